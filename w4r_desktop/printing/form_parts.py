"""Parts of the forms that a desk prints: headings, facts, lines to write on, boxes to tick."""

from dataclasses import dataclass

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import Message
from w4r_desktop.printing.fitting import Area, Fitted, fitted
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style, mm
from w4r_desktop.printing.outlines import tick_box
from w4r_desktop.printing.pages import Align, Pages
from w4r_desktop.printing.passages import sized
from w4r_desktop.printing.shapes import rule

EYEBROW = Style(Role.NOTE_BOLD, 9, 13, "deep_amber")
TITLE = Style(Role.TEXT_BOLD, 24, 30, "ink", heading=1)
TITLES = tuple(sized(TITLE, size) for size in (24, 21, 18, 15, 12))
PLACE = Style(Role.TEXT, 11.5, 16, "soft")
HEADING = Style(Role.TEXT_BOLD, 13.5, 18, "ink", heading=2)
BODY = Style(Role.NOTE, 10, 14, "ink")
STRONG = Style(Role.NOTE_BOLD, 10, 14, "ink")
FACT = Style(Role.NOTE_BOLD, 12.5, 17, "ink")
SMALL = Style(Role.NOTE, 8, 11, "soft")

SIDE, TOP, FOOT = mm(20), mm(20), mm(14)
TITLE_LINE = TOP + 30
BOX = 11.0
BOX_GAP = 8.0
ROW = 20.0


def form_pages(paper: Paper, language: str) -> Pages:
    """Empty pages of that paper."""
    return Pages(SIZES[paper], language=language)


def text_width(pages: Pages) -> float:
    """How wide the text of a form is."""
    return pages.width - 2 * SIDE


def head(pages: Pages, kind: Message, title: str, place: str) -> float:
    """What the form is, what it is about and where it belongs; where the text below begins."""
    width = text_width(pages)
    pages.write(pages.told(kind), EYEBROW, start=SIDE, y=TOP, width=width)
    _title(pages, title, width)
    y = pages.write_lines(place, PLACE, start=SIDE, y=TOP + 51, width=width)
    pages.draw(rule(SIDE, y - 6, width, ink="hairline"))
    return y + 16


def _title(pages: Pages, title: str, width: float) -> None:
    """The title on its line; a long one in smaller type, and at last in two lines."""
    block = fitted([title], TITLES, Area(SIDE, TOP, width, TITLE.leading), pages.language)
    if block is None:
        pages.write(title, TITLES[-1], start=SIDE, y=TITLE_LINE, width=width)
        return
    marks = tuple(block.marks(x=SIDE, y=0.0))
    for mark in marks:
        y = TITLE_LINE - marks[-1].y + mark.y
        pages.put(mark.line, mark.style, start=SIDE, y=y, width=width)


def fact(
    pages: Pages, label: Message, value: str, *, start: float, y: float, width: float
) -> float:
    """A value with the small words that say what it is above it; where the next one begins."""
    pages.write(pages.told(label), SMALL, start=start, y=y, width=width)
    return pages.write_lines(value, FACT, start=start, y=y + 16, width=width) + 8


@dataclass(frozen=True, slots=True)
class CountedRow:
    """Words, a number, and how wide the widest number of the table is in points."""

    words: str
    count: int
    widest: float


def counted_row(
    pages: Pages, told: CountedRow, style: Style, *, start: float, y: float, width: float
) -> float:
    """A row of a small table: words, and a number at their end; where the next row begins."""
    pages.write(told.words, style, start=start, y=y, width=width - 60)
    pages.write_number(told.count, style, end=start + width, y=y, widest=told.widest)
    pages.draw(rule(start, y + 6, width, ink="hairline", pen=0.5))
    return y + ROW


def writing_line(pages: Pages, label: Message, *, start: float, y: float, width: float) -> None:
    """A line to write on at `y`, with what belongs on it in small words below."""
    pages.draw(rule(start, y, width, ink="soft", pen=0.6))
    pages.write(pages.told(label), SMALL, start=start, y=y + 10, width=width)


def choice(
    pages: Pages, words: Message, *, start: float, y: float, width: float, is_ticked: bool
) -> float:
    """A box to tick before some words; where the next one begins."""
    pages.draw(tick_box(start, y - BOX + 1.5, BOX, is_ticked=is_ticked, ink="ink"))
    indent = BOX + BOX_GAP
    return (
        pages.write_lines(pages.told(words), BODY, start=start + indent, y=y, width=width - indent)
        + 4
    )


def put_address(pages: Pages, block: Fitted, *, start: float, y: float) -> None:
    """An address as the post reads it, in whatever direction the form runs."""
    wide = max((line.width for line in block.lines), default=0.0)
    x = pages.width - start - wide if pages.right_to_left else start
    pages.fix(*block.marks(x=x, y=y))


def page_feet(pages: Pages, note: Message | None = None) -> None:
    """A note at the foot of every page, and "2/3" where there are several."""
    y, width = pages.height - FOOT, text_width(pages)
    for place in range(len(pages)):
        pages.turn_to(place)
        if note is not None:
            pages.write(pages.told(note), SMALL, start=SIDE, y=y, width=width - 50)
        if len(pages) > 1:
            told = f"{pages.number(place + 1)}/{pages.number(len(pages))}"
            pages.write(told, SMALL, start=SIDE, y=y, width=width, align=Align.END)
