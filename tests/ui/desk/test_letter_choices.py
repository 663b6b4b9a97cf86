"""How a run of letters is wanted, and how many letters that comes to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.codes import ALPHABET, spaced
from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.ui.desk.letter_choices import LetterChoices, typed_codes, windows_for
from w4r_desktop.ui.desk.more_choices import SPLITS, WINDOWS

CODES = st.lists(st.text(ALPHABET, min_size=6, max_size=6), max_size=4, unique=True)


def test_what_nobody_chose_is_the_plain_order() -> None:
    assert LetterChoices().order(("damisoa",), Paper.A4) == PrintOrder(case_ids=("damisoa",))
    assert LetterChoices().count_of(60) == 60


@pytest.mark.parametrize(
    ("first", "last", "numbers", "count"),
    [
        (0, 0, None, 60),
        (1, 0, None, 60),
        (0, 3, (1, 3), 3),
        (3, 5, (3, 5), 3),
        (61, 0, (61, 999_999), 0),
    ],
)
def test_a_range_is_open_where_it_has_no_end(
    first: int, last: int, numbers: tuple[int, int] | None, count: int
) -> None:
    choices = LetterChoices(first=first, last=last)
    assert choices.order((), Paper.A4).numbers == numbers
    assert choices.count_of(60) == count


def test_a_code_counts_more_than_a_range() -> None:
    choices = LetterChoices(codes=("K7P4MD",), first=50)
    assert choices.order((), Paper.A4).numbers is None
    assert choices.count_of(60) == 1


@given(CODES, st.sampled_from([", ", " ", "\n", " W4R:", "; "]))
def test_codes_are_read_however_they_are_parted(codes: list[str], between: str) -> None:
    assert typed_codes(between.join(map(spaced, codes)).lower()) == tuple(codes)


def test_each_paper_has_its_windows_and_each_a_name() -> None:
    offered = [window for paper in Paper for window in windows_for(paper)]
    assert set(offered) == set(Window) == set(WINDOWS)
    assert windows_for(Paper.LETTER) == (Window.PLAIN, Window.US_10)
    assert set(SPLITS) == set(Split)
