"""Lines to cut, fold, write and tick along, drawn as thin boxes."""

from collections.abc import Iterator

from w4r_desktop.printing.fitting import Area
from w4r_desktop.printing.marks import ShapeMark
from w4r_desktop.printing.shapes import box

PEN = 0.5


def outline(room: Area, *, ink: str, pen: float = PEN) -> ShapeMark:
    """The four edges of a box, drawn inside it."""
    half = pen / 2
    path = f"{pen:g} w {half:g} {half:g} {room.width - pen:.2f} {room.height - pen:.2f} re S"
    return ShapeMark(room.x, room.y, room.width, room.height, path, ink)


def standing_rule(x: float, y: float, height: float, *, ink: str, pen: float = PEN) -> ShapeMark:
    """An upright line."""
    return box(x, y, pen, height, ink=ink)


def dashes(x: float, y: float, width: float, *, ink: str, pen: float = PEN) -> ShapeMark:
    """A level line of dashes: here scissors go."""
    path = f"{pen:g} w [4 3] 0 d 0 0 m {width:.2f} 0 l S"
    return ShapeMark(x, y, width, pen, path, ink)


def tick_box(x: float, y: float, size: float, *, is_ticked: bool, ink: str) -> ShapeMark:
    """A small square to tick, or one that is ticked."""
    path = f"0.9 w 0.45 0.45 {size - 0.9:.2f} {size - 0.9:.2f} re S"
    if is_ticked:
        low, middle = size * 0.74, size * 0.42
        path += (
            f" 1.6 w {size * 0.2:.2f} {size * 0.5:.2f} m {middle:.2f} {low:.2f} l"
            f" {size * 0.82:.2f} {size * 0.24:.2f} l S"
        )
    return ShapeMark(x, y, size, size, path, ink)


def cross(x: float, y: float, arm: float, *, ink: str, pen: float = PEN) -> Iterator[ShapeMark]:
    """Two short lines that meet at a point."""
    yield box(x - arm, y - pen / 2, 2 * arm, pen, ink=ink)
    yield box(x - pen / 2, y - arm, pen, 2 * arm, ink=ink)
