"""Rows of a text flow from page to page; rows that belong together stay together."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from w4r_desktop.printing.marks import Line, ShapeMark, Style

MIDDLE = 0.388
"""How far above the baseline the middle of Noto's ascent and descent lies, in type sizes."""


class Row(NamedTuple):
    """Something one row high: lines side by side or a shape, and the gap it keeps to the row before."""

    before: float
    height: float
    texts: tuple[tuple[float, Line, Style], ...] = ()
    shape: ShapeMark | None = None


Block = tuple[Row, ...]
"""Rows that are not parted."""

PlacedRow = tuple[float, Row]
"""A row and how far its top lies below the top of the page."""


def text_rows(
    lines: Iterable[Line],
    style: Style,
    *,
    left: float,
    width: float,
    right_to_left: bool | None = None,
) -> list[Row]:
    """A row for each line in a column so wide, at the side where its text begins, or the one told."""
    rows = []
    for line in lines:
        turned = line.right_to_left if right_to_left is None else right_to_left
        x = left + width - line.width if turned else left
        rows.append(Row(0.0, max(style.leading, line.leading), ((x, line, style),)))
    return rows


def baseline(line: Line, style: Style) -> float:
    """How far below the top of its row a line's baseline lies."""
    if line.leading > style.leading:
        return line.above
    return style.leading / 2 + style.size * MIDDLE


def flow(blocks: Iterable[Block], room: float) -> list[list[PlacedRow]]:
    """The rows on pages that are `room` high; the gap before a page's first row is left out."""
    pages: list[list[PlacedRow]] = [[]]
    filled = 0.0
    for block in _parted(blocks, room):
        if pages[-1] and filled + sum(row.before + row.height for row in block) > room:
            pages.append([])
            filled = 0.0
        for row in block:
            filled += row.before if pages[-1] else 0.0
            pages[-1].append((filled, row))
            filled += row.height
    return pages


def _parted(blocks: Iterable[Block], room: float) -> Iterator[Block]:
    for block in blocks:
        if sum(row.before + row.height for row in block) <= room:
            yield block
        else:
            yield from ((row,) for row in block)
