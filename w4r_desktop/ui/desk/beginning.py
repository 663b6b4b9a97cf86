"""Opening a planned event for writing."""

from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import Event
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.event_life import EventLife

if TYPE_CHECKING:
    from collections.abc import Callable

    from w4r_desktop.ui.jobs import Jobs


class BeginningView(Protocol):
    """What the presenter needs of the card."""

    def tell_problem(self, problem: Message | None) -> None:
        """Say why the event did not open."""
        ...


class Beginning:
    """Presenter of the card of a planned event."""

    def __init__(
        self,
        view: BeginningView,
        jobs: "Jobs",
        *,
        life: EventLife,
        tell: "Callable[[Part], None]",
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._life = life
        self._tell = tell

    def begin(self) -> None:
        """Open the event."""
        self._jobs.run(lambda _progress: self._life.begin(), then=self._begun, failed=self._fail)

    def _begun(self, _event: Event) -> None:
        self._view.tell_problem(None)
        self._tell(Part.EVENT)

    def _fail(self, error: W4RError) -> None:
        self._view.tell_problem(explain(error))
