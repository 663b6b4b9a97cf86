"""Cover sheets and the forms that come back."""

import io
from dataclasses import replace
from datetime import date

import pytest

from tests.printing.paper import addressee, text_of
from w4r_desktop.domain.post import Routing
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.bundle_pdf import covers_pdf
from w4r_desktop.printing.cover_sheet import (
    Bundle,
    CoverFacts,
    Destination,
    cover_sheets,
    told_weight,
)
from w4r_desktop.printing.marks import Sheet

FACTS = CoverFacts("Letters for the bridge", "Town library", date(2026, 12, 10), Paper.A4)
BUNDLE = Bundle(
    case="Ellinor",
    country="NO",
    letters=1234,
    messages=56,
    signatures=78,
    by_hand=9,
    sheets=1300,
    destinations=(Destination(addressee(), 1234), Destination(addressee(lines=()), 56)),
    deadline=date(2027, 1, 31),
)
PAPERS = pytest.mark.parametrize("paper", list(Paper))
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr", "en-mirrored"])


def said(bundle: Bundle = BUNDLE, facts: CoverFacts = FACTS) -> str:
    out = io.BytesIO()
    covers_pdf([bundle], out, facts, "en")
    return " ".join(text_of(out.getvalue(), "-layout").split())


def stays_on_paper(sheet: Sheet) -> bool:
    texts = [(mark.x, mark.x + mark.line.width, mark.y) for mark in sheet.texts]
    shapes = [(mark.x, mark.x + mark.width, mark.y) for mark in sheet.shapes]
    return all(
        left >= 40 and right <= sheet.width - 40 and 40 <= y <= sheet.height - 30
        for left, right, y in texts + shapes
    )


@PAPERS
def test_it_says_what_is_in_the_bundle_and_what_it_weighs(paper: Paper) -> None:
    words = said(facts=replace(FACTS, paper=paper))
    for part in ("Ellinor", "Norway · Letters for the bridge · Town library · 10 December 2026"):
        assert part in words
    for part in ("Letters 1,234", "Signatures on petitions 78", "In all 1,377", "1,300 sheets"):
        assert part in words, part
    assert {Paper.A4: "6.49 kg", Paper.LETTER: "6.28 kg"}[paper] in words


def test_kinds_that_nobody_used_are_not_listed() -> None:
    assert "Signatures" not in said(replace(BUNDLE, signatures=0))


def test_the_last_day_is_told_or_left_to_be_written() -> None:
    assert "31 January 2027" in said()
    assert "31 January" not in said(replace(BUNDLE, deadline=None))
    assert "To be posted by" in said(replace(BUNDLE, deadline=None))


def test_it_names_the_addressees_and_those_who_have_no_address() -> None:
    words = said()
    assert "SAMPLEBURY 1234" in words
    assert "56 pieces: no address is known, ask your section" in words


@pytest.mark.parametrize(
    ("routing", "pens"), [(Routing.OPEN, 0), (Routing.OURSELVES, 1), (Routing.SECTION, 1)]
)
def test_the_way_is_ticked_where_it_is_known(routing: Routing, pens: int) -> None:
    (sheet,) = cover_sheets(BUNDLE, replace(FACTS, routing=routing), "en")
    assert sum("1.6 w" in mark.operators for mark in sheet.shapes) == pens


@PAPERS
@LANGUAGES
@pytest.mark.parametrize("count", [0, 1, 2, 5, 17])
def test_however_many_addressees_there_are_everything_stays_on_the_paper(
    paper: Paper, language: str, count: int
) -> None:
    bundle = replace(BUNDLE, destinations=BUNDLE.destinations[:1] * count)
    sheets = cover_sheets(bundle, replace(FACTS, paper=paper), language)
    assert all(map(stays_on_paper, sheets))
    assert len(sheets) == {0: 1, 1: 1, 2: 1}.get(count, len(sheets))


def test_many_addressees_go_on_with_page_numbers() -> None:
    words = said(replace(BUNDLE, destinations=BUNDLE.destinations[:1] * 30))
    assert words.count("SAMPLEBURY") == 30
    assert words.count("Reply form") == 1
    assert "1/3" in words


def test_the_reply_form_asks_what_became_of_the_letters() -> None:
    words = said()
    for part in ("Received on", "Posted on", "Counted: how many?", "To be sent back to"):
        assert part in words
    assert "Ellinor · 1,377 pieces · Letters for the bridge · 10 December 2026" in words


def test_a_mirrored_form_begins_at_the_right() -> None:
    (left,), (right,) = (cover_sheets(BUNDLE, FACTS, one) for one in ("en", "en-mirrored"))
    assert left.texts[1].x == pytest.approx(
        right.width - right.texts[1].x - right.texts[1].line.width
    )


@pytest.mark.parametrize(
    ("milligrams", "told"),
    [(1, "1 g"), (999_000, "999 g"), (999_001, "1 kg"), (1_234_500, "1.24 kg")],
)
def test_weights_are_rounded_up(milligrams: int, told: str) -> None:
    assert told_weight(milligrams).to(current()) == told
