"""Which pictures a pack may carry: an SVG draws shapes and reaches for nothing."""

from xml.parsers import expat

DRAWING = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
PAINT = ("linearGradient", "radialGradient", "stop")
FRAME = ("svg", "g", "defs", "use", "title", "desc")
SHAPES = frozenset((*DRAWING, *PAINT, *FRAME))
"""The elements of SVG Tiny 1.2 that draw; no script, no image, no foreign object, no animation."""

SVG_SIZE = 2 * 1024 * 1024


class _RefusedError(Exception):
    """Something in the file is not a shape."""


def check_svg(content: bytes) -> bool:
    """Whether the bytes are an SVG made of plain shapes, with references inside itself only."""
    if len(content) > SVG_SIZE:
        return False
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = _check_element
    parser.EntityDeclHandler = _refuse
    parser.StartDoctypeDeclHandler = _refuse
    parser.ProcessingInstructionHandler = _refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the parser takes it by position
    except (expat.ExpatError, _RefusedError, ValueError):
        return False
    return True


def _refuse(*_what: object) -> None:
    raise _RefusedError


def _check_element(name: str, attributes: dict[str, str]) -> None:
    if name.rpartition(" ")[2] not in SHAPES:
        raise _RefusedError
    for attribute, value in attributes.items():
        local = attribute.rpartition(" ")[2].lower()
        outside = local == "href" and not value.startswith("#")
        if outside or local.startswith("on") or "url(" in value.replace("url(#", ""):
            raise _RefusedError
