"""Sheets that tell cases, as a PDF."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.case_sheet import CaseSheetWish, case_sheet
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.poster import poster
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.printing.story_parts import Story, story_in
from w4r_desktop.system.tasks import Progress, silent

__all__ = ["CaseSheetWish", "Story", "case_sheets_pdf", "posters_pdf", "story_in"]


def case_sheets_pdf(
    stories: Sequence[Story], out: BinaryIO, wish: CaseSheetWish, *, progress: Progress = silent
) -> int:
    """Print a page a story; how many there are. Raises NothingToPrint or ScriptNotPrintable."""
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return _print(stories, lambda one: case_sheet(one, wish), out, _("Cases"), progress)


def posters_pdf(
    stories: Sequence[Story], out: BinaryIO, paper: Paper, *, progress: Progress = silent
) -> int:
    """Print a poster a story; how many there are. Raises NothingToPrint or ScriptNotPrintable."""
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    return _print(stories, lambda one: poster(one, paper), out, _("Posters"), progress)


def _print(
    stories: Sequence[Story],
    told: Callable[[Story], Sheet],
    out: BinaryIO,
    title: Message,
    progress: Progress,
) -> int:
    def sheets() -> Iterator[Sheet]:
        for done, story in enumerate(stories, 1):
            yield told(story)
            progress(done, len(stories))

    language = stories[0].language if stories else ""
    return sheets_pdf(sheets(), out, title=title, language=language)
