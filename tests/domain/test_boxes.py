from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.boxes import Box, Offset, box_mm, millimetres, whole_sheet
from w4r_desktop.domain.sheets import Paper

lengths = st.integers(0, 30_000)
boxes = st.builds(Box, lengths, lengths, lengths, lengths)


@given(boxes, boxes)
def test_what_two_boxes_cover_lies_in_both_or_is_nothing(one: Box, other: Box) -> None:
    both = one.common(other)
    if one.meets(other):
        assert both.width > 0
        assert both.height > 0
        assert one.holds(both)
        assert other.holds(both)
    else:
        assert both.width * both.height == 0 or one.width * other.width == 0


@given(boxes, boxes)
def test_meeting_is_mutual(one: Box, other: Box) -> None:
    assert one.meets(other) == other.meets(one)


def test_boxes_whose_edges_touch_do_not_meet() -> None:
    box = box_mm(10, 10, 20, 20)
    assert not box.meets(box.moved(Offset(box.width, 0)))
    assert box.meets(box.moved(Offset(box.width - 1, 0)))


def test_a_margin_is_taken_off_on_both_sides() -> None:
    assert box_mm(0, 0, 100, 50).inside(x=400, y=250) == box_mm(4, 2.5, 92, 45)


def test_lengths_are_whole_hundredths_of_a_millimetre() -> None:
    assert (whole_sheet(Paper.LETTER).width, millimetres(21590)) == (21590, 215.9)
