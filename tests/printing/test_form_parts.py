"""Parts of forms: what stands at their head."""

import pytest
from hypothesis import given, settings

from tests import strategies
from tests.printing.room import strays
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import verbatim
from w4r_desktop.printing.form_parts import TITLE_LINE, form_pages, head
from w4r_desktop.printing.marks import Sheet

KIND = verbatim("Postage")
LONG = "Letters for the bridges of the whole river valley, and for those who built them"


def headed(title: str, paper: Paper = Paper.A4, language: str = "en") -> Sheet:
    pages = form_pages(paper, language)
    head(pages, KIND, title, "Town library")
    return pages.sheets()[0]


def test_a_short_title_is_large() -> None:
    title = headed("Letters for the bridge").texts[1]
    assert title.style.size == 24
    assert title.y == pytest.approx(TITLE_LINE)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_title_is_set_smaller_and_told_whole(paper: Paper, language: str) -> None:
    sheet = headed(LONG, paper, language)
    kind, *titles, place = sheet.texts
    assert " ".join(mark.line.text for mark in titles) == LONG
    assert all(mark.style.heading == 1 for mark in titles)
    assert kind.y < titles[0].y - titles[0].style.size
    assert titles[-1].y == pytest.approx(TITLE_LINE)
    assert place.y > TITLE_LINE
    assert not strays([sheet])


@settings(max_examples=40)
@given(strategies.words)
def test_any_title_stays_on_the_paper_or_is_refused(title: str) -> None:
    try:
        sheet = headed(title * 5)
    except ScriptNotPrintable:
        return
    assert not strays([sheet])
