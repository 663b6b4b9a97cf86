"""Solidarity cards on paper: four to a sheet that is cut, or one that takes a sheet of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from w4r_desktop.domain.sheets import PaperSize

EDGE = 5.0
"""How far from the edge of the paper a mark begins, in millimetres: printers reach that far."""

TICK = 6.0
"""The length of a mark that shows where to cut, in millimetres."""

T = TypeVar("T")


class CardLayout(StrEnum):
    """How solidarity cards stand on paper."""

    FOUR = "four"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card lies on its sheet, in millimetres from the top left corner."""

    left: float
    top: float
    size: PaperSize


def quarters(size: PaperSize) -> tuple[Place, ...]:
    """The four quarters of a sheet, in the order of reading: two cuts, and nothing is left over.

    A quarter of A4 is A6, a postcard.
    """
    quarter = PaperSize(size.width / 2, size.height / 2)
    return tuple(
        Place(across * quarter.width, down * quarter.height, quarter)
        for down in (0, 1)
        for across in (0, 1)
    )


@dataclass(frozen=True, slots=True)
class CutMark:
    """A fine line on a cut, in millimetres from the top left corner of the sheet."""

    left: float
    top: float
    right: float
    bottom: float


def cut_marks(size: PaperSize) -> tuple[CutMark, ...]:
    """Where to cut a sheet in four: a mark at each end of both cuts, and a cross where they meet."""
    x, y, half = size.width / 2, size.height / 2, TICK / 2
    level = (
        (EDGE, EDGE + TICK),
        (x - half, x + half),
        (size.width - EDGE - TICK, size.width - EDGE),
    )
    upright = (
        (EDGE, EDGE + TICK),
        (y - half, y + half),
        (size.height - EDGE - TICK, size.height - EDGE),
    )
    return (
        *(CutMark(left, y, right, y) for left, right in level),
        *(CutMark(x, top, x, bottom) for top, bottom in upright),
    )


def by_fours(cards: Sequence[T]) -> list[tuple[T, ...]]:
    """The cards in their order, four a sheet; the last sheet has what is left."""
    return [tuple(cards[place : place + 4]) for place in range(0, len(cards), 4)]
