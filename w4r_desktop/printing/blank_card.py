"""Blank coded cards: a place to draw, a greeting and a few lines, for messages written by hand."""

from w4r_desktop.domain.blank_codes import blank_spaced
from w4r_desktop.domain.row_grids import fitting_rows
from w4r_desktop.domain.sheets import SIZES, Paper, PaperSize
from w4r_desktop.i18n.message import _, _p
from w4r_desktop.printing import qr, ruled, shapes
from w4r_desktop.printing.addressing import in_language
from w4r_desktop.printing.blank_values import BlankSheet
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.imposition import four_up, quarter_of
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Align, Pages

GREETING = Style(Role.TEXT, 12, 18, "ink")
SMALL = Style(Role.NOTE, 7, 9.5, "soft")
CODE = Style(Role.NOTE_BOLD, 7.5, 10, "soft")

SIDE, TOP, FOOT = mm(11), mm(11), mm(9)
DRAWING_SHARE = 0.42
"""How much of the card's height is left for a drawing."""

LINE = mm(9)
SQUARE = mm(13)
"""As wide as a letter's: it is scanned from a card that was neither folded nor posted yet."""

NAME_WIDTH = mm(46)
GAP = mm(3)


def blank_cards(blanks: list[BlankSheet], paper: Paper) -> list[Sheet]:
    """The cards, four to a sheet with marks where to cut; raises ScriptNotPrintable."""
    size = SIZES[paper]
    cards = [blank_card(blank, quarter_of(size)) for blank in blanks]
    return four_up(cards, size)


def blank_card(blank: BlankSheet, size: PaperSize) -> Sheet:
    """One card; raises ScriptNotPrintable."""
    pages = Pages(size, language=blank.language)
    width = pages.width - 2 * SIDE
    height = pages.height * DRAWING_SHARE - TOP
    pages.draw(shapes.corners(SIDE, TOP, width, height, ink="amber", arm=width * 0.06))
    y = TOP + height + mm(8)
    greeting = in_language(blank.addressee.salutation, blank.language)
    if greeting:
        y = pages.write_lines(greeting, GREETING, start=SIDE, y=y, width=width)
    y -= GREETING.leading
    end = pages.height - FOOT - SQUARE - mm(2)
    lines = fitting_rows(end - y, least=LINE, most=99)
    for line in range(lines.rows if lines else 0):
        pages.draw(ruled.level(SIDE, y + (line + 1) * LINE, width, ink="hairline", pen=0.9))
    _foot(pages, blank, width)
    return pages.sheets()[0]


def _foot(pages: Pages, blank: BlankSheet, width: float) -> None:
    """A line for the writer's name at the start, the code and its square at the end."""
    quiet = SQUARE * qr.QUIET / (21 + 2 * qr.QUIET)
    foot = pages.height - FOOT
    y = foot - SMALL.leading
    pages.draw(ruled.level(SIDE, y, NAME_WIDTH))
    # L10N: below a line on paper that people write on by hand.
    asked = _p("field on paper", "First name") if blank.is_young else _p("field on paper", "Name")
    label = pages.write(pages.told(asked), SMALL, start=SIDE, y=foot - 1, width=NAME_WIDTH / 2)
    square = SIDE + width - SQUARE + quiet
    pages.draw(qr.square(blank.code, x=square, y=foot - SQUARE + quiet, size=SQUARE))
    code = pages.write(
        blank_spaced(blank.code),
        CODE,
        start=SIDE + NAME_WIDTH,
        y=foot - 1,
        width=width - NAME_WIDTH - SQUARE,
        align=Align.END,
    )
    # L10N: at the foot of an empty letter page; {name} is a person, a family or a group.
    about = pages.told(_("For {name}", name=blank.case))
    start = SIDE + label.width + GAP
    end = SIDE + NAME_WIDTH
    longest = SIDE + width - SQUARE - code.width - GAP
    _write_to(pages, about, start=start, end=end, longest=longest, y=foot - 1)


def _write_to(
    pages: Pages, text: str, *, start: float, end: float, longest: float, y: float
) -> None:
    """The text up to the end of the writer's line; one that is too long for that may go farther."""
    fits = len(pages.lines(text, SMALL, end - start)) == 1
    align = Align.END if fits else Align.START
    pages.write(
        text, SMALL, start=start, y=y, width=(end if fits else longest) - start, align=align
    )
