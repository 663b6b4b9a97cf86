import pytest

from tests.printing.paper import words_of
from tests.printing.stories import lines_that_meet, outside, printed
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import is_right_to_left
from w4r_desktop.printing.marks import mm
from w4r_desktop.printing.script_pages import SIDE, samples, script_sheets


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_script_is_set_within_the_margins(paper: Paper, language: str) -> None:
    sheets = script_sheets(samples(), paper, language=language)
    for sheet in sheets:
        assert outside(sheet, mm(15)) == []
        assert lines_that_meet(sheet) == []
    assert 1 < len(sheets) <= 4


def test_at_least_fourteen_scripts_are_shown_by_their_names() -> None:
    told = words_of(printed(*script_sheets(samples(), Paper.A4, language="en")))
    scripts = {sample.script for sample in samples()}
    assert len(scripts) >= 14
    for sample in samples():
        assert sample.script in told


def test_what_is_read_from_the_right_ends_at_the_right_of_its_column() -> None:
    hebrew = tuple(one for one in samples() if is_right_to_left(one.language))[:1]
    (sheet,) = script_sheets(hebrew, Paper.A4, language="en")
    ends = {round(mark.x + mark.line.width, 1) for mark in sheet.texts[2:]}
    assert len(ends) == 1
    assert min(mark.x for mark in sheet.texts[2:]) >= SIDE
