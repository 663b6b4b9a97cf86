"""The author's place in the pack: kept when the files are read anew, whatever becomes of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case, CasePack, CaseStatus
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.senders import Sender
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.services.letter_preview import PagePicture
from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.preview.presenter import PreviewPresenter
from w4r_desktop.ui.preview.preview import CaseState, PreviewState

FIRST, SECOND, LAST = "damisoa", "ellinor-guttorm-utsi", "rocky-myers"
BROKEN = NotAPack(Path("pack"), "cases/damisoa/en.md: story")


@cache
def demo() -> CasePack:
    return pack_folder_here()


@dataclass
class GivenSources:
    """A pack that a test can change between two readings; pages are one white point."""

    pack: CasePack
    folder: Path = Path("pack")
    trouble: W4RError | None = None
    unprintable: W4RError | None = None
    drawn: list[tuple[str, ActionKind, str, Sender, float]] = field(default_factory=list)

    def read(self) -> CasePack:
        if self.trouble is not None:
            raise self.trouble
        return self.pack

    def pages(
        self, case: Case, kind: ActionKind, language: str, *, sender: Sender, dpi: float
    ) -> tuple[PagePicture, ...]:
        self.drawn.append((case.id, kind, language, sender, dpi))
        if self.unprintable is not None:
            raise self.unprintable
        return (PagePicture(1, 1, b"\xff\xff\xff"),)


class LaterJobs(InlineJobs):
    """Jobs that are done when a test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], object]] = []

    def render(self, work: Any, **how: Any) -> Any:
        self.waiting.append(lambda: InlineJobs().render(work, **how))

    def do_next(self) -> None:
        self.waiting.pop(0)()


class Author:
    """A presenter with its sources, and everything it showed and spoke."""

    def __init__(self, language: str = "en", jobs: InlineJobs | None = None) -> None:
        self.sources = GivenSources(demo())
        self.states: list[PreviewState] = []
        self.spoken: list[str] = []
        self.presenter = PreviewPresenter(
            self.sources,
            jobs or InlineJobs(),
            shown=self.states.append,
            speak=self.spoken.append,
            language=language,
        )

    @property
    def now(self) -> PreviewState:
        return self.states[-1]

    @property
    def case(self) -> CaseState:
        assert self.now.case is not None
        return self.now.case

    @property
    def page_count(self) -> int | None:
        """How many pages are drawn; None while they are being drawn."""
        pages = self.case.paper.pages
        return None if pages is None else len(pages)

    def change(self, case_id: str, **facts: Any) -> None:
        cases = (replace(c, **facts) if c.id == case_id else c for c in self.sources.pack.cases)
        self.sources.pack = replace(self.sources.pack, cases=tuple(cases))


@pytest.fixture
def author() -> Author:
    author = Author()
    author.presenter.read()
    author.presenter.sharpen(96)
    return author


def test_the_first_case_is_shown_first(author: Author) -> None:
    assert author.case.story.case_id == FIRST
    assert author.now.title == "Write for Rights 2025"
    assert len(author.now.cases) == len(demo().cases)


def test_a_case_has_a_story_its_slides_the_notes_and_a_page(author: Author) -> None:
    told = demo().case(FIRST).texts["en"]
    assert author.case.story.lengths[0] == told.short
    assert str(author.case.slides[0].heading) == told.headline
    assert author.case.notes == told.notes
    assert author.case.paper.pages == (PagePicture(1, 1, b"\xff\xff\xff"),)


@pytest.mark.parametrize(("steps", "case_id"), [((1,), SECOND), ((-1,), LAST), ((1, -1), FIRST)])
def test_one_goes_through_the_cases_in_a_round(
    author: Author, steps: tuple[int, ...], case_id: str
) -> None:
    for step in steps:
        author.presenter.step(step)
    assert author.case.story.case_id == case_id


def test_there_is_no_step_before_the_files_are_read() -> None:
    author = Author()
    author.presenter.step(1)
    author.presenter.choose_language("fr")
    assert not author.states


def test_the_window_speaks_the_language_that_is_chosen(author: Author) -> None:
    author.presenter.choose_language("ar")
    assert author.spoken == ["en", "ar"]
    assert author.now.is_right_to_left
    assert author.case.story.lengths[0] == demo().case(FIRST).texts["ar"].short


