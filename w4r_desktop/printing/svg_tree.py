"""The elements of a drawing with the properties they are painted with, inherited ones included."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from w4r_desktop.printing.pictures import NoPictureError

INHERITED = (
    "color",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "visibility",
)
"""The properties of SVG Tiny 1.2 that an element takes over from the one around it."""


@dataclass(slots=True)
class Element:
    """An element of a drawing, its attributes and those of its `style` together."""

    name: str
    own: Mapping[str, str]
    handed_down: Mapping[str, str] = field(default_factory=dict)
    children: list["Element"] = field(default_factory=list)

    def value(self, name: str, otherwise: str = "") -> str:
        """An attribute or property, handed down where the element has none of its own."""
        own = self.own.get(name, "inherit")
        return own if own != "inherit" else self.handed_down.get(name, otherwise)

    def number(self, name: str, otherwise: float = 0.0) -> float:
        """A measure of the element's own, in the drawing's units; a percentage counts as none."""
        return number_of(self.own.get(name, ""), otherwise)


def number_of(text: str, otherwise: float = 0.0) -> float:
    """The number that a text holds, "px" let pass."""
    try:
        return float(text.strip().removesuffix("px"))
    except ValueError:
        return otherwise


def tree_of(content: bytes) -> Element:
    """The drawing's outermost element; raises NoPictureError where the bytes are no drawing.

    Drawings come out of a case pack, whose reader lets nothing through but plain shapes.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)  # noqa: FBT003 - the parser takes it by position
    except expat.ExpatError as error:
        raise NoPictureError from error
    return reader.root.children[0]


class _Reader:
    def __init__(self) -> None:
        self.root = Element("", {})
        self._open_ones = [self.root]
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        around = self._open_ones[-1]
        handed_down = {one: around.value(one) for one in INHERITED if around.value(one)}
        own = {**attributes, **_declarations(attributes.get("style", ""))}
        element = Element(name.rpartition(" ")[2], own, handed_down)
        around.children.append(element)
        self._open_ones.append(element)

    def _close(self, _name: str) -> None:
        self._open_ones.pop()


def _declarations(style: str) -> dict[str, str]:
    parted = (one.partition(":") for one in style.split(";") if ":" in one)
    return {name.strip(): value.strip() for name, _colon, value in parted}
