"""A run of letters in parts of so many letters each, set one after another or side by side.

Where a part ends depends on the letters alone, never on how many processes there are: so the same
letters give the same bytes on every computer, and a run of any length takes the same memory.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letter_sheet import PrintedLetter, sheets
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.pdf_part import PdfPart
from w4r_desktop.printing.press import PartPress

PART_LETTERS = 250
"""Enough that the fonts of a part weigh little beside its pages, few enough to share out evenly."""

WORTH_SHARING = 4 * PART_LETTERS
"""Letters from which on a second process sets them faster, though it takes a moment to begin."""

MOST_PROCESSES = 4

Done = Callable[[int], object]
"""Told how many letters are set; what it raises stops the run."""


@dataclass(frozen=True, slots=True)
class LetterPart:
    """Letters that were set, and those that no font here shows; `pages` leaves out blank backs."""

    pdf: PdfPart
    letters: int
    pages: int
    languages: frozenset[str]
    refusals: tuple[ScriptNotPrintable, ...]


@dataclass(frozen=True, slots=True)
class LetterSetter:
    """Sets letters on that paper; where `duplex`, each begins on the front of a sheet.

    `tagged` tells readers of the file what things are and in which order they are read.
    """

    paper: Paper
    duplex: bool = False
    tagged: bool = False

    def set_part(self, letters: list[PrintedLetter], done: Done | None = None) -> LetterPart:
        """Set letters, each beginning a page."""
        press, languages, refusals, count = PartPress(tagged=self.tagged), set[str](), [], 0
        for place, letter in enumerate(letters, 1):
            try:
                pages = list(sheets(letter, self.paper))
            except ScriptNotPrintable as refusal:
                refusals.append(refusal)
            else:
                languages.add(letter.language)
                count += len(pages)
                press.begin_article(letter.language)
                for sheet in self._with_back(pages):
                    press.print_sheet(sheet)
            if done is not None:
                done(place)
        return LetterPart(
            press.finished(), len(letters), count, frozenset(languages), tuple(refusals)
        )

    def _with_back(self, pages: list[Sheet]) -> list[Sheet]:
        """The pages, and an empty one behind them where the last would have the next on its back."""
        if not self.duplex or len(pages) % 2 == 0:
            return pages
        return [*pages, Sheet(pages[0].width, pages[0].height, (), ())]


def processes_for(letters: int) -> int:
    """How many processes set so many letters soonest on this computer."""
    return 1 if letters < WORTH_SHARING else min(MOST_PROCESSES, os.cpu_count() or 1)


def letter_parts(
    letters: Iterable[PrintedLetter], setter: LetterSetter, done: Done, *, processes: int
) -> Iterator[LetterPart]:
    """The letters as parts of one file, in their order; set side by side by so many processes, this one among them."""
    batches = _batches(letters)
    if processes > 1:
        from w4r_desktop.printing.side_by_side import SideBySide

        yield from SideBySide(batches, setter, done).parts(processes)
        return
    before = 0
    for batch in batches:
        yield setter.set_part(batch, partial(_told, done, before))
        before += len(batch)


def _told(done: Done, before: int, here: int) -> None:
    done(before + here)


def _batches(letters: Iterable[PrintedLetter]) -> Iterator[list[PrintedLetter]]:
    rest = iter(letters)
    while batch := list(islice(rest, PART_LETTERS)):
        yield batch
