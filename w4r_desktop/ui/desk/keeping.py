"""The day until which what people wrote may be kept: shown, changed, or taken away."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import Event
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.event_life import EventLife, is_due

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class KeepingState:
    """Everything the card shows; `is_due` once the day has passed."""

    event: Event
    is_due: bool = False
    problem: Message | None = None


class KeepingView(Protocol):
    """What the presenter needs of the card."""

    def show_state(self, state: KeepingState) -> None:
        """Show the state."""
        ...


class Keeping:
    """Presenter of the card; a day that is set is on the disk before it is shown as set."""

    def __init__(
        self,
        view: KeepingView,
        jobs: "Jobs",
        *,
        life: EventLife,
        today: Callable[[], date],
        tell: Callable[[Part], None],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._life = life
        self._today = today
        self._tell = tell
        self._state: KeepingState | None = None

    def look(self) -> None:
        """See anew what is set."""
        self._jobs.run(
            lambda _progress: self._life.to_forget().event, then=self._show, failed=self._fail
        )

    def keep_until(self, day: date | None) -> None:
        """Set that day, or none."""
        self._jobs.run(
            lambda _progress: self._life.keep_until(day), then=self._kept, failed=self._fail
        )

    def _kept(self, event: Event) -> None:
        self._show(event)
        self._tell(Part.EVENT)

    def _show(self, event: Event) -> None:
        self._state = KeepingState(event, is_due(event, self._today()))
        self._view.show_state(self._state)

    def _fail(self, error: W4RError) -> None:
        if self._state is not None:
            self._view.show_state(replace(self._state, problem=explain(error)))
