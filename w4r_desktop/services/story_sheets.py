"""Case sheets and posters of a pack: for which cases, in which language, on which paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from w4r_desktop.domain.cases import Case, CasePack
from w4r_desktop.domain.languages import is_read_alike
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.story_print import (
    CaseSheetWish,
    Story,
    case_sheets_pdf,
    posters_pdf,
    story_in,
)
from w4r_desktop.services.case_book import is_offered
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent


@dataclass(frozen=True, slots=True)
class StoryOrder:
    """Which cases are to be told on paper; no case named means all of them.

    `language` is a BCP 47 tag, or empty for the language that is spoken here.
    """

    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    language: str = ""
    is_easy: bool = False


@dataclass(frozen=True, slots=True)
class StoryRun:
    """What came of it: how many pages, and the cases that are not as they were asked for.

    `taken_back` are names of cases that their publisher recalled and that are left out; `elsewhere`
    are names of cases that are told in another language, with that language.
    """

    pages: int
    taken_back: tuple[str, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()


class StorySheets:
    """Prints what a pack tells."""

    def __init__(self, pack: CasePack) -> None:
        self._pack = pack

    def print_cases(self, out: Path, order: StoryOrder, *, progress: Progress = silent) -> StoryRun:
        """Print a page a case into one PDF file.

        Raises CaseUnknown, NothingToPrint, ScriptNotPrintable, FontMissing, DiskFull,
        PlaceNotWritable or Cancelled; then there is no file.
        """
        wish = CaseSheetWish(order.paper, order.is_easy)
        return self._write(
            out,
            order,
            lambda stories, file: case_sheets_pdf(stories, file, wish, progress=progress),
        )

    def print_posters(
        self, out: Path, order: StoryOrder, *, progress: Progress = silent
    ) -> StoryRun:
        """Print a poster a case into one PDF file; raises as `print_cases` does."""
        return self._write(
            out,
            order,
            lambda stories, file: posters_pdf(stories, file, order.paper, progress=progress),
        )

    def _write(
        self,
        out: Path,
        order: StoryOrder,
        make: Callable[[tuple[Story, ...], BinaryIO], int],
    ) -> StoryRun:
        language = order.language or current().language
        wanted = self._wanted(order)
        stories = tuple(story_in(self._pack, case, language) for case in wanted if is_offered(case))
        pages: list[int] = []
        write_whole(out, lambda file: pages.append(make(stories, file)))
        return StoryRun(
            sum(pages),
            tuple(case.name for case in wanted if not is_offered(case)),
            tuple(
                (one.case.name, one.language)
                for one in stories
                if not is_read_alike(one.language, language)
            ),
        )

    def _wanted(self, order: StoryOrder) -> tuple[Case, ...]:
        named = dict.fromkeys(order.case_ids)
        return tuple(map(self._pack.case, named)) if named else self._pack.cases
