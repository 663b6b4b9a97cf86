from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests import strategies
from tests.printing.room import LANGUAGES, OCCASION, strays, words_on
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.certificate import certificate_sheets
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.room_values import Certificate

CERTIFICATE = Certificate(OCCASION, "Noor", together=1260, cases=9)


@pytest.mark.parametrize("paper", list(Paper))
def test_a_certificate_thanks_by_name_and_tells_what_all_did_together(paper: Paper) -> None:
    (sheet,) = certificate_sheets(CERTIFICATE, paper, language="en")
    said = words_on([sheet])
    assert sheet.width > sheet.height
    for words in ("Thank you", "Noor", "Letters for the bridge", "1,260 letters", "9 stories"):
        assert words in said


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize(
    "name", ["Anna-Katharina von Hohenstein-Schwarzenberg", "Nathalie-Alexandra " * 4]
)
def test_a_long_name_keeps_its_distance_from_the_words_around_it(paper: Paper, name: str) -> None:
    (sheet,) = certificate_sheets(replace(CERTIFICATE, name=name), paper, language="de")
    thanks, *others = sheet.texts
    sizes = {mark.style.size for mark in others if mark.style.role is Role.TEXT_BOLD}
    named = [mark for mark in others if mark.style.role is Role.TEXT_BOLD]
    said = others[len(named)]
    assert len(sizes) == 1
    assert named[0].y - thanks.y > 1.9 * named[0].style.size
    assert said.y - named[-1].y > 1.9 * said.style.size


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_occasion_takes_two_lines_and_keeps_its_day(paper: Paper, language: str) -> None:
    long = replace(OCCASION, event="Letters for the bridges of the whole river valley and beyond")
    place = "The hall of the library on the market square of the old town"
    told = replace(CERTIFICATE, occasion=replace(long, place=place))
    (sheet,) = certificate_sheets(told, paper, language=language)
    texts = [mark.line.text for mark in sheet.texts]
    assert long.event in texts
    assert place in texts
    assert any("2026" in text for text in texts)
    assert not strays([sheet])


def test_without_a_name_there_is_a_line_to_write_on() -> None:
    (named,) = certificate_sheets(CERTIFICATE, Paper.A4, language="en")
    (unnamed,) = certificate_sheets(replace(CERTIFICATE, name=""), Paper.A4, language="en")
    assert len(unnamed.shapes) == len(named.shapes) + 1
    assert "Noor" not in words_on([unnamed])


def test_an_evening_without_a_count_is_thanked_for_all_the_same() -> None:
    quiet = replace(CERTIFICATE, together=0, cases=0)
    said = words_on(certificate_sheets(quiet, Paper.A4, language="en"))
    assert "Thank you" in said
    assert "0" not in said.replace("10 December 2026", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str) -> None:
    assert not strays(certificate_sheets(CERTIFICATE, paper, language=language))


@settings(max_examples=40)
@given(strategies.words)
def test_any_name_fits_its_place_or_is_refused(name: str) -> None:
    try:
        sheets = certificate_sheets(replace(CERTIFICATE, name=name * 3), Paper.A4, language="en")
    except ScriptNotPrintable:
        return
    assert not strays(sheets)
