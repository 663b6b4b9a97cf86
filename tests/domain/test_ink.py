"""Ink: smooth curves of fitting width, the same for screen and paper."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.ink import THICKEST, THINNEST, ink, ink_of
from w4r_desktop.domain.signatures import PAD_HEIGHT, PAD_WIDTH, Stroke, StrokePoint

points = st.builds(
    StrokePoint,
    st.integers(0, PAD_WIDTH),
    st.integers(0, PAD_HEIGHT),
    st.integers(0, 255),
)
strokes = st.lists(points, min_size=1, max_size=40).map(lambda drawn: Stroke(tuple(drawn)))


def line(*places: tuple[int, int], pressure: int = 0) -> Stroke:
    return Stroke(tuple(StrokePoint(x, y, pressure) for x, y in places))


def test_a_tap_is_a_dot() -> None:
    (dot,) = ink_of(line((100, 200)))
    assert dot.start == dot.first == dot.second == dot.end == (100.0, 200.0)


def test_no_points_leave_no_ink() -> None:
    assert ink_of(Stroke(())) == []


def test_a_hand_that_trembles_on_one_spot_makes_a_dot() -> None:
    assert len(ink_of(line((100, 100), (101, 101), (100, 102)))) == 1


def test_a_quick_line_is_thinner_than_a_slow_one() -> None:
    quick = ink_of(line((0, 0), (400, 0), (800, 0), (1200, 0)))
    slow = ink_of(line((0, 0), (20, 0), (40, 0), (60, 0)))
    assert quick[-1].width < slow[-1].width


def test_a_hard_pressed_line_is_thicker_than_a_light_one() -> None:
    light = ink_of(line((0, 0), (100, 0), (200, 0), pressure=40))
    hard = ink_of(line((0, 0), (100, 0), (200, 0), pressure=230))
    assert hard[-1].width > light[-1].width


def test_a_straight_line_stays_straight() -> None:
    for curve in ink_of(line((0, 500), (100, 500), (300, 500), (350, 500))):
        assert {curve.start[1], curve.first[1], curve.second[1], curve.end[1]} == {500.0}


def test_all_strokes_are_inked_in_order() -> None:
    one, two = line((0, 0), (100, 0)), line((500, 500))
    assert ink([one, two]) == ink_of(one) + ink_of(two)


@given(strokes)
def test_curves_follow_one_another_without_a_gap(stroke: Stroke) -> None:
    assert all(one.end == two.start for one, two in pairwise(ink_of(stroke)))


@given(strokes)
def test_ink_begins_and_ends_where_the_hand_did(stroke: Stroke) -> None:
    curves = ink_of(stroke)
    first, last = stroke.points[0], stroke.points[-1]
    assert list(curves[0].start) == [first.x, first.y]
    if len(curves) > 1:
        assert list(curves[-1].end) == [last.x, last.y]


@given(strokes)
def test_no_line_is_too_thin_to_print_or_too_thick_to_be_a_pen(stroke: Stroke) -> None:
    curves = ink_of(stroke)
    if len(curves) > 1:
        assert all(THINNEST <= curve.width <= THICKEST for curve in curves)


@given(strokes)
def test_curves_keep_close_to_the_hand(stroke: Stroke) -> None:
    reach = max(PAD_WIDTH, PAD_HEIGHT) / 3
    for curve in ink_of(stroke):
        for x, y in (curve.first, curve.second):
            assert -reach <= x <= PAD_WIDTH + reach
            assert -reach <= y <= PAD_HEIGHT + reach
