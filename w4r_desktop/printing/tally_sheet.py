"""Tally sheets: a case a row, and boxes in fives to tick for what was done on paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from w4r_desktop.domain.row_grids import RowGrid, fitting_rows
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.domain.tick_boxes import FIVE, TickBoxes, side_of_boxes, tick_boxes
from w4r_desktop.i18n.message import Message, _, _p
from w4r_desktop.printing import ruled
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.room_pages import HEADING, SIDE, Box, RoomPages
from w4r_desktop.printing.room_values import Occasion

NAME = tuple(Style(Role.TEXT_BOLD, size, size * 1.3, "ink") for size in (12, 10.5, 9, 7.5))
HEAD = tuple(Style(Role.NOTE_BOLD, size, size * 1.25, "ink") for size in (9, 8, 7))
TINY = Style(Role.NOTE, 5.5, 7, "soft")

NAME_WIDTH = mm(42)
HEAD_HEIGHT = 28.0
ROW_LEAST, ROW_MOST = mm(19), 7
INSET = mm(1.6)
SUM_WIDTH = mm(10)
BESIDE = SUM_WIDTH + 3 * INSET
"""What a column needs beside its boxes: the place for the sum, and room around both."""


@dataclass(frozen=True, slots=True)
class Column:
    """Something that is counted, in so many groups of five a row: letters come in greater number."""

    counts: Message
    groups: int


COLUMNS = (
    # L10N: heads of the columns of a tally sheet, above boxes to tick.
    Column(_p("tally sheet", "Letters on paper"), 2),
    Column(_p("tally sheet", "Cards and messages"), 1),
    Column(_p("tally sheet", "E-mails"), 1),
    Column(_p("tally sheet", "Posts"), 1),
    Column(_p("tally sheet", "Photos"), 1),
)


def tally_sheets(
    occasion: Occasion, names: tuple[str, ...], paper: Paper, *, language: str
) -> list[Sheet]:
    """Pages with a row for each case; raises ScriptNotPrintable."""
    pages = RoomPages(SIZES[paper].turned, language=language)
    _masthead(pages, occasion)
    top = pages.y + HEAD_HEIGHT
    grid = fitting_rows(pages.end - top, least=ROW_LEAST, most=ROW_MOST) or RowGrid(1, ROW_LEAST)
    grid = grid.spread(len(names))
    for first in range(0, len(names), grid.rows):
        if first:
            pages.new_page()
            _masthead(pages, occasion)
        _heads(pages, top)
        shown = names[first : first + grid.rows]
        for row, name in enumerate(shown):
            _row(pages, name, top=top + grid.top_of(row), height=grid.height)
    # L10N: at the foot of a tally sheet; "Paper counts" is a page of the desk.
    note = _("Tick a box for each. Write the sum into the strong box, and type it in at the desk.")
    pages.feet(pages.told(note))
    return pages.sheets()


def _masthead(pages: RoomPages, occasion: Occasion) -> None:
    # L10N: the heading of a sheet on which volunteers tick a box for each letter.
    label = pages.told(_p("heading", "Tally sheet"))
    pages.label(label, HEADING, occasion)
    pages.y += mm(2)
    # L10N: below lines on a tally sheet, written on by hand.
    asked = (_p("field on paper", "Counted by"), _p("field on paper", "From when to when"))
    width = (pages.inner - mm(10)) / 2
    for place, message in enumerate(asked):
        box = Box(SIDE + place * (width + mm(10)), pages.y, width, mm(6))
        pages.field(pages.told(message), box)
    pages.y += mm(11)


def _side(pages: RoomPages) -> float:
    groups = [column.groups for column in COLUMNS]
    return side_of_boxes(pages.inner - NAME_WIDTH, groups, beside=BESIDE)


def _cells(pages: RoomPages, top: float, height: float) -> Iterator[tuple[Column, Box]]:
    start, side = SIDE + NAME_WIDTH, _side(pages)
    for column in COLUMNS:
        width = TickBoxes(column.groups, 1, side).width + BESIDE
        yield column, Box(start, top, width, height)
        start += width


def _heads(pages: RoomPages, top: float) -> None:
    for column, box in _cells(pages, top - HEAD_HEIGHT, HEAD_HEIGHT):
        pages.write_in(pages.told(column.counts), HEAD, box.inset(INSET, 2))
    pages.draw(ruled.level(SIDE, top, pages.inner, ink="ink", pen=1.2))


def _row(pages: RoomPages, name: str, *, top: float, height: float) -> None:
    pages.write_in(name, NAME, Box(SIDE, top + INSET, NAME_WIDTH - INSET, height - 2 * INSET))
    for column, box in _cells(pages, top, height):
        pages.draw(ruled.upright(box.start, box.top, box.height, ink="hairline"))
        _ticks(pages, column.groups, box.inset(INSET, INSET))
    pages.draw(ruled.level(SIDE, top + height, pages.inner))


def _ticks(pages: RoomPages, groups: int, room: Box) -> None:
    """The boxes of a cell, each fifth with its number, and the strong box for the sum."""
    boxes = tick_boxes(groups, _side(pages), height=room.height)
    top = room.top + (room.height - boxes.height) / 2
    for number, (across, down) in enumerate(boxes.places(), 1):
        box = Box(room.start + across, top + down, boxes.box, boxes.box)
        pages.draw(ruled.frame(box.start, box.top, box.width, box.height, pen=0.5))
        if number % FIVE == 0:
            pages.write_in(pages.number(number), (TINY,), box, align=Align.MIDDLE)
    end = room.start + room.width - SUM_WIDTH
    pages.draw(ruled.frame(end, top, SUM_WIDTH, boxes.height, ink="ink", pen=1.1))
