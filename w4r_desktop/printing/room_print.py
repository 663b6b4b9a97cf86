"""Sheets for the room as a PDF."""

from collections.abc import Iterable
from typing import BinaryIO

from w4r_desktop.domain.errors import NothingToPrint
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import Message
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.press import Press


def sheets_pdf(sheets: Iterable[Sheet], out: BinaryIO, *, title: Message, language: str) -> int:
    """Print sheets into `out`, titled and marked in that language; how many there are.

    Raises NothingToPrint where there is none, ScriptNotPrintable as making them does.
    """
    press, count = Press(out), 0
    for sheet in sheets:
        press.print_sheet(sheet)
        count += 1
    if not count:
        raise NothingToPrint
    press.close(title=title.to(catalogue_for(language)), language=language)
    return count
