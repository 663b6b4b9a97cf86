"""The parts of a letter's page: the frame that text may fill, and the foot with the code."""

from dataclasses import dataclass

from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.sheets import SIZES, LetterMeasures, Paper
from w4r_desktop.printing import qr
from w4r_desktop.printing.composer import one_line, sign_by_sign
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import ShapeMark, Style, TextMark, mm

FOOT = Style(Role.NOTE, 7.5, 10, "faint")

TEXT_END = mm(27.5)
"""Where the text stops above the lower edge of the paper, so that it clears the code."""

CODE_END = mm(12.0)
"""Where the code stops above the lower edge: further in than any printer's blind margin."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the paper that text may fill, in points, and the side a page begins at."""

    paper: Paper
    left: float
    top: float
    width: float
    height: float
    right_to_left: bool = False


def frame(
    paper: Paper, measures: LetterMeasures | None = None, *, right_to_left: bool = False
) -> Frame:
    """The text's frame on that paper."""
    at, size = measures or LetterMeasures(), SIZES[paper]
    return Frame(
        paper,
        left=mm(at.left),
        top=mm(at.top),
        width=mm(size.width - at.left - at.right),
        height=mm(size.height - at.top) - TEXT_END,
        right_to_left=right_to_left,
    )


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the text."""

    texts: tuple[TextMark, ...] = ()
    shapes: tuple[ShapeMark, ...] = ()


def page_foot(code: str, place: int, *, of: int, room: Frame) -> Foot:
    """The foot of one page of a letter; without a code there is no square, for one page no number."""
    end = mm(SIZES[room.paper].height) - CODE_END
    size = mm(LetterMeasures().code_size)
    right = room.left + room.width
    texts, shapes = [], []
    # The quiet zone of the square is four modules wide; the signs stand on the line of its last row.
    quiet = size * qr.QUIET / (21 + 2 * qr.QUIET)
    if code:
        told = sign_by_sign(spaced(code), FOOT)
        texts.append(TextMark(right - size - told.width, end - quiet, told, FOOT))
        shapes.append(qr.square(code, x=right - size + quiet, y=end - size, size=size))
    if of > 1:
        texts.append(TextMark(room.left, end - quiet, one_line(f"{place}/{of}", FOOT), FOOT))
    return Foot(tuple(texts), tuple(shapes))
