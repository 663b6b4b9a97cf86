"""Which drawings a pack may carry: an SVG of plain shapes that reaches for nothing."""

import re
from xml.parsers import expat

from w4r_desktop.packs import format as limits

SPACE = "http://www.w3.org/2000/svg"

DRAWING = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
PAINT = ("linearGradient", "radialGradient", "stop")
FRAME = ("svg", "g", "defs", "title", "desc")
SHAPES = frozenset(f"{SPACE} {name}" for name in (*DRAWING, *PAINT, *FRAME))
"""The elements of SVG Tiny 1.2 that draw; no script, no image, no foreign object, no animation.

No `use` either: groups that use groups that use groups draw a billion shapes from a few lines.
"""

REACHING = frozenset({"href", "src", "base"})
OWN_PAINT = re.compile(r"url\( *(['\"]?)#[\w.-]+\1 *\)", re.ASCII)

PLACES = ("cx", "cy", "dx", "dy", "fx", "fy", "x", "x1", "x2", "y", "y1", "y2", "points", "d")
SIZES = ("height", "offset", "r", "rx", "ry", "viewBox", "width", "stroke-width", "font-size")
DASHES = ("stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit")
CHANGES = ("gradientTransform", "opacity", "transform")
MEASURES = frozenset((*PLACES, *SIZES, *DASHES, *CHANGES))
"""What is given in numbers."""

HUGE = re.compile(r"(?<![\d.])\d{7}|\d[eE]\+?\d|nan|inf", re.ASCII)
"""A number of a million or more, or one that is written to become one."""


class _RefusedError(Exception):
    """Something in the file is not a shape."""


def check_svg(content: bytes) -> bool:
    """Whether the bytes are an SVG made of plain shapes, with paints of its own only."""
    if len(content) > limits.SVG_SIZE:
        return False
    try:
        _Reader().read(content.decode("utf-8"))
    except (expat.ExpatError, _RefusedError, ValueError):
        return False
    return True


class _Reader:
    """Walks through one drawing and refuses it at the first thing that is not allowed."""

    def __init__(self) -> None:
        self._depth = 0
        self._elements = 0

    def read(self, text: str) -> None:
        """Raise _RefusedError or ExpatError unless all of it is plain shapes."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.XmlDeclHandler = _check_declaration
        parser.EntityDeclHandler = _refuse
        parser.StartDoctypeDeclHandler = _refuse
        parser.ProcessingInstructionHandler = _refuse
        parser.Parse(text, True)  # noqa: FBT003 - the parser takes it by position

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        is_root = name == f"{SPACE} svg"
        if name not in SHAPES or is_root != (self._depth == 0):
            raise _RefusedError
        self._depth += 1
        self._elements += 1
        if self._depth > limits.SVG_DEPTH or self._elements > limits.SVG_ELEMENTS:
            raise _RefusedError
        for attribute, value in attributes.items():
            _check_attribute(attribute.rpartition(" ")[2], value)

    def _close(self, _name: str) -> None:
        self._depth -= 1


def _refuse(*_what: object) -> None:
    raise _RefusedError


def _check_declaration(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii"}:
        raise _RefusedError


def _check_attribute(name: str, value: str) -> None:
    if name.lower() in REACHING or name.lower().startswith("on"):
        raise _RefusedError
    if name == "style":
        _check_style(value)
    elif "url" in value.lower() and OWN_PAINT.sub("", value).lower().count("url"):
        raise _RefusedError
    if name in MEASURES and HUGE.search(value):
        raise _RefusedError


def _check_style(value: str) -> None:
    if any(sign in value for sign in "\\@{}<") or "/*" in value:
        raise _RefusedError
    for declaration in value.split(";"):
        name, _colon, what = declaration.partition(":")
        if name.strip() == "style":
            raise _RefusedError
        _check_attribute(name.strip(), what.strip())
