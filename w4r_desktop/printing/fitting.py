"""Lines that must fit a box: set in the largest type that does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from w4r_desktop.domain.boxes import Box, millimetres
from w4r_desktop.printing.composer import break_lines
from w4r_desktop.printing.flow import baseline
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Line, Style, TextMark, mm

OPEN = 1.25
"""From line to line, in type sizes: what reading machines part easily."""

WORTH_ONE_LINE = 0.8
"""Type may be made so much smaller to keep every line whole."""


@dataclass(frozen=True, slots=True)
class Area:
    """A box in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where its right edge is."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where its lower edge is."""
        return self.y + self.height


def area(box: Box) -> Area:
    """A box of the domain, in points."""
    left, top = mm(millimetres(box.left)), mm(millimetres(box.top))
    return Area(left, top, mm(millimetres(box.width)), mm(millimetres(box.height)))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines and the style in which they fit their box."""

    lines: tuple[Line, ...]
    style: Style

    @property
    def height(self) -> float:
        """How high the lines stand, in points."""
        return sum(self.pace(line) for line in self.lines)

    @property
    def parts_words(self) -> bool:
        """Whether a word was too long for a line and goes on in the next."""
        return any(line.parts_word for line in self.lines)

    def pace(self, line: Line) -> float:
        """How much of the height one line takes."""
        return max(self.style.leading, line.leading)

    def marks(self, *, x: float, y: float) -> Iterable[TextMark]:
        """The lines one below the other, the first one's upper edge at `y`."""
        for line in self.lines:
            yield TextMark(x, y + baseline(line, self.style), line, self.style)
            y += self.pace(line)


def sizes(role: Role, largest: float, smallest: float, *, ink: str = "black") -> tuple[Style, ...]:
    """Styles from the largest to the smallest type, half a point apart."""
    steps = round((largest - smallest) * 2)
    points = (largest - step / 2 for step in range(steps + 1))
    return tuple(Style(role, size, size * OPEN, ink) for size in points)


class Room(Protocol):
    """What lines can be fitted into: anything that says how wide and high it is, in points."""

    @property
    def width(self) -> float:
        """How wide it is."""
        ...

    @property
    def height(self) -> float:
        """How high it is."""
        ...


def fitted(
    texts: Sequence[str], styles: Sequence[Style], room: Room, language: str = ""
) -> Fitted | None:
    """The texts, each beginning a line, in the largest style that fits; None where none does.

    A smaller one that parts no word is better, and a slightly smaller one in which every text keeps to
    one line is better still: an address is read line by line. Raises ScriptNotPrintable.
    """
    largest: Fitted | None = None
    for style in styles:
        whole = largest is not None and not largest.parts_words
        if largest and whole and style.size < largest.style.size * WORTH_ONE_LINE:
            break
        broken = [break_lines(text, style, room.width, language) for text in texts]
        trial = Fitted(tuple(line for lines in broken for line in lines), style)
        if trial.height <= room.height:
            better = largest is None or (largest.parts_words and not trial.parts_words)
            largest = trial if better else largest
            if len(trial.lines) <= len(texts):
                return trial
    return largest
