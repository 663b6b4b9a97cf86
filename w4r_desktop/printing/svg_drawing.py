"""A case pack's drawing as a picture of vectors: what SVG's plain shapes are in a PDF.

No library was found that does this without a graphics system of its own: Qt stays out of printing,
svglib leaves gradients out, and resvg gives pixels. The paths are read by fontTools.
"""

from collections.abc import Iterator

from fontTools.misc.transform import Transform

from w4r_desktop.printing.pictures import NoPictureError, Picture
from w4r_desktop.printing.svg_paints import (
    colour_of,
    opacity_of,
    operands,
    own_paint,
    pattern,
    stops_of,
)
from w4r_desktop.printing.svg_paths import NUMBER, PathPen, change_of, path_of, short
from w4r_desktop.printing.svg_tree import Element, number_of, tree_of

CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
GRADIENTS = frozenset({"linearGradient", "radialGradient"})
MOST_DASHES = 20


def drawing(content: bytes) -> Picture:
    """The drawing of a pack as a picture; raises NoPictureError where the bytes are no drawing.

    A group's opacity is given to each of its shapes, and a gradient's to the whole of it.
    """
    root = tree_of(content)
    left, top, width, height = _view(root)
    painter = _Painter(root)
    painter.draw(root, Transform(), 1.0)
    entries = (
        "/Type /XObject /Subtype /Form"
        f" /BBox [{' '.join(map(short, (left, top, left + width, top + height)))}]"
        f" /Matrix [{1 / width:.9f} 0 0 {-1 / height:.9f}"
        f" {-left / width:.9f} {1 + top / height:.9f}]"
        f" /Resources << {painter.resources()} >>"
    )
    return Picture(width, height, entries, "\n".join(painter.operators).encode("ascii"))


def _view(root: Element) -> tuple[float, float, float, float]:
    numbers = [float(number) for number in NUMBER.findall(root.own.get("viewBox", ""))]
    if len(numbers) == 4:  # noqa: PLR2004 - left, top, width, height
        left, top, width, height = numbers
    else:
        left, top = 0.0, 0.0
        width, height = root.number("width"), root.number("height")
    if width <= 0 or height <= 0:
        raise NoPictureError
    return left, top, width, height


class _Painter:
    """Walks through a drawing and takes down what a PDF has to do."""

    def __init__(self, root: Element) -> None:
        self.operators: list[str] = []
        self._gradients = {
            element.own["id"]: element
            for element in _all(root)
            if element.name in GRADIENTS and "id" in element.own
        }
        self._patterns: list[str] = []
        self._opacities: dict[str, str] = {}

    def draw(self, element: Element, space: Transform, opacity: float) -> None:
        """Draw an element and all within it."""
        if element.own.get("display") == "none" or element.name in {"defs", *GRADIENTS}:
            return
        opacity *= opacity_of(element.own.get("opacity", "1"))
        change = change_of(element.own.get("transform", ""))
        space = space.transform(change)
        moved = change != Transform()
        if moved:
            self.operators.append(f"q {' '.join(f'{part:.5f}' for part in change)} cm")
        path = path_of(element)
        if path is not None and element.value("visibility", "visible") == "visible":
            self._paint(element, path, space, opacity)
        for child in element.children:
            self.draw(child, space, opacity)
        if moved:
            self.operators.append("Q")

    def resources(self) -> str:
        """Gradients and opacities by their names."""
        patterns = " ".join(f"/P{place} {one}" for place, one in enumerate(self._patterns))
        states = " ".join(f"/{name} {state}" for state, name in self._opacities.items())
        return f"/Pattern << {patterns} >> /ExtGState << {states} >>"

    def _paint(self, element: Element, path: PathPen, space: Transform, opacity: float) -> None:
        fill, fill_share = self._paint_of(element, "fill", "black", path, space)
        stroke, stroke_share = self._paint_of(element, "stroke", "none", path, space)
        width = number_of(element.value("stroke-width", "1"), 1.0)
        if width <= 0:
            stroke = ""
        if not fill and not stroke:
            return
        even = "*" if element.value("fill-rule") == "evenodd" else ""
        how = {(1, 0): f"f{even}", (0, 1): "S", (1, 1): f"B{even}"}[bool(fill), bool(stroke)]
        lines = [fill, stroke, *(_pen(element, width) if stroke else ())]
        lines.append(self._opacity(opacity * fill_share, opacity * stroke_share))
        self.operators.extend(["q", *filter(None, lines), *path.operators, how, "Q"])

    def _paint_of(
        self, element: Element, name: str, otherwise: str, path: PathPen, space: Transform
    ) -> tuple[str, float]:
        """The operators that take up a paint, and how much of it covers what lies below."""
        share = opacity_of(element.value(f"{name}-opacity", "1"))
        is_fill = name == "fill"
        gradient_id, plain = own_paint(element.value(name, otherwise))
        gradient = self._gradients.get(gradient_id)
        stops = stops_of(gradient) if gradient else []
        if gradient and stops:
            place = len(self._patterns)
            self._patterns.append(pattern(gradient, stops, box=path.box, space=space))
            share *= sum(stop.opacity for stop in stops) / len(stops)
            return (
                f"/Pattern cs /P{place} scn" if is_fill else f"/Pattern CS /P{place} SCN",
                share,
            )
        colour = colour_of(plain, element.value("color"))
        return (f"{operands(colour)} {'rg' if is_fill else 'RG'}" if colour else ""), share

    def _opacity(self, fill: float, stroke: float) -> str:
        if fill == stroke == 1.0:
            return ""
        state = f"<< /ca {short(fill)} /CA {short(stroke)} >>"
        name = self._opacities.setdefault(state, f"O{len(self._opacities)}")
        return f"/{name} gs"


def _pen(element: Element, width: float) -> Iterator[str]:
    yield f"{short(width)} w"
    yield f"{CAPS.get(element.value('stroke-linecap'), 0)} J"
    yield f"{JOINS.get(element.value('stroke-linejoin'), 0)} j"
    yield f"{short(max(1.0, number_of(element.value('stroke-miterlimit'), 4.0)))} M"
    dashes = [float(dash) for dash in NUMBER.findall(element.value("stroke-dasharray"))]
    if any(dashes) and min(dashes) >= 0:
        start = number_of(element.value("stroke-dashoffset"))
        yield f"[{' '.join(map(short, dashes[:MOST_DASHES]))}] {short(max(0.0, start))} d"


def _all(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _all(child)
