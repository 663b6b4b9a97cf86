"""The counts of a station as a table: a case a row, what was signed by kind, what was counted by hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.message import Message, _p
from w4r_desktop.printing import ruled
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style, mm
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.room_pages import BOLD, PLAIN, SIDE, Box, RoomPages
from w4r_desktop.printing.room_values import CountRow

HEAD = tuple(Style(Role.NOTE_BOLD, size, size * 1.2, "soft") for size in (8.5, 7.5, 6.5))
NAME = tuple(Style(Role.TEXT, size, size * 1.25, "ink") for size in (11, 10, 9, 8))
ROW, HEAD_HEIGHT = 21.0, 24.0
COUNT_WIDTH, WIDEST = mm(20), mm(25)
BETWEEN_HEADS = mm(2.5)

KINDS: Mapping[ActionKind, Message] = {
    # L10N: heads of the columns of a table of counts.
    ActionKind.LETTER: _p("counts", "Letters"),
    ActionKind.SOLIDARITY: _p("counts", "Messages"),
    ActionKind.PETITION: _p("counts", "Signatures"),
    ActionKind.YOUTH_PETITION: _p("counts", "Youth petition"),
}


@dataclass(frozen=True, slots=True)
class _Column:
    head: Message
    of: Callable[[CountRow], int]


@dataclass(frozen=True, slots=True)
class _Room:
    """How wide each column is, and the widest number in it, in points."""

    widths: Sequence[float]
    widest: Sequence[float]


def draw_counts(pages: RoomPages, rows: Sequence[CountRow]) -> None:
    """Draw the table from `y` down, on as many pages as it takes, with a sum below it."""
    columns = _columns(rows)
    widths = _widths(pages, columns)
    sums = [sum(map(column.of, rows)) for column in columns]
    room = _Room(widths, [pages.width_of(total, BOLD) for total in sums])
    _heads(pages, columns)
    for row in rows:
        if pages.keep_free(ROW):
            _heads(pages, columns)
        _row(pages, row.name, [column.of(row) for column in columns], PLAIN, room)
        pages.draw(ruled.level(SIDE, pages.y, pages.inner, ink="hairline"))
    if pages.keep_free(ROW):
        _heads(pages, columns)
    pages.draw(ruled.level(SIDE, pages.y, pages.inner, ink="ink", pen=1.2))
    # L10N: the last row of a table of counts.
    _row(pages, pages.told(_p("counts", "In all")), sums, BOLD, room)


def _columns(rows: Sequence[CountRow]) -> list[_Column]:
    """The kinds that anything was done of, letters always, and the sum."""
    used = [
        kind
        for kind in ActionKind
        if kind is ActionKind.LETTER or any(row.signed.get(kind) for row in rows)
    ]
    columns = [_Column(KINDS[kind], _counter(kind)) for kind in used]
    if any(row.by_hand for row in rows):
        columns.append(_Column(_p("counts", "By hand"), lambda row: row.by_hand))
    if len(columns) > 1:
        columns.append(_Column(_p("counts", "In all"), lambda row: row.total))
    return columns


def _counter(kind: ActionKind) -> Callable[[CountRow], int]:
    return lambda row: row.signed.get(kind, 0)


def _widths(pages: RoomPages, columns: Sequence[_Column]) -> list[float]:
    """How wide each column of counts is: one with a long head takes more room."""
    heads = [pages.told(column.head) for column in columns]
    return [
        min(max(COUNT_WIDTH, pages.length(head, HEAD[0]) + BETWEEN_HEADS), WIDEST) for head in heads
    ]


def _boxes(pages: RoomPages, widths: Sequence[float], height: float) -> list[Box]:
    """A place for each count of a row."""
    ends = [SIDE + pages.inner - sum(widths[place + 1 :]) for place in range(len(widths))]
    return [
        Box(end - width + BETWEEN_HEADS, pages.y, width - BETWEEN_HEADS, height)
        for end, width in zip(ends, widths, strict=True)
    ]


def _heads(pages: RoomPages, columns: Sequence[_Column]) -> None:
    boxes = _boxes(pages, _widths(pages, columns), HEAD_HEIGHT)
    for column, box in zip(columns, boxes, strict=True):
        pages.write_in(pages.told(column.head), HEAD, box, align=Align.END)
    pages.y += HEAD_HEIGHT
    pages.draw(ruled.level(SIDE, pages.y, pages.inner, ink="ink", pen=1.2))


def _row(pages: RoomPages, name: str, counts: Sequence[int], style: Style, room: _Room) -> None:
    width = pages.inner - sum(room.widths) - mm(3)
    pages.write_in(name, NAME, Box(SIDE, pages.y, width, ROW))
    boxes = _boxes(pages, room.widths, ROW)
    for count, box, widest in zip(counts, boxes, room.widest, strict=True):
        told = pages.number(count)
        if pages.right_to_left:
            # Units stand below units: numbers do not turn round with the page.
            narrow = Box(box.start + box.width - widest, box.top, widest, box.height)
            pages.write_in(told, (style,), narrow)
        else:
            pages.write_in(told, (style,), box, align=Align.END)
    pages.y += ROW
