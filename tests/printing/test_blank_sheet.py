import dataclasses
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from tests.printing.paper import addressee
from tests.printing.room import pdf_of, strays, words_on
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.blank_sheet import LINE, blank_sheets
from w4r_desktop.printing.blank_values import BlankSheet
from w4r_desktop.printing.preview import page_images


def blank(**facts: Any) -> BlankSheet:
    sheet = BlankSheet(
        code="K7P4MD2X",
        case="Damisoa",
        language="en",
        held_on=date(2026, 12, 10),
        addressee=addressee(),
    )
    return dataclasses.replace(sheet, **facts)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_page_has_address_salutation_closing_and_code(paper: Paper) -> None:
    said = words_on(blank_sheets(blank(), paper))
    for words in (
        "Name",
        "Town",
        "10 December 2026",
        "1 River Street",
        "NORWAY",
        "Dear Director,",
        "Yours faithfully,",
        "Signature",
        "For Damisoa",
        "K7P4 MD2X",
    ):
        assert words in said


@pytest.mark.parametrize("paper", list(Paper))
def test_there_are_lines_for_a_letter_between(paper: Paper) -> None:
    (sheet,) = blank_sheets(blank(), paper)
    tops = sorted(mark.y for mark in sheet.shapes if mark.ink == "hairline")
    assert len(tops) >= 13
    assert all(low - high == pytest.approx(LINE) for high, low in pairwise(tops))


@pytest.mark.parametrize("paper", list(Paper))
def test_a_scanner_reads_the_code(paper: Paper) -> None:
    (page,) = page_images(pdf_of(blank_sheets(blank(), paper)), dpi=150)
    picture = Image.frombytes("RGB", (page.width, page.height), page.pixels)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["W4R:K7P4MD2X"]


def test_where_children_write_the_page_asks_for_first_name_and_age() -> None:
    said = words_on(blank_sheets(blank(is_young=True), Paper.A4))
    assert "First name" in said
    assert "Age" in said
    assert "Town" not in said


def test_greetings_and_date_are_in_the_letter_s_language() -> None:
    said = words_on(blank_sheets(blank(language="fr"), Paper.A4))
    for words in ("10 décembre 2026", "Madame, Monsieur,", "Respectueusement,"):
        assert words in said


def test_without_a_known_address_the_office_stands_alone() -> None:
    said = words_on(blank_sheets(blank(addressee=addressee(lines=())), Paper.A4))
    assert "Office for Bridges" in said
    assert "NORWAY" not in said


@pytest.mark.parametrize("language", ["en", "fr", "en-mirrored"])
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str) -> None:
    long = addressee(lines=("An address line that goes on and on " * 4,) * 5)
    assert not strays(blank_sheets(blank(language=language, addressee=long), paper))


def test_an_address_stands_as_a_block_whichever_way_the_page_runs() -> None:
    (sheet,) = blank_sheets(blank(language="ar"), Paper.LETTER)
    lines = [mark for mark in sheet.texts if mark.line.text in {"1 River Street", "NORWAY"}]
    assert len(lines) == 2
    assert lines[0].x == pytest.approx(lines[1].x)
