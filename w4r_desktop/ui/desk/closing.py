"""Closing the event: what it means, what is unfinished, and what comes next."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.events import DraftUnsealed
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.event_desk import EventStatus

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A letter that nobody signed: for whom it was, and when it was begun."""

    case: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How the evening stands, and what lies unfinished."""

    status: EventStatus
    unfinished: tuple[Unfinished, ...]


@dataclass(frozen=True, slots=True)
class ClosingState:
    """Everything the page shows; `is_asked` once the first button was pressed."""

    event: Event
    letters: int = 0
    messages: int = 0
    signatures: int = 0
    by_hand: int = 0
    withheld: int = 0
    unfinished: tuple[Unfinished, ...] = ()
    is_asked: bool = False
    is_held_up: bool = False
    """Whether somebody is still writing, so that the letter has to be put away first."""
    is_running: bool = False
    problem: Message | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is still something to close."""
        return self.event.state in {EventState.OPEN, EventState.PLANNED}


class ClosingView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: ClosingState) -> None:
        """Show the state."""
        ...


class Closing:
    """Presenter of the page that closes the event."""

    def __init__(
        self,
        view: ClosingView,
        jobs: "Jobs",
        *,
        event: Event,
        standing: Callable[[], Standing],
        close: Callable[[bool], Event],
        tell: Callable[[Part], None],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._standing = standing
        self._close = close
        self._tell = tell
        self._state = ClosingState(event)
        self._show()

    def look(self) -> None:
        """See anew how the evening stands."""
        self._jobs.run(lambda _progress: self._standing(), then=self._stand, failed=self._fail)

    def ask(self) -> None:
        """Ask once more before the event is closed."""
        self._show(is_asked=True, is_held_up=False, problem=None)

    def keep_open(self) -> None:
        """Leave the event open after all."""
        self._show(is_asked=False, is_held_up=False, problem=None)

    def close(self) -> None:
        """Close the event, once it was asked."""
        if self._state.is_asked and not self._state.is_running:
            self._run(put_away=False)

    def put_away(self) -> None:
        """Seal the letter that somebody has not finished, and close the event."""
        if self._state.is_held_up and not self._state.is_running:
            self._run(put_away=True)

    def _run(self, *, put_away: bool) -> None:
        self._show(is_running=True, problem=None)
        self._jobs.run(
            lambda _progress: self._close(put_away), then=self._closed, failed=self._fail
        )

    def _closed(self, event: Event) -> None:
        self._show(event=event, is_asked=False, is_held_up=False, is_running=False)
        self._tell(Part.EVENT)

    def _stand(self, standing: Standing) -> None:
        status = standing.status
        self._show(
            event=status.event,
            letters=status.tally.of_kind(ActionKind.LETTER),
            messages=status.tally.of_kind(ActionKind.SOLIDARITY),
            signatures=status.tally.signatures(),
            by_hand=status.tally.counted_by_hand(),
            withheld=status.withheld,
            unfinished=standing.unfinished,
        )

    def _fail(self, error: W4RError) -> None:
        is_held_up = isinstance(error, DraftUnsealed)
        self._show(is_asked=False, is_held_up=is_held_up, is_running=False, problem=explain(error))

    def _show(self, **values: object) -> None:
        self._state = replace(self._state, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)
