"""How a drawn line looks: strokes become smooth curves, thin where the hand was quick.

Screen and paper stroke the same curves with round caps and joins, so a signature has one shape.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import hypot
from operator import add, mul, sub
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


class InkPath(NamedTuple):
    """A stroke as one smooth line in pad units.

    `numbers` are places, across and down by turns: where it begins, and then for each curve its two
    handles and its end; `widths` has one for each curve, drawn as a round line. Plain numbers and no
    objects: a signature has hundreds of curves, and an evening's are printed in one go.
    """

    numbers: list[float]
    widths: list[float]


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
    numbers, widths = ink_path(stroke)
    places = list(zip(numbers[::2], numbers[1::2], strict=True))
    columns = (places[:-1:3], places[1::3], places[2::3], places[3::3], widths)
    return list(map(InkCurve, *columns))


def ink_path(stroke: Stroke) -> InkPath:
    """The line of one stroke; a tap is a dot: a curve that stays where it is."""
    points = _spaced(stroke.points)
    if not points:
        return InkPath([], [])
    across, down, pressures = zip(*points, strict=True)
    xs, ys = _steadied(across), _steadied(down)
    if len(points) == 1:
        return InkPath([xs[0], ys[0]] * 4, [_DOT])
    steps = list(map(hypot, map(sub, xs[1:], xs), map(sub, ys[1:], ys)))
    return _smooth(xs, ys, steps, _widths(pressures, steps))


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


def _steadied(track: Sequence[int]) -> list[int]:
    """Take out the stairs of whole pixels: each point gives a little way to its neighbours.

    Never more than a pixel: where a quick hand left few points, its corners stay corners.
    """
    inner = [
        here + (_GIVE[bend] if (bend := before - here - here + after) in _GIVE else _most(bend))
        for before, here, after in zip(track, track[1:], track[2:], strict=False)
    ]
    return [*track[:1], *inner, *track[1:][-1:]]


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


def _smooth(xs: list[int], ys: list[int], steps: list[float], widths: list[float]) -> InkPath:
    """A curve from each point to the next, smooth with its neighbours (Catmull-Rom, kept short)."""
    courses_x, courses_y = _courses(xs), _courses(ys)
    lengths = list(map(hypot, courses_x, courses_y))
    # Handles reach a third of the way; never further, so that unequal steps make no loops.
    leads, backs = _shares(steps, lengths), _shares(steps, lengths[1:])
    ends_x, ends_y = xs[1:], ys[1:]
    curves = zip(
        map(add, xs, map(mul, courses_x, leads)),
        map(add, ys, map(mul, courses_y, leads)),
        map(sub, ends_x, map(mul, courses_x[1:], backs)),
        map(sub, ends_y, map(mul, courses_y[1:], backs)),
        ends_x,
        ends_y,
        strict=False,
    )
    changes = map(abs, map(sub, widths, widths[1:]))
    if max(changes) <= _WIDTH_STEP:
        middles = [width / 2 for width in map(add, widths, widths[1:])]
        return InkPath([xs[0], ys[0], *chain.from_iterable(curves)], middles)
    path = InkPath([xs[0], ys[0]], [])
    for x, y, curve, width, next_width in zip(xs, ys, curves, widths, widths[1:], strict=False):
        _taper(path, (x, y, *curve), width, next_width)
    return path


def _shares(steps: list[float], lengths: list[float]) -> list[float]:
    """How much of its course a handle takes, at each step."""
    return [
        min(step, length) / (3 * length) if length else 0.0
        for step, length in zip(steps, lengths, strict=False)
    ]


def _courses(track: list[int]) -> list[int]:
    """Where the hand was heading at each point: from the point before it to the one after."""
    return list(map(sub, [*track[1:], track[-1]], [track[0], *track[:-1]]))


def _taper(path: InkPath, curve: Sequence[float], from_width: float, to_width: float) -> None:
    """Cut a curve until the width changes too little from piece to piece to be seen."""
    middle = (from_width + to_width) / 2
    if abs(from_width - to_width) <= _WIDTH_STEP:
        path.numbers.extend(curve[2:])
        path.widths.append(middle)
        return
    left_x, right_x = _halves(*curve[::2])
    left_y, right_y = _halves(*curve[1::2])
    _taper(path, _woven(left_x, left_y), from_width, middle)
    _taper(path, _woven(right_x, right_y), middle, to_width)


def _halves(
    start: float, first: float, second: float, end: float
) -> tuple[Sequence[float], Sequence[float]]:
    """Both halves of a curve, seen in one direction (de Casteljau)."""
    one, top, two = (start + first) / 2, (first + second) / 2, (second + end) / 2
    left, right = (one + top) / 2, (top + two) / 2
    centre = (left + right) / 2
    return (start, one, left, centre), (centre, right, two, end)


def _woven(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    return [number for place in zip(xs, ys, strict=True) for number in place]
