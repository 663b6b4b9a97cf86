"""The postage sheet: counted by country and weight, priced by hand."""

import io
from dataclasses import replace
from datetime import date

import pytest

from tests.printing.paper import words_of
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.bundle_pdf import postage_pdf
from w4r_desktop.printing.postage_sheet import Postage, PostageRow, postage_sheets

ROWS = (
    PostageRow("NO", 20, 112, 112 * 9830),
    PostageRow("MG", None, 1, 70_000),
    PostageRow("MG", 50, 7, 7 * 30_000),
    PostageRow("MG", 20, 3, 3 * 9830),
)
POSTAGE = Postage(
    "Letters for the bridge", "Town library", date(2026, 12, 10), ROWS, Envelope.TEN, (20, 50)
)
PAPERS = pytest.mark.parametrize("paper", list(Paper))


def said(postage: Postage = POSTAGE, paper: Paper = Paper.A4, language: str = "en") -> str:
    out = io.BytesIO()
    postage_pdf(postage, out, paper, language)
    return words_of(out.getvalue())


def boxes(postage: Postage) -> int:
    """How many boxes there are to write a price in."""
    sheets = postage_sheets(postage, Paper.A4, "en")
    return sum("re S" in mark.operators for sheet in sheets for mark in sheet.shapes)


@PAPERS
def test_rows_go_by_country_and_then_by_weight_and_are_summed(paper: Paper) -> None:
    words = said(paper=paper)
    rows = ("Madagascar up to 20 g 3", "Madagascar up to 50 g 7", "Madagascar over 50 g 1")
    places = [words.index(row) for row in (*rows, "Norway up to 20 g 112", "In all 1.42 kg 123")]
    assert places == sorted(places)


def test_countries_stand_as_in_a_dictionary_of_the_language() -> None:
    rows = tuple(PostageRow(country, 20, 1, 9830) for country in ("CH", "EC", "KH"))
    words = said(replace(POSTAGE, rows=rows), language="fr")
    assert words.index("Cambodge") < words.index("Équateur") < words.index("Suisse")


def test_every_row_has_room_for_two_prices_and_the_sum_for_one() -> None:
    assert boxes(POSTAGE) == 2 * len(ROWS) + 1


def test_no_price_is_printed() -> None:
    assert not [sign for sign in said() if sign in "€$£"]


def test_letters_without_an_address_are_counted_apart() -> None:
    assert "ask your section" not in said()
    assert "3 more have no known address" in said(replace(POSTAGE, unaddressed=3))


@PAPERS
@pytest.mark.parametrize("language", ["en", "fr", "en-mirrored"])
def test_many_rows_go_on_below_the_columns_names_and_stay_on_the_paper(
    paper: Paper, language: str
) -> None:
    many = replace(POSTAGE, rows=ROWS * 25, unaddressed=1)
    sheets = postage_sheets(many, paper, language)
    assert len(sheets) > 3
    for sheet in sheets:
        assert min(*(mark.x for mark in sheet.texts), *(mark.x for mark in sheet.shapes)) >= 40
        assert all(mark.x + mark.line.width <= sheet.width - 40 for mark in sheet.texts)
        assert all(mark.y + mark.height <= sheet.height - 30 for mark in sheet.shapes)


def test_every_page_of_several_is_numbered() -> None:
    words = said(replace(POSTAGE, rows=ROWS * 25)).split()
    assert {"1/4", "4/4"} <= {*words}


def test_the_envelope_that_was_weighed_is_named() -> None:
    assert "in an envelope #10" in said()
    assert "in an envelope C6/5" in said(replace(POSTAGE, envelope=Envelope.C65))
