import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.card_sheets import EDGE, by_fours, cut_marks, quarters
from w4r_desktop.domain.sheets import SIZES, Paper, PaperSize

SIDES = st.floats(50, 1000)
SHEETS = st.builds(PaperSize, SIDES, SIDES)


def test_a_quarter_of_a4_is_a_postcard() -> None:
    assert quarters(SIZES[Paper.A4])[0].size == PaperSize(105.0, 148.5)


@given(SHEETS)
def test_the_quarters_cover_the_sheet_and_do_not_meet(size: PaperSize) -> None:
    places = quarters(size)
    area = sum(one.size.width * one.size.height for one in places)
    assert area == pytest.approx(size.width * size.height)
    assert len({(one.left, one.top) for one in places}) == 4
    for one in places:
        assert 0 <= one.left <= size.width - one.size.width + 1e-9
        assert 0 <= one.top <= size.height - one.size.height + 1e-9


@given(SHEETS)
def test_every_mark_lies_on_a_cut_and_within_reach_of_a_printer(size: PaperSize) -> None:
    marks = cut_marks(size)
    for mark in marks:
        upright = mark.left == mark.right == size.width / 2
        level = mark.top == mark.bottom == size.height / 2
        assert upright != level
        assert EDGE <= mark.left <= mark.right <= size.width - EDGE
        assert EDGE <= mark.top <= mark.bottom <= size.height - EDGE
    assert len(marks) == 6


@given(st.lists(st.integers(), max_size=50))
def test_no_card_is_lost_and_every_sheet_but_the_last_is_full(cards: list[int]) -> None:
    sheets = by_fours(cards)
    assert [card for sheet in sheets for card in sheet] == cards
    assert all(len(sheet) == 4 for sheet in sheets[:-1])
    assert all(1 <= len(sheet) <= 4 for sheet in sheets)
