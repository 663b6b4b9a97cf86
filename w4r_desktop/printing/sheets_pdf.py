"""Sheets as they come, into one PDF file."""

from collections.abc import Iterable
from typing import BinaryIO

from w4r_desktop.domain.errors import NothingToPrint
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import Message
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.press import Press


def sheets_pdf(sheets: Iterable[Sheet], out: BinaryIO, *, title: Message, language: str) -> int:
    """Print the sheets; how many there were. The file's title is told in `language`.

    Raises NothingToPrint where there was none; what is in `out` then is of no use.
    """
    press, count = Press(out), 0
    for sheet in sheets:
        press.print_sheet(sheet)
        count += 1
    if not count:
        raise NothingToPrint
    press.close(title=title.to(catalogue_for(language)), language=language)
    return count
