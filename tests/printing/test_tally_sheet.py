import pytest

from tests.printing.room import LANGUAGES, OCCASION, strays, words_on
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.tally_sheet import tally_sheets

NAMES = tuple(f"Family {number}" for number in range(1, 10))


@pytest.mark.parametrize("paper", list(Paper))
def test_every_case_has_a_row_and_every_way_a_column(paper: Paper) -> None:
    sheets = tally_sheets(OCCASION, NAMES, paper, language="en")
    said = words_on(sheets)
    for words in (*NAMES, "Letters on paper", "E-mails", "Posts", "Photos", "Counted by"):
        assert words in said
    assert all(sheet.width > sheet.height for sheet in sheets)


def test_rows_are_spread_evenly_over_the_pages() -> None:
    first, second = tally_sheets(OCCASION, NAMES, Paper.A4, language="en")
    assert [name in words_on([second]) for name in ("Family 5", "Family 6")] == [False, True]
    assert "1/2" in words_on([first])


def test_boxes_of_fives_are_numbered() -> None:
    (sheet,) = tally_sheets(OCCASION, NAMES[:1], Paper.A4, language="en")
    said = words_on([sheet]).split()
    assert {"5", "10", "15", "100"} <= {*said}
    frames = [mark for mark in sheet.shapes if "re S" in mark.operators]
    assert (len(frames) - 5) % 5 == 0


@pytest.mark.parametrize("paper", list(Paper))
def test_a_name_with_a_long_word_is_set_smaller_and_keeps_it_whole(paper: Paper) -> None:
    (sheet,) = tally_sheets(OCCASION, ("Die Umweltschutzgemeinschaft",), paper, language="de")
    assert "Umweltschutzgemeinschaft" in [mark.line.text for mark in sheet.texts]


@pytest.mark.parametrize("count", [1, 2, 7, 8, 40])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str, count: int) -> None:
    names = ("The families of the river and of the two villages above it",) * count
    assert not strays(tally_sheets(OCCASION, names, paper, language=language))
