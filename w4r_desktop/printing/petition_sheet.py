"""Petition sheets: the request on top of every page, and rows big enough to write in."""

from collections.abc import Iterator, Sequence

from w4r_desktop.domain.errors.printing import RequestTooLong
from w4r_desktop.domain.row_grids import RowGrid, fitting_rows
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.domain.signatures import InkLine
from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.i18n.lists import Listed
from w4r_desktop.i18n.message import Message, _, _n, _p
from w4r_desktop.printing import ruled, shapes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, mm
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.petition_rows import HEAD_HEIGHT, RowPen
from w4r_desktop.printing.petition_values import PetitionSheet, SignedRow, Told
from w4r_desktop.printing.room_pages import FOOT_LINE, SIDE, SMALL, TOP, RoomPages

TO = Style(Role.NOTE_BOLD, 10.5, 15, "ink")
ASKED = tuple(Style(Role.TEXT, size, size * 1.42, "ink") for size in (12.5, 11.5, 10.5, 9.5, 8.5))
ASKED_BIG = (Style(Role.TEXT, 14.5, 20.5, "ink"), *ASKED)
ORIGINAL_SHARE = 0.86
"""How much smaller the original is set than the words that people sign by."""

ROW_LEAST, ROW_MOST = mm(13.5), 12
YOUTH_ROW_LEAST, YOUTH_ROW_MOST = mm(18), 9
FEWEST_ROWS = 5
"""A request that leaves room for fewer is set in smaller type."""

GAP = 6.0
COUNT_WIDTH, COUNT_HEIGHT = mm(15), mm(8)
PAGE_NUMBER = mm(12)
CANDLE_WIDTH, CANDLE_HEIGHT = 14.0, 50.0
BESIDE_CANDLE = CANDLE_WIDTH * 1.5
CANDLE_GAP = mm(4)


def petition_sheets(sheet: PetitionSheet, paper: Paper, *, language: str) -> list[Sheet]:
    """The pages of a petition, signed ones first; raises ScriptNotPrintable or RequestTooLong."""
    head, grid = _measured(sheet, paper, language)
    pages = RoomPages(SIZES[paper], language=language)
    filled = _in_pages(sheet.rows, grid.rows)
    numbered = not sheet.empty_pages and len(sheet.rows) > grid.rows
    taken = 0.0
    for place, rows in enumerate([*filled, *[()] * sheet.empty_pages]):
        if place:
            pages.new_page()
        head.write(pages)
        pen = RowPen(pages, sheet.wants, grid, top=pages.y + HEAD_HEIGHT)
        pen.rule(len(rows) or grid.rows, is_printed=bool(rows))
        for row, signed in enumerate(rows):
            pen.number(row, place * grid.rows + row + 1, signed.code)
            pen.fill(row, signed)
        for row in range(0 if rows else grid.rows):
            pen.number(row, row + 1)
        taken = max(taken, _count(pages, len(rows), numbered=numbered))
    note = pages.told(_note(sheet)) if _is_written_on(sheet) else ""
    pages.feet(note, numbered=numbered, taken=taken)
    return pages.sheets()


def _count(pages: RoomPages, rows: int, *, numbered: bool) -> float:
    """How many signed on the page, before the page's number where it has one; or a box for it.

    Gives how much of the foot that takes, with air before it.
    """
    y = pages.height - FOOT_LINE
    width = pages.inner - (PAGE_NUMBER if numbered else 0)
    if rows:
        # L10N: at the foot of a petition sheet.
        told = _n("{count} signature on this page", "{count} signatures on this page", rows)
    else:
        # L10N: at the foot of a petition sheet, before a box for a number.
        told = _("Signatures on this page:")
        width = pages.inner - COUNT_WIDTH - mm(2)
        box = (SIDE + pages.inner - COUNT_WIDTH, y - COUNT_HEIGHT * 0.7)
        pages.draw(ruled.frame(*box, COUNT_WIDTH, COUNT_HEIGHT, ink="ink"))
    line = pages.write(pages.told(told), SMALL, start=SIDE, y=y, width=width, align=Align.END)
    return pages.inner - width + line.width + mm(4)


