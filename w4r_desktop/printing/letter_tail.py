"""What stands below a letter: who gets a copy, and what is asked in the addressee's own language."""

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.i18n.catalogue import Catalogue, catalogue_for
from w4r_desktop.i18n.lists import Listed
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.composer import break_lines
from w4r_desktop.printing.flow import Block, Row, text_rows
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style
from w4r_desktop.printing.page_frame import Frame
from w4r_desktop.printing.printed_letter import PrintedLetter

COPY = Style(Role.NOTE, 9, 12.5)
DEMAND = Style(Role.TEXT, 10, 14)
COPIES_GAP, DEMANDS_GAP, DEMAND_GAP = 16.0, 20.0, 3.0


def tail_blocks(letter: PrintedLetter, room: Frame) -> list[Block]:
    """The rows below the letter; what does not fit goes to the back. Raises ScriptNotPrintable."""
    copies = _copies(letter, room)
    return [*([copies] if copies else []), *_demands(letter, room)]


def _copies(letter: PrintedLetter, room: Frame) -> Block:
    catalogue = catalogue_for(letter.language)
    rows: list[Row] = []
    for one in letter.copies_to:
        told = _told_copy(one, catalogue)
        rows += _rows(told, COPY, room, letter.language)
    return _after(rows, COPIES_GAP)


def _told_copy(one: Addressee, catalogue: Catalogue) -> str:
    who = Listed(tuple(filter(None, [one.name, one.office])))
    # L10N: below a letter: somebody else who gets the same one.
    return _("Copy to: {who}", who=who).to(catalogue)


def _demands(letter: PrintedLetter, room: Frame) -> list[Block]:
    blocks: list[Block] = []
    for language, demands in letter.demands:
        for place, demand in enumerate(demands):
            rows = _rows(f"• {demand}", DEMAND, room, language)
            blocks.append(_after(rows, DEMAND_GAP if place else DEMANDS_GAP))
    return blocks


def _rows(text: str, style: Style, room: Frame, language: str) -> list[Row]:
    lines = break_lines(text, style, room.width, language)
    return text_rows(lines, style, left=room.left, width=room.width)


def _after(rows: list[Row], gap: float) -> Block:
    first = [row._replace(before=gap) for row in rows[:1]]
    return (*first, *rows[1:])
