from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.printing.flow import Row, flow


def test_the_gap_before_a_page_s_first_row_is_left_out() -> None:
    pages = flow([(Row(30, 60),), (Row(30, 60),)], 100)
    assert [page[0][0] for page in pages] == [0, 0]


def test_rows_of_one_block_stay_together() -> None:
    pages = flow([(Row(0, 60),), (Row(0, 30), Row(0, 30))], 100)
    assert [len(page) for page in pages] == [1, 2]


def test_a_block_higher_than_a_page_is_parted() -> None:
    pages = flow([tuple(Row(0, 30) for _ in range(10))], 100)
    assert [len(page) for page in pages] == [3, 3, 3, 1]


rows = st.tuples(st.floats(0, 40), st.floats(1, 90)).map(lambda measures: Row(*measures))


@given(st.lists(st.lists(rows, min_size=1, max_size=5).map(tuple)))
def test_no_row_reaches_below_its_page(blocks: list[tuple[Row, ...]]) -> None:
    pages = flow(blocks, 100)
    assert all(top + row.height <= 100 + 1e-6 for page in pages for top, row in page)
    assert [row for page in pages for _, row in page] == [row for block in blocks for row in block]
