"""Putting letters into a file for the printer."""

from pathlib import Path

import pypdf
import pytest

from tests.printing.paper import words_of
from tests.services.writing import signed
from tests.ui.desk.page import LaterJobs, Page
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheet_kinds import Purpose, SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window
from w4r_desktop.i18n.sheet_words import PURPOSES, SHEETS
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk, LetterFilter
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.sheets_on_offer import SHEETS as ON_OFFER
from w4r_desktop.ui.desk.letter_choices import LetterChoices
from w4r_desktop.ui.desk.print_words import findings
from w4r_desktop.ui.desk.printing import Printing
from w4r_desktop.ui.desk.told import names_in
from w4r_desktop.ui.jobs import InlineJobs, Jobs


def printing(evening: Evening, page: Page, jobs: Jobs) -> Printing:
    return Printing(
        page,
        jobs,
        shop=PrintShop(evening),
        status=EventDesk(evening).status,
        names=names_in(evening.pack),
    )


@pytest.fixture
def desk(evening: Evening, page: Page) -> Printing:
    desk = printing(evening, page, InlineJobs())
    desk.look()
    return desk


def test_only_cases_that_have_something_are_offered(page: Page, desk: Printing) -> None:
    assert {case.case_id for case in page.state.cases} == {"damisoa", "ellinor-guttorm-utsi"}
    assert page.state.count == 2


def test_all_letters_are_printed(page: Page, desk: Printing, tmp_path: Path) -> None:
    desk.choose_paper(Paper.LETTER)
    desk.print_to(tmp_path / "letters.pdf")
    assert page.state.printed.run.letters == 2
    assert page.state.printed.path.read_bytes().startswith(b"%PDF")
    assert not page.state.is_running


def test_a_case_can_be_left_out(page: Page, desk: Printing, tmp_path: Path) -> None:
    desk.choose_case("damisoa", is_chosen=False)
    assert page.state.count == 1
    desk.print_to(tmp_path / "letters.pdf")
    assert page.state.printed.run.letters == 1


def test_letters_are_parted_into_a_folder_of_files(
    page: Page, desk: Printing, tmp_path: Path
) -> None:
    desk.choose(LetterChoices(split=Split.CASE))
    desk.print_to(tmp_path / "letters")
    assert page.state.printed.files == 2
    assert len(list((tmp_path / "letters").iterdir())) == 2


def test_a_damaged_page_is_printed_again_by_its_code(
    evening: Evening, page: Page, desk: Printing, tmp_path: Path
) -> None:
    rows = EventDesk(evening).letters(LetterFilter(ActionKind.LETTER))
    desk.choose(LetterChoices(codes=(rows[0].code,)))
    assert page.state.count == 1
    desk.print_to(tmp_path / "letters.pdf")
    assert page.state.printed.run.letters == 1
    assert spaced(rows[0].code) in words_of((tmp_path / "letters.pdf").read_bytes())


def test_a_range_is_printed_again_by_its_numbers(
    page: Page, desk: Printing, tmp_path: Path
) -> None:
    desk.choose(LetterChoices(first=2))
    assert page.state.count == 1
    desk.print_to(tmp_path / "letters.pdf")
    assert page.state.printed.run.letters == 1


def test_a_window_for_other_paper_is_left_out(page: Page, desk: Printing) -> None:
    desk.choose(LetterChoices(window=Window.CH_C5, is_duplex=True))
    desk.choose_paper(Paper.LETTER)
    assert page.state.choices == LetterChoices(is_duplex=True)


def test_without_a_case_there_is_nothing_to_print(
    page: Page, desk: Printing, tmp_path: Path
) -> None:
    desk.choose_all(are_chosen=False)
    desk.print_to(tmp_path / "letters.pdf")
    assert "at least one case" in page.problem
    assert not (tmp_path / "letters.pdf").exists()


def test_all_cases_can_be_taken_in_again(page: Page, desk: Printing) -> None:
    desk.choose_all(are_chosen=False)
    desk.choose_all(are_chosen=True)
    assert page.state.count == 2


def test_printing_that_is_stopped_leaves_no_file(
    evening: Evening, page: Page, tmp_path: Path
) -> None:
    jobs = LaterJobs()
    desk = printing(evening, page, jobs)
    desk.look()
    jobs.do_one()
    desk.print_to(tmp_path / "letters.pdf")
    assert page.state.is_running
    desk.stop()
    jobs.do_one()
    assert "Stopped" in page.problem
    assert not page.state.is_running
    assert not (tmp_path / "letters.pdf").exists()


def test_a_folder_that_takes_no_file_is_told(page: Page, desk: Printing, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    desk.print_to(tmp_path / "file" / "letters.pdf")
    assert "cannot be written there" in page.problem
    assert page.state.printed is None


NOTHING_YET = {
    SheetId.PETITIONS,
    SheetId.YOUTH_PETITIONS,
    SheetId.EMPTY_YOUTH_PETITIONS,
    SheetId.RECEIPTS,
}
"""The evening of these tests has no signature under a petition, and no other station."""


@pytest.mark.parametrize("sheet", [one for one in SheetId if one not in NOTHING_YET])
def test_every_sheet_on_offer_is_printed_on_the_paper_that_was_chosen(
    page: Page, desk: Printing, tmp_path: Path, sheet: SheetId
) -> None:
    desk.choose_paper(Paper.LETTER)
    desk.sheet_to(sheet, tmp_path / "sheet.pdf")
    assert page.problem == ""
    assert page.state.printed.sheet is sheet
    assert findings(page.state.printed.run)
    box = pypdf.PdfReader(page.state.printed.path).pages[0].mediabox
    if sheet is not SheetId.ENVELOPES:
        assert sorted((round(box.width), round(box.height))) == [612, 792]


@pytest.mark.parametrize("sheet", NOTHING_YET)
def test_a_sheet_that_has_to_wait_is_told_in_a_sentence(
    page: Page, desk: Printing, tmp_path: Path, sheet: SheetId
) -> None:
    desk.sheet_to(sheet, tmp_path / "sheet.pdf")
    assert page.problem.endswith(".")
    assert page.state.printed is None
    assert not (tmp_path / "sheet.pdf").exists()


def test_every_sheet_on_offer_has_words() -> None:
    assert list(SHEETS) == [one.id for one in ON_OFFER] == list(SheetId)
    assert set(PURPOSES) == {one.purpose for one in ON_OFFER} == set(Purpose)


def test_a_sheet_of_which_there_is_nothing_is_told(
    evening: Evening, page: Page, desk: Printing, tmp_path: Path
) -> None:
    (code,) = (
        one.code for one in EventDesk(evening).letters(LetterFilter(kind=ActionKind.SOLIDARITY))
    )
    LetterDesk(evening).withdraw(code)
    desk.sheet_to(SheetId.CARDS, tmp_path / "cards.pdf")
    assert page.problem
    assert page.state.printed is None
    assert not (tmp_path / "cards.pdf").exists()


def test_what_was_signed_meanwhile_is_offered_next_time(
    evening: Evening, page: Page, desk: Printing, tmp_path: Path
) -> None:
    desk.print_to(tmp_path / "letters.pdf")
    signed(evening)
    desk.choose_again()
    assert page.state.printed is None
    assert page.state.count == 3
