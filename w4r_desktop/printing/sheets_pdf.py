"""Sheets as they come, into one PDF file that screen readers follow."""

from collections.abc import Iterable
from typing import BinaryIO

from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import Message
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.press import Press


def sheets_pdf(sheets: Iterable[Sheet], out: BinaryIO, *, title: Message, language: str) -> int:
    """Print the sheets; how many there were. The file's title is told in `language`.

    Sheets that do not say their own language are in that one too. Raises NothingToPrint where there
    was none; what is in `out` then is of no use.
    """
    press, languages, count = Press(out, tagged=True), list[str](), 0
    for sheet in sheets:
        spoken = sheet.language or language
        if languages[-1:] != [spoken]:
            press.begin_article(spoken)
            languages.append(spoken)
        press.print_sheet(sheet)
        count += 1
    if not count:
        raise NothingToPrint
    only = languages[0] if len(languages) == 1 else ""
    press.close(title=title.to(catalogue_for(language)), language=only)
    return count
