import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.row_grids import RowGrid, fitting_rows

lengths = st.floats(1, 2000)
most_rows = st.integers(1, 40)
counts = st.integers(0, 3000)


@given(lengths, lengths, most_rows)
def test_rows_share_the_room_and_none_is_too_low(room: float, least: float, most: int) -> None:
    grid = fitting_rows(room, least=least, most=most)
    if grid is None:
        assert room < least
        return
    assert 1 <= grid.rows <= most
    assert grid.height >= least or grid.height == pytest.approx(least)
    assert grid.top_of(grid.rows) == pytest.approx(room)


@given(lengths, lengths, most_rows)
def test_there_is_no_room_for_one_row_more(room: float, least: float, most: int) -> None:
    grid = fitting_rows(room, least=least, most=most)
    assert grid is None or grid.rows == most or room / (grid.rows + 1) < least


@given(most_rows, counts)
def test_pages_hold_all_rows_and_none_is_empty(rows: int, count: int) -> None:
    pages = RowGrid(rows, 10).pages_for(count)
    assert (pages - 1) * rows < count <= pages * rows


@given(most_rows, st.integers(1, 3000))
def test_rows_are_spread_over_no_more_pages_and_keep_the_room(rows: int, count: int) -> None:
    grid = RowGrid(rows, 10)
    spread = grid.spread(count)
    assert spread.pages_for(count) == grid.pages_for(count)
    assert spread.rows * spread.height == pytest.approx(grid.rows * grid.height)
    assert spread.height >= grid.height


def test_nine_rows_where_seven_fit_stand_five_and_four() -> None:
    assert RowGrid(7, 20).spread(9) == RowGrid(5, 28)


def test_no_rows_need_no_spreading() -> None:
    assert RowGrid(7, 20).spread(0) == RowGrid(7, 20)
