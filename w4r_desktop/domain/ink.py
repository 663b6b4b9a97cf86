"""How a drawn line looks: strokes become smooth curves, thin where the hand was quick.

Screen and paper stroke the same curves with round caps and joins, so a signature has one shape.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from w4r_desktop.domain.signatures import Stroke, StrokePoint

THINNEST = 12.0
THICKEST = 28.0
_DOT = 32.0
_CLOSE = 7.0
_SLOW_STEP = 60.0
_INERTIA = 0.72
_WIDTH_STEP = 1.6
_PIXEL = 6.0

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class InkCurve:
    """A cubic curve in pad units, drawn as a round line of one width."""

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
    points = _steadied(_spaced(stroke.points))
    if not points:
        return []
    if len(points) == 1:
        place = _place(points[0])
        return [InkCurve(place, place, place, place, width=_DOT)]
    widths = _widths(points)
    curves: list[InkCurve] = []
    for index in range(len(points) - 1):
        cubic = _cubic(points, index)
        curves.extend(_tapered(cubic, widths[index], widths[index + 1]))
    return curves


def _spaced(points: Sequence[StrokePoint]) -> list[StrokePoint]:
    """Leave out points that only tremble, but keep both ends."""
    kept: list[StrokePoint] = []
    for point in points:
        if not kept or _distance(kept[-1], point) >= _CLOSE:
            kept.append(point)
    if len(kept) > 1 and kept[-1] != points[-1]:
        kept[-1] = points[-1]
    return kept


def _steadied(points: Sequence[StrokePoint]) -> list[StrokePoint]:
    """Take out the stairs of whole pixels: each point gives a little way to its neighbours.

    Never more than a pixel: where a quick hand left few points, its corners stay corners.
    """
    inner = [
        StrokePoint(
            point.x + _give((before.x - 2 * point.x + after.x) / 4),
            point.y + _give((before.y - 2 * point.y + after.y) / 4),
            point.pressure,
        )
        for before, point, after in zip(points, points[1:], points[2:], strict=False)
    ]
    return [*points[:1], *inner, *points[1:][-1:]]


def _give(wish: float) -> int:
    return round(max(-_PIXEL, min(_PIXEL, wish)))


def _widths(points: Sequence[StrokePoint]) -> list[float]:
    """Width at each point: by pressure where the pen gives it, else by how far the hand went."""
    steps = [0.0, *(_distance(one, two) for one, two in pairwise(points))]
    steps[0] = steps[1]
    wished = [_wish(point, step) for point, step in zip(points, steps, strict=True)]
    width = wished[0]
    widths = []
    for wish in wished:
        width = _INERTIA * width + (1 - _INERTIA) * wish
        widths.append(width)
    return widths


def _wish(point: StrokePoint, step: float) -> float:
    fullness = point.pressure / 255 if point.pressure else _SLOW_STEP / (_SLOW_STEP + step)
    return THINNEST + (THICKEST - THINNEST) * fullness


def _cubic(points: Sequence[StrokePoint], index: int) -> tuple[Place, Place, Place, Place]:
    """Curve from a point to the next, smooth with its neighbours (Catmull-Rom, kept short)."""
    before = points[max(index - 1, 0)]
    one, two = points[index], points[index + 1]
    after = points[min(index + 2, len(points) - 1)]
    reach = _distance(one, two)
    first = _handle(one, (two.x - before.x, two.y - before.y), reach)
    second = _handle(two, (one.x - after.x, one.y - after.y), reach)
    return _place(one), first, second, _place(two)


def _handle(point: StrokePoint, direction: Place, reach: float) -> Place:
    """A control point a third of the way along; never longer, so unequal steps make no loops."""
    length = hypot(*direction)
    if not length:
        return _place(point)
    share = min(reach / 3, length / 6 * 2) / length
    return point.x + direction[0] * share, point.y + direction[1] * share


def _tapered(
    cubic: tuple[Place, Place, Place, Place], from_width: float, to_width: float
) -> list[InkCurve]:
    """Cut a curve until the width changes too little from piece to piece to be seen."""
    if abs(from_width - to_width) <= _WIDTH_STEP:
        return [InkCurve(*cubic, width=(from_width + to_width) / 2)]
    middle = (from_width + to_width) / 2
    left, right = _halves(cubic)
    return _tapered(left, from_width, middle) + _tapered(right, middle, to_width)


def _halves(
    cubic: tuple[Place, Place, Place, Place],
) -> tuple[tuple[Place, Place, Place, Place], tuple[Place, Place, Place, Place]]:
    start, first, second, end = cubic
    one, top, two = _between(start, first), _between(first, second), _between(second, end)
    left, right = _between(one, top), _between(top, two)
    centre = _between(left, right)
    return (start, one, left, centre), (centre, right, two, end)


def _between(one: Place, two: Place) -> Place:
    return (one[0] + two[0]) / 2, (one[1] + two[1]) / 2


def _place(point: StrokePoint) -> Place:
    return float(point.x), float(point.y)


def _distance(one: StrokePoint, two: StrokePoint) -> float:
    return hypot(two.x - one.x, two.y - one.y)
