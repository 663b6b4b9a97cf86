"""Letters as PDF: one for the eyes, or a whole evening's for the printer."""

import io
from collections.abc import Callable, Iterable, Sized
from typing import BinaryIO

from w4r_desktop.domain.errors import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.letter_sheet import PrintedLetter, sheet_count, sheets
from w4r_desktop.printing.press import Press
from w4r_desktop.system.tasks import Progress, silent


def letters_pdf(
    letters: Iterable[PrintedLetter],
    out: BinaryIO,
    *,
    paper: Paper,
    progress: Progress | None = None,
    refused: Callable[[ScriptNotPrintable], object] | None = None,
    language: str = "en",
) -> int:
    """Print letters into `out` as they come, each beginning a sheet; how many sheets there are.

    A letter that cannot be printed right is left out and told to `refused`; where nobody listens it
    is raised as ScriptNotPrintable, and what is in `out` then is of no use. The file's title is in
    `language`. Raises NothingToPrint where no letter came through.
    """
    tell = progress or silent
    total = len(letters) if isinstance(letters, Sized) else None
    press, languages, count = Press(out), set(), 0
    for done, letter in enumerate(letters, 1):
        try:
            laid_out = list(sheets(letter, paper))
        except ScriptNotPrintable as refusal:
            if refused is None:
                raise
            refused(refusal)
        else:
            for sheet in laid_out:
                press.print_sheet(sheet)
            count += len(laid_out)
            languages.add(letter.language)
        tell(done, total)
    if not count:
        raise NothingToPrint
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    title = _("Letters").to(catalogue_for(language))
    press.close(title=title, language=languages.pop() if len(languages) == 1 else "")
    return count


def letter_pdf(letter: PrintedLetter, paper: Paper) -> bytes:
    """One letter as it will be printed; raises ScriptNotPrintable."""
    out = io.BytesIO()
    letters_pdf([letter], out, paper=paper, language=letter.language)
    return out.getvalue()


def page_count(letter: PrintedLetter, paper: Paper) -> int:
    """How many pages the letter takes, quick enough to ask while typing; raises ScriptNotPrintable."""
    return sheet_count(letter, paper)
