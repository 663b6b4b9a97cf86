"""What the tests of the room's sheets share: an occasion, and what no sheet may do."""

import io
from collections.abc import Iterable
from datetime import date

from tests.printing.paper import text_of
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.message import verbatim
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.room_values import CountRow, Occasion
from w4r_desktop.printing.sheets_pdf import sheets_pdf

OCCASION = Occasion("Letters for the bridge", "Town library", date(2026, 12, 10))
ROWS = (
    CountRow("Damisoa", {ActionKind.LETTER: 12, ActionKind.SOLIDARITY: 3}, by_hand=4),
    CountRow("Ellinor Guttorm Utsi", {ActionKind.LETTER: 1200}),
)
LANGUAGES = ("en", "en-stretched", "en-mirrored", "ar")
BLIND_MARGIN = 11.0
"""What common printers cannot print at the edges, in points (some 4 mm)."""

HAIR = 0.01


def pdf_of(sheets: Iterable[Sheet], language: str = "en") -> bytes:
    """The sheets as a file."""
    out = io.BytesIO()
    sheets_pdf(sheets, out, title=verbatim("Sheets"), language=language)
    return out.getvalue()


def words_on(sheets: Iterable[Sheet], *options: str) -> str:
    """What pdftotext reads, with single spaces."""
    return " ".join(text_of(pdf_of(sheets), *options).split())


def strays(sheets: Iterable[Sheet], *, but: float = BLIND_MARGIN) -> list[object]:
    """Lines of text that do not lie inside the paper's printable part, and shapes off the paper."""
    found: list[object] = []
    for sheet in sheets:
        for text in sheet.texts:
            across = but - HAIR <= text.x and text.x + text.line.width <= sheet.width - but + HAIR
            if not (across and but <= text.y <= sheet.height - but):
                found.append(text)
        for shape in sheet.shapes:
            across = shape.x >= -HAIR and shape.x + shape.width <= sheet.width + HAIR
            if not (across and shape.y >= -HAIR and shape.y + shape.height <= sheet.height + HAIR):
                found.append(shape)
    return found
