"""Putting the letters of the evening, and every other sheet, into files for the printer."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheet_kinds import SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.services.letter_runs import LetterRuns
from w4r_desktop.services.print_orders import PrintOrder, PrintRun
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.sheets_on_offer import SheetRun, sheet_on_offer
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.desk.letter_choices import AS_IT_IS, LetterChoices
from w4r_desktop.ui.desk.told import CaseNames

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Job, Jobs


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A case that letters can be printed for, and how many there are."""

    case_id: str
    name: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it and where it lies; `sheet` is None where it is the letters.

    Where these are parted, `path` is a folder of so many `files`; else that is 0.
    """

    path: Path
    run: PrintRun | SheetRun = None
    sheet: SheetId | None = None
    files: int = 0


@dataclass(frozen=True, slots=True)
class PrintState:
    """Everything the page shows; `total` is 0 until the work has said how much there is."""

    paper: Paper = Paper.A4
    cases: tuple[CaseChoice, ...] = ()
    is_running: bool = False
    done: int = 0
    total: int = 0
    printed: Printed | None = None
    problem: Message | None = None
    choices: LetterChoices = AS_IT_IS

    @property
    def count(self) -> int:
        """How many letters the choice comes to; those held back are not printed."""
        return self.choices.count_of(sum(case.count for case in self.cases if case.is_chosen))


class PrintView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: PrintState) -> None:
        """Show the state."""
        ...


class Printing:
    """Presenter of the page that prints."""

    def __init__(
        self,
        view: PrintView,
        jobs: "Jobs",
        *,
        shop: PrintShop,
        status: Callable[[], EventStatus],
        names: CaseNames,
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._shop = shop
        self._status = status
        self._names = names
        self._tally = Tally({})
        self._left_out: frozenset[str] = frozenset()
        self._job: Job | None = None
        self._state = PrintState()
        self._show()

    def look(self) -> None:
        """Count anew what there is to print."""
        self._jobs.run(lambda _progress: self._status(), then=self._count, failed=self._fail)

    def choose_paper(self, paper: Paper) -> None:
        """Print on that paper."""
        self._show(paper=paper, choices=self._state.choices.on_paper(paper))

    def choose(self, choices: LetterChoices) -> None:
        """Print the letters like that."""
        self._show(choices=choices)

    def choose_case(self, case_id: str, *, is_chosen: bool) -> None:
        """Take a case in, or leave it out."""
        self._left_out = self._left_out - {case_id} if is_chosen else self._left_out | {case_id}
        self._show()

    def choose_all(self, *, are_chosen: bool) -> None:
        """Take every case in, or leave every one out."""
        ids = frozenset(case.case_id for case in self._state.cases)
        self._left_out = frozenset() if are_chosen else ids
        self._show()

    def print_to(self, out: Path) -> None:
        """Print what was chosen into that file, or into a new folder where it is parted."""
        chosen = tuple(case.case_id for case in self._state.cases if case.is_chosen)
        if not chosen:
            self._show(problem=_("Please choose at least one case."))
            return
        are_all = len(chosen) == len(self._state.cases)
        choices = self._state.choices
        order = choices.order(() if are_all else chosen, self._state.paper)
        self._start(lambda progress: self._letters(out, order, choices.split, progress))

    def _letters(self, out: Path, order: PrintOrder, split: Split, progress: Progress) -> Printed:
        if split is Split.WHOLE:
            return Printed(out, self._shop.print_letters(out, order, progress=progress))
        runs = LetterRuns(self._shop)
        run, names = runs.print_files(out, order, split, progress=progress)
        return Printed(out, run, files=len(names))

    def sheet_to(self, sheet: SheetId, out: Path) -> None:
        """Print another sheet into that file."""
        paper, make = self._state.paper, sheet_on_offer(sheet).make
        self._start(lambda progress: Printed(out, make(self._shop, out, paper, progress), sheet))

    def stop(self) -> None:
        """Stop printing; no part of a file stays behind."""
        if self._job is not None:
            self._job.stop()

    def choose_again(self) -> None:
        """Go back to choosing, with everything as it was chosen."""
        self._show(printed=None, problem=None)
        self.look()

    def _start(self, work: Callable[[Progress], Printed]) -> None:
        self._show(is_running=True, done=0, total=0, printed=None, problem=None)
        self._job = self._jobs.run(
            work, then=self._finish, failed=self._fail, progress=self._advance
        )

    def _advance(self, done: int, total: int | None) -> None:
        self._show(done=done, total=total or 0)

    def _finish(self, printed: Printed) -> None:
        self._job = None
        self._show(is_running=False, printed=printed)

    def _fail(self, error: W4RError) -> None:
        self._job = None
        self._show(is_running=False, problem=explain(error))

    def _count(self, status: EventStatus) -> None:
        self._tally = status.tally
        self._show()

    def _cases(self) -> tuple[CaseChoice, ...]:
        ids = dict.fromkeys([*self._names.known, *self._tally.case_ids])
        return tuple(
            CaseChoice(case_id, self._names.of(case_id), count, case_id not in self._left_out)
            for case_id in ids
            if (count := self._tally.of(case_id, ActionKind.LETTER))
        )

    def _show(self, **values: object) -> None:
        state = replace(self._state, **values)  # type: ignore[arg-type]
        self._state = replace(state, cases=self._cases())
        self._view.show_state(self._state)
