from datetime import date

import pytest
import zxingcpp
from PIL import Image

from tests.printing.paper import addressee
from tests.printing.room import pdf_of, strays, words_on
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.blank_card import LINE, blank_cards
from w4r_desktop.printing.blank_values import BlankSheet
from w4r_desktop.printing.preview import page_images

CODES = ["K7P4MD2X", "7H2K9MQ3", "AB3D5F6G", "9X8W7V6T", "22334455"]


def blanks(
    language: str = "en", *, is_young: bool = False, case: str = "Damisoa"
) -> list[BlankSheet]:
    return [
        BlankSheet(code, case, language, date(2026, 12, 10), addressee(), is_young)
        for code in CODES
    ]


@pytest.mark.parametrize("paper", list(Paper))
def test_five_cards_take_two_pages_with_a_greeting_and_a_code_each(paper: Paper) -> None:
    sheets = blank_cards(blanks(), paper)
    said = words_on(sheets)
    assert len(sheets) == 2
    assert said.count("Dear Director,") == said.count("For Damisoa") == 5
    assert "K7P4 MD2X" in said


def test_a_card_has_a_place_to_draw_and_lines_to_write_on() -> None:
    sheet = blank_cards(blanks(), Paper.A4)[1]
    (place,) = [mark for mark in sheet.shapes if mark.ink == "amber"]
    lines = sorted(mark.y for mark in sheet.shapes if mark.ink == "hairline")
    assert place.height > sheet.height / 6
    assert len(lines) >= 3
    assert lines[1] - lines[0] == pytest.approx(LINE)
    assert lines[0] > place.y + place.height


def test_a_scanner_reads_the_code_of_every_card() -> None:
    page = page_images(pdf_of(blank_cards(blanks(), Paper.A4)), dpi=200)[0]
    picture = Image.frombytes("RGB", (page.width, page.height), page.pixels)
    assert {one.text for one in zxingcpp.read_barcodes(picture)} == {
        f"W4R:{one}" for one in CODES[:4]
    }


def test_children_are_asked_for_a_first_name() -> None:
    assert "First name" in words_on(blank_cards(blanks(is_young=True), Paper.A4))


@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_name_stands_whole_beside_what_the_writer_is_asked_for(paper: Paper) -> None:
    cards = blank_cards(blanks(is_young=True, case="Guerreras por la Amazonía"), paper)
    said = words_on(cards)
    assert said.count("For Guerreras por la Amazonía") == said.count("First name") == 5
    assert not strays(cards)


@pytest.mark.parametrize("language", ["en", "ar", "en-mirrored"])
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str) -> None:
    assert not strays(blank_cards(blanks(language), paper))
