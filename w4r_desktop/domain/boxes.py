"""Boxes on paper in whole hundredths of a millimetre, so that edges meet exactly."""

from dataclasses import dataclass, replace
from typing import Self

from w4r_desktop.domain.sheets import SIZES, Paper

UNIT = 100
"""So many of our units make a millimetre; catalogues of labels give no finer measures."""


def hundredths(millimetres: float) -> int:
    """A length in millimetres, in our units."""
    return round(millimetres * UNIT)


def millimetres(length: int) -> float:
    """A length of ours, in millimetres."""
    return length / UNIT


@dataclass(frozen=True, slots=True)
class Offset:
    """How far something is moved, to the right and down."""

    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, counted from the top left corner of the paper; all in hundredths of a millimetre."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where its right edge is."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where its lower edge is."""
        return self.top + self.height

    def holds(self, other: Self) -> bool:
        """Whether the other box lies wholly in this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: Self) -> bool:
        """Whether the boxes have any area in common; edges that touch have none."""
        return max(self.left, other.left) < min(self.right, other.right) and max(
            self.top, other.top
        ) < min(self.bottom, other.bottom)

    def moved(self, by: Offset) -> Self:
        """The box at another place."""
        return replace(self, left=self.left + by.x, top=self.top + by.y)

    def inside(self, *, x: int, y: int) -> Self:
        """The box with a margin taken off: `x` on the left and the right, `y` above and below."""
        return replace(
            self,
            left=self.left + x,
            top=self.top + y,
            width=self.width - 2 * x,
            height=self.height - 2 * y,
        )

    def common(self, other: Self) -> Self:
        """What both boxes cover; of no width or height where that is nothing."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = max(0, min(self.right, other.right) - left)
        height = max(0, min(self.bottom, other.bottom) - top)
        return replace(self, left=left, top=top, width=width, height=height)


def box_mm(left: float, top: float, width: float, height: float) -> Box:
    """A box whose measures are given in millimetres."""
    return Box(hundredths(left), hundredths(top), hundredths(width), hundredths(height))


def whole_sheet(paper: Paper) -> Box:
    """A sheet of paper as a box."""
    size = SIZES[paper]
    return box_mm(0, 0, size.width, size.height)
