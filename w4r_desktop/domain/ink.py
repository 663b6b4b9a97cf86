"""How a drawn line looks: strokes become smooth curves, thin where the hand was quick.

Screen and paper stroke the same curves with round caps and joins, so a signature has one shape.
"""

from collections.abc import Iterable, Sequence
from math import hypot
from operator import mul, sub
from typing import NamedTuple

from w4r_desktop.domain.signatures import Stroke, StrokePoint

THINNEST = 12.0
THICKEST = 28.0
_DOT = 32.0
_CLOSE_SQUARED = 7**2
_SLOW_STEP = 60.0
_INERTIA = 0.72
_WIDTH_STEP = 1.6
_PIXEL = 6
_GIVE = {bend: round(bend / 4) for bend in range(-4 * _PIXEL, 4 * _PIXEL + 1)}
"""How far a point gives way, by twice the bend of the line there; never more than a pixel."""

Place = tuple[float, float]


class InkCurve(NamedTuple):
    """A cubic curve in pad units, drawn as a round line of one width.

    A tuple and no dataclass: a signature has hundreds, and an evening is printed at once.
    """

    start: Place
    first: Place
    second: Place
    end: Place
    width: float


def ink(strokes: Iterable[Stroke]) -> list[InkCurve]:
    """All curves of a drawing, in the order they were drawn."""
    return [curve for stroke in strokes for curve in ink_of(stroke)]


def ink_of(stroke: Stroke) -> list[InkCurve]:
    """Curves of one stroke; a tap is a dot: a curve that stays where it is."""
    points = _spaced(stroke.points)
    if not points:
        return []
    across, down, pressures = zip(*points, strict=True)
    xs, ys = _steadied(across), _steadied(down)
    if len(points) == 1:
        place = (xs[0], ys[0])
        return [InkCurve(place, place, place, place, width=_DOT)]
    steps = list(map(hypot, map(sub, xs[1:], xs), map(sub, ys[1:], ys)))
    widths = _widths(pressures, steps)
    return _curves(xs, ys, steps, widths)


def _spaced(points: Sequence[StrokePoint]) -> list[StrokePoint]:
    """Leave out points that only tremble, but keep both ends."""
    if not points:
        return []
    kept = [points[0]]
    last_x, last_y, _ = points[0]
    for point in points:
        x, y, _ = point
        step_x, step_y = x - last_x, y - last_y
        if step_x * step_x + step_y * step_y >= _CLOSE_SQUARED:
            kept.append(point)
            last_x, last_y = x, y
    if len(kept) > 1 and kept[-1] != points[-1]:
        kept[-1] = points[-1]
    return kept


def _steadied(track: Sequence[int]) -> list[float]:
    """Take out the stairs of whole pixels: each point gives a little way to its neighbours.

    Never more than a pixel: where a quick hand left few points, its corners stay corners.
    """
    inner = [
        here + (_GIVE[bend] if (bend := before - here - here + after) in _GIVE else _most(bend))
        for before, here, after in zip(track, track[1:], track[2:], strict=False)
    ]
    return list(map(float, [*track[:1], *inner, *track[1:][-1:]]))


def _most(bend: int) -> int:
    return _PIXEL if bend > 0 else -_PIXEL


def _widths(pressures: Sequence[int], steps: list[float]) -> list[float]:
    """Width at each point: by pressure where the pen gives it, else by how far the hand went."""
    range_ = THICKEST - THINNEST
    wished = [
        THINNEST + range_ * (pressure / 255 if pressure else _SLOW_STEP / (_SLOW_STEP + step))
        for pressure, step in zip(pressures, [steps[0], *steps], strict=True)
    ]
    width = wished[0]
    return [width := _INERTIA * width + (1 - _INERTIA) * wish for wish in wished]


def _curves(
    xs: list[float], ys: list[float], steps: list[float], widths: list[float]
) -> list[InkCurve]:
    """Curves from each point to the next, smooth with their neighbours (Catmull-Rom, kept short)."""
    courses_x, courses_y = _courses(xs), _courses(ys)
    lengths = list(map(hypot, courses_x, courses_y))
    thirds = [1 / 3 / length if length else 0.0 for length in lengths]
    leads = list(zip(map(mul, courses_x, thirds), map(mul, courses_y, thirds), strict=True))
    places = list(zip(xs, ys, strict=True))
    # Handles reach a third of the way; never further, so that unequal steps make no loops.
    reaches, reaches_back = map(min, steps, lengths), map(min, steps, lengths[1:])
    columns = (places, places[1:], leads, leads[1:], reaches, reaches_back, widths, widths[1:])
    curves: list[InkCurve] = []
    for start, end, lead, next_lead, out, back, width, next_width in zip(*columns, strict=False):
        (x, y), (next_x, next_y) = start, end
        (lead_x, lead_y), (next_lead_x, next_lead_y) = lead, next_lead
        first = (x + lead_x * out, y + lead_y * out)
        second = (next_x - next_lead_x * back, next_y - next_lead_y * back)
        curve = InkCurve(start, first, second, end, (width + next_width) / 2)
        if -_WIDTH_STEP <= width - next_width <= _WIDTH_STEP:
            curves.append(curve)
        else:
            curves += _tapered(curve, width, next_width)
    return curves


def _courses(track: list[float]) -> list[float]:
    """Where the hand was heading at each point: from the point before it to the one after."""
    return list(map(sub, [*track[1:], track[-1]], [track[0], *track[:-1]]))


def _tapered(curve: InkCurve, from_width: float, to_width: float) -> list[InkCurve]:
    """Cut a curve until the width changes too little from piece to piece to be seen."""
    if abs(from_width - to_width) <= _WIDTH_STEP:
        return [curve]
    middle = (from_width + to_width) / 2
    left, right = _halves(curve)
    left = left._replace(width=(from_width + middle) / 2)
    right = right._replace(width=(middle + to_width) / 2)
    return _tapered(left, from_width, middle) + _tapered(right, middle, to_width)


def _halves(curve: InkCurve) -> tuple[InkCurve, InkCurve]:
    start, first, second, end, width = curve
    one, top, two = _between(start, first), _between(first, second), _between(second, end)
    left, right = _between(one, top), _between(top, two)
    centre = _between(left, right)
    return InkCurve(start, one, left, centre, width), InkCurve(centre, right, two, end, width)


def _between(one: Place, two: Place) -> Place:
    return (one[0] + two[0]) / 2, (one[1] + two[1]) / 2
