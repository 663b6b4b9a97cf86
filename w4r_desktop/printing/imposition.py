"""Small sheets put together on a large one that is cut."""

from collections.abc import Sequence
from dataclasses import replace

from w4r_desktop.domain.card_sheets import by_fours, cut_marks, quarters
from w4r_desktop.domain.sheets import PaperSize
from w4r_desktop.printing.marks import ShapeMark, Sheet, mm

PEN = 0.5


def quarter_of(size: PaperSize) -> PaperSize:
    """A quarter of that paper."""
    return quarters(size)[0].size


def four_up(cards: Sequence[Sheet], size: PaperSize) -> list[Sheet]:
    """Cards of a quarter's size, four to a sheet, with marks where to cut."""
    return [_imposed(four, size) for four in by_fours(cards)]


def _imposed(cards: Sequence[Sheet], size: PaperSize) -> Sheet:
    """One sheet; it is in the language of its cards where they have one in common."""
    languages = {card.language for card in cards}
    texts, shapes = (
        [],
        [_line(mark.left, mark.top, mark.right, mark.bottom) for mark in cut_marks(size)],
    )
    for place, card in zip(quarters(size), cards, strict=False):
        left, top = mm(place.left), mm(place.top)
        texts += [mark._replace(x=mark.x + left, y=mark.y + top) for mark in card.texts]
        shapes += [replace(mark, x=mark.x + left, y=mark.y + top) for mark in card.shapes]
    return Sheet(
        mm(size.width),
        mm(size.height),
        tuple(texts),
        tuple(shapes),
        language=languages.pop() if len(languages) == 1 else "",
    )


def _line(left: float, top: float, right: float, bottom: float) -> ShapeMark:
    across, down = mm(right - left), mm(bottom - top)
    return ShapeMark(
        mm(left), mm(top), across, down, f"{PEN} w 0 0 m {across:.2f} {down:.2f} l S", "soft"
    )
