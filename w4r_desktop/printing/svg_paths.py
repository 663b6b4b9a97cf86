"""The shapes of a drawing as paths, and paths as the operators of a PDF."""

import contextlib
import math
import re
from collections.abc import Callable

from fontTools.misc.transform import Transform
from fontTools.svgLib.path import parse_path

from w4r_desktop.printing.svg_tree import Element

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, width and height."""

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
CHANGE = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)", re.ASCII)
THIRD = 2 / 3
"""A quadratic curve is the cubic one whose handles reach two thirds of the way to its own."""


class PathPen:
    """Takes down a path; `operators` draw it, `points` are what it is drawn through."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self.points: list[Point] = [(0.0, 0.0)]

    @property
    def box(self) -> Box:
        """How far the path reaches, its handles counted in."""
        xs, ys = zip(*(self.points[1:] or self.points), strict=True)
        return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)

    def moveTo(self, to: Point) -> None:  # noqa: N802 - the names are those of fontTools' pens
        """Begin a line there."""
        self._add("m", to)

    def lineTo(self, to: Point) -> None:  # noqa: N802
        """Draw a straight line."""
        self._add("l", to)

    def curveTo(self, first: Point, second: Point, to: Point) -> None:  # noqa: N802
        """Draw a cubic curve."""
        self._add("c", first, second, to)

    def qCurveTo(self, handle: Point, to: Point) -> None:  # noqa: N802
        """Draw a quadratic curve."""
        first = _between(self.points[-1], handle)
        self._add("c", first, _between(to, handle), to)

    def closePath(self) -> None:  # noqa: N802
        """Draw back to where the line began."""
        self.operators.append("h")

    def endPath(self) -> None:  # noqa: N802
        """Leave the line open."""

    def _add(self, operator: str, *points: Point) -> None:
        self.points.extend(points)
        numbers = " ".join(f"{short(x)} {short(y)}" for x, y in points)
        self.operators.append(f"{numbers} {operator}")


def _between(start: Point, handle: Point) -> Point:
    return (
        start[0] + (handle[0] - start[0]) * THIRD,
        start[1] + (handle[1] - start[1]) * THIRD,
    )


def short(value: float) -> str:
    """A number with no more decimals than the eye can follow."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def path_of(element: Element) -> PathPen | None:
    """The path that a shape draws; None where it is no shape or draws nothing.

    A path with a mistake in it is drawn up to the mistake, as SVG asks.
    """
    outline = SHAPES.get(element.name)
    data = outline(element) if outline else ""
    pen = PathPen()
    with contextlib.suppress(ValueError, IndexError, ZeroDivisionError):
        parse_path(data, pen)
    return pen if pen.operators else None


def change_of(text: str) -> Transform:
    """What a `transform` does to the space that it stands before."""
    whole = Transform()
    for name, values in CHANGE.findall(text):
        numbers = [float(value) for value in NUMBER.findall(values)]
        try:
            whole = whole.transform(_change(name, numbers))
        except (TypeError, ValueError):
            return Transform()
    return whole


def _change(name: str, numbers: list[float]) -> Transform:
    none = Transform()
    match name:
        case "matrix":
            return Transform(*numbers)
        case "translate":
            return none.translate(*numbers)
        case "scale":
            return none.scale(*numbers)
        case "rotate":
            angle, *middle = numbers
            x, y = middle or (0.0, 0.0)
            return none.translate(x, y).rotate(math.radians(angle)).translate(-x, -y)
        case _:
            angle = math.radians(numbers[0])
            return none.skew(angle, 0) if name == "skewX" else none.skew(0, angle)


# --- outlines, in the language of paths --------------------------------------------------------


def _path(element: Element) -> str:
    return element.own.get("d", "")


def _line(element: Element) -> str:
    x1, y1, x2, y2 = (element.number(name) for name in ("x1", "y1", "x2", "y2"))
    return f"M{x1} {y1} L{x2} {y2}"


def _polyline(element: Element) -> str:
    numbers = NUMBER.findall(element.own.get("points", ""))
    whole = numbers[: len(numbers) // 2 * 2]
    return f"M{' '.join(whole)}" if whole else ""


def _polygon(element: Element) -> str:
    points = _polyline(element)
    return points and f"{points} Z"


def _rect(element: Element) -> str:
    x, y, width, height = (element.number(name) for name in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        return ""
    rx, ry = element.number("rx", -1), element.number("ry", -1)
    rx, ry = (ry if rx < 0 else rx), (rx if ry < 0 else ry)
    rx, ry = min(max(rx, 0.0), width / 2), min(max(ry, 0.0), height / 2)
    if not rx or not ry:
        return f"M{x} {y} h{width} v{height} h{-width} Z"
    level, standing = width - 2 * rx, height - 2 * ry
    corner = f"a{rx} {ry} 0 0 1"
    return (
        f"M{x + rx} {y} h{level} {corner} {rx} {ry} v{standing} {corner} {-rx} {ry}"
        f" h{-level} {corner} {-rx} {-ry} v{-standing} {corner} {rx} {-ry} Z"
    )


def _ellipse(element: Element) -> str:
    cx, cy, r = (element.number(name) for name in ("cx", "cy", "r"))
    rx, ry = element.number("rx", r), element.number("ry", r)
    if rx <= 0 or ry <= 0:
        return ""
    half = f"a{rx} {ry} 0 0 1"
    return f"M{cx - rx} {cy} {half} {2 * rx} 0 {half} {-2 * rx} 0 Z"


SHAPES: dict[str, Callable[[Element], str]] = {
    "path": _path,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
    "rect": _rect,
    "circle": _ellipse,
    "ellipse": _ellipse,
}
