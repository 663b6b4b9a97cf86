"""What the shapes of a drawing are painted with: plain colours and gradients."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fontTools.misc.transform import Transform
from PIL import ImageColor

from w4r_desktop.printing.svg_paths import Box, change_of, short
from w4r_desktop.printing.svg_tree import Element, number_of

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

OWN_PAINT = re.compile(r"url\( *['\"]?#([\w.-]+)['\"]? *\) *(.*)", re.ASCII | re.DOTALL)
BLACK: Colour = (0.0, 0.0, 0.0)


def colour_of(text: str, current: str = "") -> Colour | None:
    """The colour that a text names; None for "none" and for what is no colour."""
    named = current or "black" if text.strip().lower() == "currentcolor" else text
    try:
        red, green, blue = ImageColor.getrgb(named.strip())[:3]
    except ValueError:
        return None
    return red / 255, green / 255, blue / 255


def operands(colour: Colour) -> str:
    """The colour as a PDF takes it."""
    return " ".join(short(part) for part in colour)


def own_paint(text: str) -> tuple[str, str]:
    """The id of the gradient that a paint names, and the paint to take where there is none."""
    found = OWN_PAINT.fullmatch(text.strip())
    return (found[1], found[2]) if found else ("", text)


def opacity_of(text: str) -> float:
    """A share from 0 to 1, given as a number or in per cent."""
    share = number_of(text.rstrip("%"), 1.0) / (100 if text.endswith("%") else 1)
    return min(1.0, max(0.0, share))


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour and where between 0 and 1 it stands; `opacity` from 0 to 1."""

    place: float
    colour: Colour
    opacity: float


def stops_of(gradient: Element) -> list[Stop]:
    """The colours of a gradient, each no further back than the one before."""
    stops: list[Stop] = []
    for element in gradient.children:
        if element.name == "stop":
            place = opacity_of(element.own.get("offset", "0"))
            colour = colour_of(element.own.get("stop-color", "black"), element.value("color"))
            opacity = opacity_of(element.own.get("stop-opacity", "1"))
            place = max(place, stops[-1].place) if stops else place
            stops.append(Stop(place, colour or BLACK, opacity))
    return stops


def pattern(gradient: Element, stops: list[Stop], *, box: Box, space: Transform) -> str:
    """The gradient as a pattern of a PDF, for a shape of that box drawn in that space."""
    in_box = gradient.own.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox"
    left, top, width, height = box
    if in_box:
        space = space.transform(Transform(width or 1, 0, 0, height or 1, left, top))
    space = space.transform(change_of(gradient.own.get("gradientTransform", "")))
    is_level = gradient.name == "linearGradient"
    coordinates = " ".join(map(short, (_linear if is_level else _radial)(gradient)))
    return (
        f"<< /PatternType 2 /Matrix [{' '.join(f'{part:.5f}' for part in space)}]"
        f" /Shading << /ShadingType {2 if is_level else 3} /ColorSpace /DeviceRGB"
        f" /Coords [{coordinates}] /Extend [true true] /Function {_blend(stops)} >> >>"
    )


def _measure(gradient: Element, name: str, otherwise: float) -> float:
    text = gradient.own.get(name, "")
    if text.endswith("%"):
        return number_of(text.rstrip("%"), otherwise * 100) / 100
    return number_of(text, otherwise)


def _linear(gradient: Element) -> Iterator[float]:
    for name, otherwise in (("x1", 0.0), ("y1", 0.0), ("x2", 1.0), ("y2", 0.0)):
        yield _measure(gradient, name, otherwise)


def _radial(gradient: Element) -> tuple[float, ...]:
    cx, cy, r = (_measure(gradient, name, 0.5) for name in ("cx", "cy", "r"))
    fx, fy = _measure(gradient, "fx", cx), _measure(gradient, "fy", cy)
    return fx, fy, 0.0, cx, cy, r


def _blend(stops: list[Stop]) -> str:
    whole = [Stop(0.0, stops[0].colour, 1.0), *stops, Stop(1.0, stops[-1].colour, 1.0)]
    steps = " ".join(
        f"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [{operands(one.colour)}]"
        f" /C1 [{operands(other.colour)}] >>"
        for one, other in itertools.pairwise(whole)
    )
    bounds = " ".join(f"{stop.place:.5f}" for stop in stops)
    encode = " ".join(["0 1"] * (len(whole) - 1))
    return (
        f"<< /FunctionType 3 /Domain [0 1] /Functions [{steps}] /Bounds [{bounds}]"
        f" /Encode [{encode}] >>"
    )
