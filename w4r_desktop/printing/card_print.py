"""Solidarity cards as a PDF: four to a sheet, and those that need a whole one."""

from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass, replace
from typing import BinaryIO

from w4r_desktop.domain.card_sheets import CardLayout
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.card import page_cards, quarter_card
from w4r_desktop.printing.imposition import four_up, quarter_of
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.system.tasks import Progress, silent


@dataclass(frozen=True, slots=True)
class CardWish:
    """How cards are wanted."""

    paper: Paper = Paper.A4
    layout: CardLayout = CardLayout.FOUR


@dataclass(frozen=True, slots=True)
class CardCount:
    """How many cards were printed on how many pages, and how many of them took a page of their own."""

    cards: int
    pages: int
    whole_pages: int


def cards_pdf(
    letters: Iterable[PrintedLetter],
    out: BinaryIO,
    wish: CardWish,
    *,
    refused: Callable[[ScriptNotPrintable], object],
    language: str,
    progress: Progress = silent,
) -> CardCount:
    """Print cards in their order; those that need a page of their own come after the others.

    A message that cannot be printed right is left out and told to `refused`. The file's title is in
    `language`. Raises NothingToPrint where no card came through.
    """
    total = len(letters) if isinstance(letters, Sized) else None
    size = SIZES[wish.paper]
    small: list[Sheet] = []
    whole: list[list[Sheet]] = []
    for done, letter in enumerate(letters, 1):
        try:
            quarter = (
                quarter_card(letter, quarter_of(size)) if wish.layout is CardLayout.FOUR else None
            )
            if quarter is not None:
                small.append(quarter)
            else:
                whole.append(page_cards(letter, size))
        except ScriptNotPrintable as refusal:
            refused(replace(refusal, code=letter.code))
        progress(done, total)
    sheets = four_up(small, size)
    sheets += [sheet for pages in whole for sheet in pages]
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    pages = sheets_pdf(sheets, out, title=_("Solidarity cards"), language=language)
    return CardCount(len(small) + len(whole), pages, len(whole))
