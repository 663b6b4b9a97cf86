from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.tick_boxes import FIVE, TickBoxes, side_of_boxes, tick_boxes

groups = st.integers(1, 6)
sides = st.floats(1, 30)
heights = st.floats(1, 900)


@given(groups, sides, heights)
def test_every_box_lies_in_the_reach_of_all(count: int, side: float, height: float) -> None:
    boxes = tick_boxes(count, side, height=height)
    assert boxes.height <= max(height, side) * 1.000001
    for across, down in boxes.places():
        assert 0 <= across <= boxes.width - side + 1e-6
        assert 0 <= down <= boxes.height - side + 1e-6


@given(groups, sides, heights)
def test_boxes_come_in_fives_and_no_two_touch(count: int, side: float, height: float) -> None:
    boxes = tick_boxes(count, side, height=height)
    places = list(boxes.places())
    assert len(places) == boxes.groups * boxes.rows * FIVE == boxes.per_row * boxes.rows
    for (across, down), (next_across, next_down) in pairwise(places):
        assert next_across - across > side or next_down - down > side


@given(groups, sides, heights)
def test_one_row_more_would_not_fit(count: int, side: float, height: float) -> None:
    boxes = tick_boxes(count, side, height=height)
    assert TickBoxes(count, boxes.rows + 1, side).height > height * 0.999999


@given(st.floats(200, 900), st.lists(groups, min_size=1, max_size=6))
def test_the_columns_fill_the_room(room: float, columns: list[int]) -> None:
    beside = 20.0
    side = side_of_boxes(room, columns, beside=beside)
    taken = sum(TickBoxes(count, 1, side).width + beside for count in columns)
    assert taken == pytest.approx(room)