def _in_pages(rows: Sequence[SignedRow], of: int) -> Iterator[Sequence[SignedRow]]:
    for start in range(0, len(rows), of):
        yield rows[start : start + of]


def _is_youth(sheet: PetitionSheet) -> bool:
    return sheet.wants is SenderLevel.FIRST_NAME_AND_AGE


def _is_written_on(sheet: PetitionSheet) -> bool:
    """Whether anybody will take a pen to it: an empty page, or a line left for ink."""
    ink_lines = any(isinstance(row.signature, InkLine) for row in sheet.rows)
    return ink_lines or not sheet.rows or sheet.empty_pages > 0


def _note(sheet: PetitionSheet) -> Message:
    if _is_youth(sheet):
        # L10N: at the foot of a youth petition sheet.
        return _("First name and age only. Please write on this side, one row each.")
    # L10N: at the foot of a petition sheet.
    return _("Please sign once, fill in the whole row, and write on this side only.")


def _measured(sheet: PetitionSheet, paper: Paper, language: str) -> tuple["_Head", RowGrid]:
    """The head in the largest type that leaves room for rows, and the rows below it."""
    youth = _is_youth(sheet)
    least, most = (YOUTH_ROW_LEAST, YOUTH_ROW_MOST) if youth else (ROW_LEAST, ROW_MOST)
    found = None
    for asked in ASKED_BIG if youth else ASKED:
        head = _Head(sheet, asked)
        trial = RoomPages(SIZES[paper], language=language)
        head.write(trial)
        grid = fitting_rows(trial.end - trial.y - HEAD_HEIGHT, least=least, most=most)
        if grid is not None:
            found = (head, grid)
            if grid.rows >= FEWEST_ROWS:
                return found
    if found is None:
        raise RequestTooLong(name=sheet.request.name)
    return found


class _Head:
    """What stands on top of every page of a petition."""

    def __init__(self, sheet: PetitionSheet, asked: Style) -> None:
        self._sheet = sheet
        self._asked = asked

    def write(self, pages: RoomPages) -> None:
        """Write it from the top of the page down."""
        sheet, request = self._sheet, self._sheet.request
        # L10N: the heading of a sheet on which children sign.
        label = _p("heading", "Youth petition") if _is_youth(sheet) else _p("heading", "Petition")
        # L10N: the title of a petition sheet; {name} is a person, a family or a group.
        title = _("For {name}", name=request.name)
        beside = BESIDE_CANDLE + CANDLE_GAP if _is_youth(sheet) else 0.0
        pages.masthead(pages.told(label), pages.told(title), sheet.occasion, beside=beside)
        if _is_youth(sheet):
            end = SIDE + pages.inner - BESIDE_CANDLE
            pages.draw(
                *shapes.candle(end, TOP + 16, width=CANDLE_WIDTH, height=CANDLE_HEIGHT, wax=1.0)
            )
        # L10N: whom a petition asks: an office and its country.
        to = _("To: {addressee}", addressee=Listed(tuple(request.to)))
        if request.to:
            pages.tell(pages.told(to), TO)
        self._paragraphs(pages, request.told, self._asked)
        if request.original is not None:
            smaller = Style(
                self._asked.role,
                self._asked.size * ORIGINAL_SHARE,
                self._asked.leading * ORIGINAL_SHARE,
                "soft",
            )
            self._paragraphs(pages, request.original, smaller)
        pages.y += 2 * GAP

    @staticmethod
    def _paragraphs(pages: RoomPages, told: Told, style: Style) -> None:
        crosses = is_right_to_left(told.language) is not pages.right_to_left
        for paragraph in told.paragraphs:
            pages.y += GAP * 0.7
            pages.tell(paragraph, style, align=Align.END if crosses else Align.START)