@pytest.mark.parametrize(("wanted", "told"), [("fr-CH", "fr"), ("nl", "en"), ("es", "es")])
def test_it_begins_in_the_author_s_language_where_the_pack_has_it(wanted: str, told: str) -> None:
    author = Author(wanted)
    author.presenter.read()
    assert author.now.language == told


def test_reading_anew_keeps_the_place(author: Author) -> None:
    author.presenter.choose_case(SECOND)
    author.presenter.choose_language("fr")
    author.presenter.choose_kind(ActionKind.SOLIDARITY)
    author.change(SECOND, name="Elin Utsi")
    author.presenter.read()
    assert (author.case.story.full_name, author.now.language) == ("Elin Utsi", "fr")
    assert author.case.paper.kind is ActionKind.SOLIDARITY


def test_a_case_that_has_gone_gives_way_to_the_first(author: Author) -> None:
    author.presenter.choose_case(LAST)
    author.sources.pack = replace(demo(), cases=demo().cases[:-1])
    author.presenter.read()
    assert author.case.story.case_id == FIRST


def test_a_problem_is_told_and_the_last_good_view_stays(author: Author) -> None:
    good = author.now.case
    author.sources.trouble = BROKEN
    author.presenter.read()
    assert author.now.problem == BROKEN
    assert author.now.case is good


def test_what_was_put_right_ends_the_problem(author: Author) -> None:
    author.sources.trouble = BROKEN
    author.presenter.read()
    author.presenter.step(1)
    assert (author.now.problem, author.case.story.case_id) == (BROKEN, SECOND)
    author.sources.trouble = None
    author.presenter.read()
    assert author.now.problem is None


def test_files_that_never_could_be_read_show_the_problem_alone() -> None:
    author = Author()
    author.sources.trouble = BROKEN
    author.presenter.read()
    assert (author.now.problem, author.now.case) == (BROKEN, None)


def test_files_saved_while_they_are_read_are_read_once_more() -> None:
    jobs = LaterJobs()
    author = Author(jobs=jobs)
    for _ in range(5):
        author.presenter.read()
    jobs.do_next()
    assert len(jobs.waiting) == 1
    jobs.do_next()
    assert not jobs.waiting


def test_the_old_page_stays_until_the_new_one_is_drawn() -> None:
    jobs = LaterJobs()
    author = Author(jobs=jobs)
    author.presenter.sharpen(96)
    author.presenter.read()
    jobs.do_next()
    assert author.case.paper.pages is None
    jobs.do_next()
    author.presenter.read()
    jobs.do_next()
    assert author.page_count == 1
    author.presenter.step(1)
    assert author.page_count is None


def test_only_the_page_asked_for_last_is_shown() -> None:
    jobs = LaterJobs()
    author = Author(jobs=jobs)
    author.presenter.sharpen(96)
    author.presenter.read()
    jobs.do_next()
    author.presenter.step(1)
    jobs.do_next()
    assert author.case.paper.pages is None
    jobs.do_next()
    assert author.case.paper.pages


def test_the_sender_says_of_itself_that_it_is_a_sample(author: Author) -> None:
    *_, sender, dpi = author.sources.drawn[-1]
    assert (sender.name, sender.town, dpi) == ("Sample sender", "Sample town", 96)


def test_pages_are_drawn_anew_for_another_sharpness_alone(author: Author) -> None:
    author.presenter.sharpen(96)
    author.presenter.sharpen(5000)
    author.presenter.sharpen(6000)
    assert [drawn[-1] for drawn in author.sources.drawn] == [96, 300]


def test_a_page_that_cannot_be_printed_says_why(author: Author) -> None:
    refused = ScriptNotPrintable("Thai", "ก", code="")
    author.sources.unprintable = refused
    author.presenter.step(1)
    assert (author.case.paper.unshown, author.case.paper.pages) == (refused, None)


def test_a_language_that_nothing_is_accepted_in_is_told(author: Author) -> None:
    author.presenter.choose_case(SECOND)
    author.presenter.choose_language("ar")
    assert author.case.paper.language == "en"
    assert isinstance(author.case.paper.note, Message)


def test_a_story_of_good_news_has_no_page(author: Author) -> None:
    author.presenter.choose_case(LAST)
    assert (author.case.paper.kinds, author.case.paper.pages) == ((), ())


def test_a_recalled_case_has_no_slides(author: Author) -> None:
    author.change(FIRST, status=CaseStatus.RECALLED)
    author.presenter.read()
    assert author.case.slides == ()
