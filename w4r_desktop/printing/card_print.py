"""Solidarity cards as a PDF: four to a sheet, and those that need a whole one."""

from collections.abc import Callable, Iterable, Sequence, Sized
from dataclasses import dataclass, replace
from typing import BinaryIO

from w4r_desktop.domain.card_sheets import CardLayout, by_fours, cut_marks, quarters
from w4r_desktop.domain.errors import ScriptNotPrintable
from w4r_desktop.domain.sheets import SIZES, Paper, PaperSize
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.card import page_cards, quarter_card
from w4r_desktop.printing.marks import ShapeMark, Sheet, mm
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.system.tasks import Progress, silent

PEN = 0.5


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
            quarter = _quarter(letter, size) if wish.layout is CardLayout.FOUR else None
            if quarter is not None:
                small.append(quarter)
            else:
                whole.append(page_cards(letter, size))
        except ScriptNotPrintable as refusal:
            refused(replace(refusal, code=letter.code))
        progress(done, total)
    sheets = [_imposed(four, size) for four in by_fours(small)]
    sheets += [sheet for pages in whole for sheet in pages]
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    pages = sheets_pdf(sheets, out, title=_("Solidarity cards"), language=language)
    return CardCount(len(small) + len(whole), pages, len(whole))


def _quarter(letter: PrintedLetter, size: PaperSize) -> Sheet | None:
    return quarter_card(letter, quarters(size)[0].size)


def _imposed(cards: Sequence[Sheet], size: PaperSize) -> Sheet:
    """The cards on one sheet, with marks where to cut; it is in their language where they have one."""
    languages = {card.language for card in cards}
    language = languages.pop() if len(languages) == 1 else ""
    texts, shapes = (
        [],
        [_line(mark.left, mark.top, mark.right, mark.bottom) for mark in cut_marks(size)],
    )
    for place, card in zip(quarters(size), cards, strict=False):
        left, top = mm(place.left), mm(place.top)
        texts += [replace(mark, x=mark.x + left, y=mark.y + top) for mark in card.texts]
        shapes += [replace(mark, x=mark.x + left, y=mark.y + top) for mark in card.shapes]
    return Sheet(mm(size.width), mm(size.height), tuple(texts), tuple(shapes), language=language)


def _line(left: float, top: float, right: float, bottom: float) -> ShapeMark:
    across, down = mm(right - left), mm(bottom - top)
    return ShapeMark(
        mm(left), mm(top), across, down, f"{PEN} w 0 0 m {across:.2f} {down:.2f} l S", "soft"
    )
