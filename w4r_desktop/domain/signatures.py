"""How a letter is signed: drawn, typed, or with a line left for ink."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

PAD_WIDTH = 4000
PAD_HEIGHT = 1500
"""The signing area in pad units: 8 by 3, whatever its size on the screen."""

POINT_LIMIT = 20_000
"""The most points a signature may have; a person's longest flourish stays far below it."""


class StrokePoint(NamedTuple):
    """A point of a stroke in pad units (x to the right, y down); pressure 1-255, or 0: not given.

    A tuple and no dataclass: an evening has a million of them, read and written at every print.
    """

    x: int
    y: int
    pressure: int = 0


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line drawn without lifting the pen; a single point is a dot."""

    points: tuple[StrokePoint, ...]

    def __reduce__(self) -> tuple[Callable[..., "Stroke"], tuple[tuple[int, ...], ...]]:
        """Go to another process as plain numbers: object by object costs a sixth of printing a letter."""
        return _stroke_of, tuple(zip(*self.points, strict=True))


def _stroke_of(*columns: tuple[int, ...]) -> Stroke:
    return Stroke(tuple(map(StrokePoint._make, zip(*columns, strict=True))))


@dataclass(frozen=True, slots=True)
class DrawnSignature:
    """A signature drawn on the pad, kept as vectors."""

    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class TypedSignature:
    """A name typed in place of a drawn signature."""

    name: str


@dataclass(frozen=True, slots=True)
class InkLine:
    """An empty line: the letter is signed on paper after printing."""


Signature = DrawnSignature | TypedSignature | InkLine


def is_signed(signature: Signature) -> bool:
    """Whether there is something to print, or a line was asked for on purpose."""
    match signature:
        case DrawnSignature(strokes=strokes):
            return bool(strokes)
        case TypedSignature(name=name):
            return bool(name.strip())
        case InkLine():
            return True
