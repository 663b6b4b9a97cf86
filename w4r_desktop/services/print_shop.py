"""Putting letters on paper: which ones, in what order, into which file."""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.domain.windows import preset_of
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.letter_parts import processes_for
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.printing.letters import Finish, letters_pdf
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letters_on_paper import LettersOnPaper
from w4r_desktop.services.print_orders import HeldBack, PrintOrder, PrintRun, Refused
from w4r_desktop.services.print_trail import note_printed
from w4r_desktop.services.recalls import sorted_out
from w4r_desktop.store import lookup
from w4r_desktop.store.engine import reading
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent


class PrintShop:
    """Prints what was signed at an evening."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self._letters = LettersOnPaper(evening)

    def print_letters(
        self, out: Path, order: PrintOrder, *, progress: Progress = silent
    ) -> PrintRun:
        """Print the signed letters by case and then by time into one PDF file.

        A letter whose script no font here shows is left out and named in the result;
        letters to a recalled case are held back until the coordinator lets them go.
        Raises CaseUnknown, WindowForOtherPaper, NothingToPrint, FontMissing, DiskFull,
        PlaceNotWritable or Cancelled; then there is no file.
        """
        case_ids, held_back = self.sorted_out(order)
        letters = self.chosen(order, case_ids)
        pages, refused = self.print_file(out, letters, order, progress=progress)
        if not pages and not refused and not held_back:
            raise NothingToPrint
        return self.told_run(letters, pages, refused, order, held_back)

    def note(self, subject: str, count: int) -> None:
        """Write in the event's audit trail that so much of something was printed."""
        note_printed(self._evening, subject, count)

    def chosen(self, order: PrintOrder, case_ids: tuple[str, ...]) -> tuple[PrintedLetter, ...]:
        """The letters of an order in the order they are printed in: by case, then by time.

        A range counts in that order from 1, so that what came out of the printer damaged is found
        by its place. Raises WindowForOtherPaper; NothingToPrint where a code or a range has no letter.
        """
        preset_of(order.window, order.paper)
        letters = tuple(self._letters.as_ordered(self.ordered(order.kind, case_ids), order))
        if order.codes:
            letters = tuple(letter for letter in letters if letter.code in order.codes)
        if order.numbers is not None:
            first, last = order.numbers
            letters = letters[first - 1 : last]
        if not letters and (order.codes or order.numbers):
            raise NothingToPrint
        return letters

    def print_file(
        self,
        out: Path,
        letters: Sequence[PrintedLetter],
        order: PrintOrder,
        *,
        progress: Progress = silent,
    ) -> tuple[int, tuple[Refused, ...]]:
        """Print letters into a file written whole: how many pages, and which letters were refused.

        There is no file where there is no page. Raises FontMissing, DiskFull, PlaceNotWritable or
        Cancelled.
        """
        pages: list[int] = []
        refused: list[Refused] = []

        def write(file: BinaryIO) -> None:
            printed = letters_pdf(
                letters,
                file,
                paper=order.paper,
                progress=progress,
                refused=lambda reason: refused.append(Refused(reason.code, reason.script)),
                finish=Finish(
                    language=current().language,
                    duplex=order.duplex,
                    archive=order.archive,
                    tagged=order.tagged,
                    processes=processes_for(len(letters)),
                ),
            )
            pages.append(printed)

        with contextlib.suppress(NothingToPrint):
            write_whole(out, write)
        return sum(pages), tuple(refused)

    def told_run(
        self,
        letters: Sequence[PrintedLetter],
        pages: int,
        refused: tuple[Refused, ...],
        order: PrintOrder,
        held_back: tuple[HeldBack, ...],
    ) -> PrintRun:
        """What came of printing those letters; it is noted in the audit trail."""
        left_out = {one.code for one in refused}
        printed = [letter for letter in letters if letter.code not in left_out]
        without = sum(not letter.addressee.has_address for letter in printed)
        self.note(order.kind.value, len(printed))
        return PrintRun(len(printed), pages, without, refused, held_back)

    @property
    def evening(self) -> Evening:
        """The evening that is printed."""
        return self._evening

    def sorted_out(self, order: PrintOrder) -> tuple[tuple[str, ...], tuple[HeldBack, ...]]:
        """The cases whose letters go to paper, and those whose letters are held back.

        Raises CaseUnknown.
        """
        with reading(self._evening.store) as connection:

            def signed(case_id: str) -> int:
                found = lookup.latest_actions(
                    connection, case_id=case_id, kind=order.kind, states=[ActionState.SIGNED]
                )
                return sum(1 for _action in found)

            told = sorted_out(connection, self._evening.pack, order.case_ids, signed)
        return told.case_ids, told.held_back

    def ordered(self, kind: ActionKind, case_ids: tuple[str, ...]) -> Iterator[PrintedLetter]:
        """The signed letters of those cases, case by case and then by time."""
        with reading(self._evening.store) as connection:
            for case_id in case_ids:
                for action in lookup.latest_actions(
                    connection, case_id=case_id, kind=kind, states=[ActionState.SIGNED]
                ):
                    if action.letter is not None:
                        yield self._letters.printed(action, action.letter)
