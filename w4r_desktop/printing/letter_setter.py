"""Setting some letters: a part of a file, and what is to be told of it."""

from collections.abc import Callable
from dataclasses import dataclass

from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letter_sheet import PrintedLetter, sheets
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.pdf_part import PdfPart
from w4r_desktop.printing.press import PartPress

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
