"""The list of letters, and what is done with one of them."""

import pytest

from tests.services.writing import signed
from tests.ui.desk.page import Page
from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.printing.preview import PageImage
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.ui.desk.letters import Letters, Pages, Preview, Step
from w4r_desktop.ui.jobs import InlineJobs


@pytest.fixture
def told() -> list[Part]:
    return []


def letters(
    evening: Evening, page: Page, told: list[Part], *, preview: Preview = lambda _action: ()
) -> Letters:
    desk = Letters(
        page,
        InlineJobs(),
        desk=EventDesk(evening),
        letter_desk=LetterDesk(evening),
        preview=preview,
        tell=told.append,
    )
    desk.look()
    return desk


@pytest.fixture
def desk(evening: Evening, page: Page, told: list[Part]) -> Letters:
    return letters(evening, page, told)


@pytest.fixture
def code(page: Page, desk: Letters) -> str:
    """The code of the first letter, which is open."""
    code: str = page.state.lines[0].code
    desk.open(code)
    return code


def test_every_letter_has_a_line(page: Page, desk: Letters) -> None:
    assert [line.name for line in page.state.lines] == ["Amina Benali"] * 3
    assert page.state.total == 3


def test_lines_are_filtered_by_kind_and_case(page: Page, desk: Letters) -> None:
    desk.filter(ActionKind.LETTER, None)
    assert len(page.state.lines) == 2
    desk.filter(ActionKind.LETTER, "damisoa")
    assert [line.case_id for line in page.state.lines] == ["damisoa"]
    desk.filter(None, None)
    assert len(page.state.lines) == 3


def test_a_letter_is_found_by_its_code_however_it_is_typed(
    page: Page, desk: Letters, code: str
) -> None:
    desk.close()
    desk.filter(ActionKind.SOLIDARITY, "damisoa")
    desk.find(f" {spaced(code).lower()} ")
    assert page.state.reading.action.code == code
    assert "listen to the Sámi" in page.state.reading.body


@pytest.mark.parametrize(("text", "sentence"), [("ZZZZZZ", "ZZZZZZ"), ("", "six signs")])
def test_a_code_nobody_has_is_told(page: Page, desk: Letters, text: str, sentence: str) -> None:
    desk.find(text)
    assert sentence in page.problem
    assert page.state.reading is None


def test_a_letter_is_withdrawn_only_after_it_was_asked(
    page: Page, desk: Letters, code: str, told: list[Part]
) -> None:
    desk.ask(Step.WITHDRAW)
    assert page.state.reading.step is Step.WITHDRAW
    desk.withdraw()
    assert page.state.reading.body == ""
    assert page.state.reading.action.state is ActionState.WITHDRAWN
    assert "erased" in str(page.state.done)
    assert told == [Part.ACTIONS]


def test_a_letter_is_not_held_back_without_a_reason(
    page: Page, desk: Letters, code: str, told: list[Part]
) -> None:
    desk.ask(Step.WITHHOLD)
    desk.withhold("  ")
    assert page.state.reading.action.state is ActionState.SIGNED
    assert "say why" in page.problem
    assert not told


def test_a_letter_is_held_back_and_let_go_again(page: Page, desk: Letters, code: str) -> None:
    desk.withhold(" names a  neighbour ")
    assert page.state.reading.action.reason == "names a neighbour"
    desk.release()
    assert page.state.reading.action.state is ActionState.SIGNED


def test_the_list_follows_what_is_signed(evening: Evening, page: Page, desk: Letters) -> None:
    signed(evening)
    desk.look()
    assert page.state.total == 4


def test_the_page_is_drawn_once(evening: Evening, page: Page, told: list[Part]) -> None:
    drawn: list[str] = []

    def draw(action: Action) -> Pages:
        drawn.append(action.code)
        return (PageImage(1, 1, bytes(3)),)

    desk = letters(evening, page, told, preview=draw)
    desk.open(page.state.lines[0].code)
    desk.draw()
    desk.draw()
    assert len(page.state.reading.pages) == 1
    assert drawn == [page.state.lines[0].code]


def test_a_letter_that_cannot_be_printed_says_so_and_can_still_be_read(
    evening: Evening, page: Page, told: list[Part]
) -> None:
    def refuse(_action: object) -> tuple[()]:
        raise ScriptNotPrintable("Tibetan", "ཀ")

    desk = letters(evening, page, told, preview=refuse)
    desk.open(page.state.lines[0].code)
    desk.draw()
    assert "Tibetan" in str(page.state.reading.unprintable)
    assert page.state.reading.body
