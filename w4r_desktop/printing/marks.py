"""What stands on a sheet of paper: lines of text and shapes, placed in points from the top left."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.pictures import Picture

if TYPE_CHECKING:
    from w4r_desktop.printing.shaping import Run

POINTS_PER_MM = 72 / 25.4


def mm(length: float) -> float:
    """A length in millimetres, in points."""
    return length * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: face, type size, distance from line to line, ink; the level of a heading."""

    role: Role
    size: float
    leading: float
    ink: str = "black"
    heading: int = 0


class Segment(NamedTuple):
    """A part of a line, its glyphs from left to right, and how far from the line's left it begins."""

    x: float
    runs: tuple["Run", ...]


class Line(NamedTuple):
    """One line of text: what it says, its parts in the order they are read, its width in points.

    `leading` is the distance from line to line that its paragraph needs, in points, and `above` how
    much of that lies above the baseline; styles ask for more. `right_to_left` says at which side it
    begins; `opens` whether it is the first of its text, and `gap` what stood between it and the next;
    `language` is a BCP 47 tag, or empty where it is not told; `parts_word` says that the line ends
    inside a word, because the word is longer than a line.
    """

    text: str
    segments: tuple[Segment, ...]
    width: float
    leading: float = 0.0
    above: float = 0.0
    right_to_left: bool = False
    opens: bool = True
    gap: str = ""
    language: str = ""
    parts_word: bool = False


class TextMark(NamedTuple):
    """A line of text on the sheet; `y` is its baseline."""

    x: float
    y: float
    line: Line
    style: Style


@dataclass(frozen=True, slots=True)
class ShapeMark:
    """A shape on the sheet: PDF operators that draw and paint it in one ink.

    They count from the shape's own top left corner, y downwards, `scale` points to a unit; `width`
    and `height` say in points how far it reaches. `alternative` says in words what is to be seen; a
    shape without one is there for the eye alone.
    """

    x: float
    y: float
    width: float
    height: float
    operators: str
    ink: str = "black"
    scale: float = 1.0
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture that fills its box: what does not fit the box's shape is cut off on both sides.

    `alternative` says in words what is to be seen, for those who do not see it.
    """

    x: float
    y: float
    width: float
    height: float
    picture: Picture
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of paper, in points; pictures lie below shapes, and shapes below texts.

    Texts stand in the order they are read; `language` is a BCP 47 tag, or empty where it is not told.
    """

    width: float
    height: float
    texts: tuple[TextMark, ...]
    shapes: tuple[ShapeMark, ...]
    pictures: tuple[PictureMark, ...] = ()
    language: str = ""
