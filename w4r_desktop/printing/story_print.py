"""Sheets that tell cases, as a PDF."""

from collections.abc import Iterable
from typing import BinaryIO

from w4r_desktop.domain.errors import NothingToPrint
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.case_sheet import CaseSheetWish, case_sheet
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.poster import poster
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.story_parts import Story, story_in
from w4r_desktop.system.tasks import Progress, silent

__all__ = ["CaseSheetWish", "Story", "case_sheets_pdf", "posters_pdf", "story_in"]


def case_sheets_pdf(
    stories: Iterable[Story], out: BinaryIO, wish: CaseSheetWish, *, progress: Progress = silent
) -> int:
    """Print a page a story; how many there are. Raises NothingToPrint or ScriptNotPrintable."""
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return _print(((one, case_sheet(one, wish)) for one in stories), out, _("Cases"), progress)


def posters_pdf(
    stories: Iterable[Story], out: BinaryIO, paper: Paper, *, progress: Progress = silent
) -> int:
    """Print a poster a story; how many there are. Raises NothingToPrint or ScriptNotPrintable."""
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return _print(((one, poster(one, paper)) for one in stories), out, _("Posters"), progress)


def _print(
    told: Iterable[tuple[Story, Sheet]], out: BinaryIO, title: Message, progress: Progress
) -> int:
    press, languages = Press(out), []
    for done, (story, sheet) in enumerate(told, 1):
        press.print_sheet(sheet)
        languages.append(story.language)
        progress(done, None)
    if not languages:
        raise NothingToPrint
    only = languages[0] if len(set(languages)) == 1 else ""
    press.close(title=title.to(catalogue_for(languages[0])), language=only)
    return len(languages)
