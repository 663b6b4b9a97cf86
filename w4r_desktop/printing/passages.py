"""Passages of text set into a column: measured first, drawn where they fit."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from w4r_desktop.printing import shapes
from w4r_desktop.printing.flow import MIDDLE
from w4r_desktop.printing.marks import Line, Style
from w4r_desktop.printing.pages import HAIR, Align, Pages

DOT = 4.5
INDENT = 13.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, the gap it keeps to the one before in points, and the ink of its dot if it has one."""

    text: str
    style: Style
    before: float = 0.0
    dot: str = ""


@dataclass(frozen=True, slots=True)
class SetPassage:
    """A passage in lines, and the height of each."""

    passage: Passage
    lines: tuple[Line, ...]
    leading: float

    @property
    def height(self) -> float:
        """The lines' height, the gap before them left out."""
        return self.leading * len(self.lines)


@dataclass(frozen=True, slots=True)
class Column:
    """Passages set one below the other; `width` in points."""

    width: float
    passages: tuple[SetPassage, ...]
    align: Align = Align.START

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last; the first gap is left out."""
        gaps = sum(one.passage.before for one in self.passages[1:])
        return gaps + sum(one.height for one in self.passages)

    @property
    def parts_words(self) -> bool:
        """Whether a word was too long for a line and goes on in the next."""
        return any(line.parts_word for one in self.passages for line in one.lines)

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says."""
        return tuple(one.passage.text for one in self.passages)

    def shortened(self, room: float) -> "Column":
        """As many of the passages, from the first on, as fit into that height."""
        kept = self
        while kept.passages and kept.height > room:
            kept = dataclasses.replace(kept, passages=kept.passages[:-1])
        return kept

    def parted(self, room: float) -> "list[Column]":
        """The column in pieces no higher than the room, parted between lines; at least a line each."""
        pieces: list[list[SetPassage]] = [[]]
        used = 0.0
        for one in self.passages:
            used += one.passage.before if pieces[-1] else 0.0
            lines = list(one.lines)
            while lines:
                fit = int((room - used) / one.leading + HAIR)
                if fit < 1 and pieces[-1]:
                    pieces.append([])
                    used = 0.0
                    continue
                here, lines = lines[: max(1, fit)], lines[max(1, fit) :]
                pieces[-1].append(dataclasses.replace(one, lines=tuple(here)))
                used += one.leading * len(here)
        return [dataclasses.replace(self, passages=tuple(piece)) for piece in pieces]

    def draw(self, pages: Pages, *, start: float, y: float) -> float:
        """Draw the column with its top at `y`; where its foot is."""
        for place, one in enumerate(self.passages):
            y += one.passage.before if place else 0.0
            y = self._draw_one(pages, one, start=start, y=y)
        return y

    def _draw_one(self, pages: Pages, one: SetPassage, *, start: float, y: float) -> float:
        style, dot = one.passage.style, one.passage.dot
        indent = INDENT if dot else 0.0
        if dot and one.lines:
            top = y + one.leading / 2 - DOT / 2 + style.size * 0.03
            pages.draw(shapes.dot(start, top, DOT, ink=dot))
        for line in one.lines:
            baseline = y + one.leading / 2 + style.size * MIDDLE
            pages.put(
                line,
                style,
                start=start + indent,
                y=baseline,
                width=self.width - indent,
                align=self.align,
            )
            y += one.leading
        return y


def column(
    pages: Pages, passages: Iterable[Passage], width: float, *, align: Align = Align.START
) -> Column:
    """The passages set into a column of that width; raises ScriptNotPrintable."""
    return Column(width, tuple(_set(pages, one, width) for one in passages if one.text), align)


def first_fitting(columns: Iterable[Column], room: float) -> Column:
    """The first of the columns that is no higher than the room, or else the last one shortened.

    They are set as they are asked for, the best first: what comes after the one that fits never is.
    Only where that one parts a word, others that say the same are tried, and one that parts none is
    better.
    """
    tried, fits = Column(0.0, ()), list[Column]()
    for tried in columns:
        if fits and tried.texts != fits[0].texts:
            break
        if tried.height <= room:
            fits.append(tried)
            if not tried.parts_words:
                return tried
    return fits[0] if fits else tried.shortened(room)


def _set(pages: Pages, passage: Passage, width: float) -> SetPassage:
    indent = INDENT if passage.dot else 0.0
    lines = tuple(pages.lines(passage.text, passage.style, width - indent))
    leading = max([passage.style.leading, *(line.leading for line in lines)])
    return SetPassage(passage, lines, leading)


def sized(style: Style, size: float) -> Style:
    """The style in another type size, its leading in proportion."""
    return dataclasses.replace(style, size=size, leading=style.leading * size / style.size)
