"""The drill: the words are kept as a letter that is being written, and the plug is pulled."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.actions import WRITTEN
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.writing import CaseNotOffered
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


class DrillView(Protocol):
    """What the presenter needs of the card."""

    def tell_problem(self, problem: Message | None) -> None:
        """Say why the drill did not begin."""
        ...


class Drill:
    """Presenter of the drill; `pull` ends the program and does not come back."""

    def __init__(
        self, view: DrillView, jobs: "Jobs", *, evening: Evening, pull: Callable[[], None]
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._evening = evening
        self._pull = pull

    def begin(self, words: str) -> None:
        """Keep the words as somebody's unfinished letter, and pull the plug once they are safe."""
        self._jobs.run(lambda _progress: self._keep(words), then=self._kept, failed=self._fail)

    def _keep(self, words: str) -> None:
        desk = LetterDesk(self._evening)
        case = self._case()
        kind = next(kind for kind in WRITTEN if case.ask(kind))
        desk.keep(replace(desk.begin(case.id, kind, "en"), body=words))

    def _case(self) -> Case:
        for case in self._evening.pack.cases:
            if any(case.ask(kind) for kind in WRITTEN):
                return case
        raise CaseNotOffered

    def _kept(self, _nothing: None) -> None:
        self._pull()

    def _fail(self, error: W4RError) -> None:
        self._view.tell_problem(explain(error))
