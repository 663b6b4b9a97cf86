"""The sync file: this station's letters, sealed for the coordinator, to be carried on a stick."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.system.tasks import Progress

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs

SHOWN = 10
"""Signs of a public key shown at each end: enough to compare, short enough to read aloud."""

Write = Callable[[Path], int]
"""Writes the file and tells how many actions are in it."""


@dataclass(frozen=True, slots=True)
class Written:
    """The file that was written."""

    path: Path
    actions: int
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file written now would hold, and the public keys it is sealed to."""

    status: EventStatus
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SyncState:
    """Everything the page shows."""

    event: Event
    count: int = 0
    by_hand: int = 0
    keys: tuple[str, ...] = ()
    is_running: bool = False
    written: Written | None = None
    problem: Message | None = None

    @property
    def is_open(self) -> bool:
        """Whether letters may still come that this file would not hold."""
        return self.event.state is EventState.OPEN


class SyncView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: SyncState) -> None:
        """Show the state."""
        ...


class SyncFile:
    """Presenter of the page that writes the sync file."""

    def __init__(
        self,
        view: SyncView,
        jobs: "Jobs",
        *,
        event: Event,
        contents: Callable[[], Contents],
        write: Write,
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._contents = contents
        self._write = write
        self._state = SyncState(event)
        self._show()

    def look(self) -> None:
        """Count anew what a file would hold."""
        self._jobs.run(lambda _progress: self._contents(), then=self._tell, failed=self._fail)

    def write_to(self, out: Path) -> None:
        """Write the file there."""
        self._show(is_running=True, written=None, problem=None)

        def write(_progress: Progress) -> Written:
            actions = self._write(out)
            return Written(out, actions, out.stat().st_size)

        self._jobs.run(write, then=self._finish, failed=self._fail)

    def start_again(self) -> None:
        """Offer to write another file."""
        self._show(written=None, problem=None)
        self.look()

    def _finish(self, written: Written) -> None:
        self._show(is_running=False, written=written)

    def _fail(self, error: W4RError) -> None:
        self._show(is_running=False, problem=explain(error))

    def _tell(self, contents: Contents) -> None:
        status = contents.status
        self._show(
            event=status.event,
            count=status.tally.signed,
            by_hand=status.tally.counted_by_hand(),
            keys=contents.keys,
        )

    def _show(self, **values: object) -> None:
        self._state = replace(self._state, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)


def short_key(key: str) -> str:
    """Beginning and end of a public key, as people compare it."""
    return key if len(key) <= 2 * SHOWN else f"{key[:SHOWN]}…{key[-SHOWN:]}"
