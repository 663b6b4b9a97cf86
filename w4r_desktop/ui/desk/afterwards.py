"""What comes after closing: opened again, handed over, forgotten; each asked for and meant."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import Event
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.event_life import EventLife, ToForget

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


class Wish(StrEnum):
    """What the passphrase is asked for."""

    REOPEN = "reopen"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class AfterwardsState:
    """Everything the part shows; `wish` is what the passphrase is asked for at present."""

    event: Event
    plan: ToForget | None = None
    wish: Wish | None = None
    is_running: bool = False
    problem: Message | None = None


class AfterwardsView(Protocol):
    """What the presenter needs of the part."""

    def show_state(self, state: AfterwardsState) -> None:
        """Show the state."""
        ...


class Afterwards:
    """Presenter of what can be done with a closed event."""

    def __init__(
        self,
        view: AfterwardsView,
        jobs: "Jobs",
        *,
        event: Event,
        life: EventLife,
        tell: Callable[[Part], None],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._life = life
        self._tell = tell
        self._state = AfterwardsState(event)
        self._show()

    def look(self) -> None:
        """See anew what there is to forget."""
        self._jobs.run(
            lambda _progress: self._life.to_forget(), then=self._planned, failed=self._fail
        )

    def ask_to_reopen(self) -> None:
        """Ask for the passphrase to open the event again."""
        self._show(wish=Wish.REOPEN, problem=None)

    def ask_to_forget(self) -> None:
        """Tell what would be erased, and ask for the passphrase."""
        self._show(wish=Wish.FORGET, problem=None)

    def leave(self) -> None:
        """Do neither."""
        self._show(wish=None, problem=None)

    def hand_over(self) -> None:
        """Note that everything is handed over."""
        self._run(self._life.hand_over, alone=False)

    def do(self, passphrase: str) -> None:
        """Do what the passphrase was asked for."""
        if self._state.wish is Wish.REOPEN:
            self._run(lambda: self._life.reopen(passphrase), alone=False)
        elif self._state.wish is Wish.FORGET:
            self._run(lambda: self._life.forget(passphrase), alone=True)

    def _run(self, work: Callable[[], Event], *, alone: bool) -> None:
        if self._state.is_running:
            return
        self._show(is_running=True, problem=None)
        self._jobs.run(lambda _progress: work(), then=self._done, failed=self._fail, alone=alone)

    def _done(self, event: Event) -> None:
        self._show(event=event, wish=None, is_running=False)
        self._tell(Part.EVENT)

    def _planned(self, plan: ToForget) -> None:
        self._show(event=plan.event, plan=plan)

    def _fail(self, error: W4RError) -> None:
        self._show(is_running=False, problem=explain(error))

    def _show(self, **values: object) -> None:
        self._state = replace(self._state, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)
