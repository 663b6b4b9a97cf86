"""Blank coded sheets: a letter's page with its address and lines, for people who prefer ink."""

from w4r_desktop.domain.blank_codes import blank_spaced
from w4r_desktop.domain.row_grids import fitting_rows
from w4r_desktop.domain.sheets import SIZES, LetterMeasures, Paper
from w4r_desktop.i18n.formats import long_date
from w4r_desktop.i18n.message import _, _p
from w4r_desktop.printing import qr, ruled
from w4r_desktop.printing.addressing import address_lines, in_language
from w4r_desktop.printing.blank_values import BlankSheet
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.room_pages import SMALL, Box, RoomPages

TEXT = Style(Role.TEXT, 11.5, 16)
CODE = Style(Role.NOTE_BOLD, 10, 13, "ink")

LINE = mm(9)
"""From line to line: what adults and children write alike between (school paper rules 8 to 10 mm)."""

SIDE, TOP = mm(LetterMeasures().left), mm(LetterMeasures().top)
FIELD_WIDTH, FIELD_HEIGHT = mm(72), mm(12)
ADDRESS_GAP, SALUTATION_GAP = mm(9), mm(7)
SIGNATURE_WIDTH, SIGNATURE_HEIGHT = mm(72), mm(17)
SQUARE = mm(18)
"""Wider than a letter's: it is looked for among sheets that were folded, stained and stacked."""

EDGE = mm(11)


def blank_sheets(blank: BlankSheet, paper: Paper) -> list[Sheet]:
    """The sheet's one page; raises ScriptNotPrintable."""
    pages = RoomPages(SIZES[paper], language=blank.language)
    width = pages.width - 2 * SIDE
    _sender(pages, blank, width)
    pages.y += ADDRESS_GAP
    pages.tell_block(address_lines(blank.addressee), TEXT, start=SIDE, width=width * 0.7)
    pages.y += SALUTATION_GAP
    salutation = in_language(blank.addressee.salutation, blank.language)
    if salutation:
        pages.tell(salutation, TEXT, start=SIDE, width=width)
    foot = pages.height - EDGE - SQUARE
    closing = in_language(blank.addressee.closing, blank.language) or pages.told(
        _("Yours respectfully,")
    )
    end = foot - SIGNATURE_HEIGHT - SMALL.leading
    end -= TEXT.leading * len(pages.lines(closing, TEXT, width))
    lines = fitting_rows(end - pages.y, least=LINE, most=99)
    for line in range(lines.rows if lines else 0):
        pages.draw(ruled.level(SIDE, pages.y + (line + 1) * LINE, width, ink="hairline", pen=0.9))
    pages.y = end + mm(2)
    pages.tell(closing, TEXT, start=SIDE, width=width)
    signature = Box(SIDE, foot - SIGNATURE_HEIGHT, SIGNATURE_WIDTH, SIGNATURE_HEIGHT - mm(3))
    pages.field(pages.told(_p("field on paper", "Signature")), signature)
    _foot(pages, blank, width)
    return pages.sheets()


def _sender(pages: RoomPages, blank: BlankSheet, width: float) -> None:
    """Lines for what the writer gives of themselves, and the date at the end of the first."""
    # L10N: below lines on paper that people write on by hand.
    adults = (_p("field on paper", "Name"), _p("field on paper", "Town"))
    young = (_p("field on paper", "First name"), _p("field on paper", "Age"))
    day = long_date(blank.held_on, blank.language)
    pages.write(day, TEXT, start=SIDE, y=TOP + mm(7), width=width, align=Align.END)
    for place, asked in enumerate(young if blank.is_young else adults):
        top = TOP + place * FIELD_HEIGHT
        pages.field(pages.told(asked), Box(SIDE, top, FIELD_WIDTH, FIELD_HEIGHT - mm(5)))
    pages.y = TOP + 2 * FIELD_HEIGHT


def _foot(pages: RoomPages, blank: BlankSheet, width: float) -> None:
    """The code and its square at the end of the line, what the sheet is for at its start."""
    quiet = SQUARE * qr.QUIET / (21 + 2 * qr.QUIET)
    top = pages.height - EDGE - SQUARE
    pages.draw(qr.square(blank.code, x=SIDE + width - SQUARE + quiet, y=top, size=SQUARE))
    y = top + SQUARE - quiet
    code = blank_spaced(blank.code)
    left_over = width - SQUARE - mm(1)
    line = pages.write(code, CODE, start=SIDE, y=y, width=left_over, align=Align.END)
    # L10N: at the foot of an empty letter page; {name} is a person, a family or a group.
    about = pages.told(_("For {name}", name=blank.case))
    pages.write(about, SMALL, start=SIDE, y=y, width=left_over - line.width - mm(4))
