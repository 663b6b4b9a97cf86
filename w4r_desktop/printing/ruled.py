"""What people write on: lines, frames, boxes to tick, and where to cut."""

from w4r_desktop.printing.marks import ShapeMark

FINE = 0.6
"""A pen that any printer draws and nobody mistakes for writing, in points."""


def level(x: float, y: float, width: float, *, ink: str = "soft", pen: float = FINE) -> ShapeMark:
    """A level line to write on."""
    return ShapeMark(x, y, width, 0, f"{pen} w 0 0 m {width:.2f} 0 l S", ink)


def upright(
    x: float, y: float, height: float, *, ink: str = "soft", pen: float = FINE
) -> ShapeMark:
    """A line that parts two columns."""
    return ShapeMark(x, y, 0, height, f"{pen} w 0 0 m 0 {height:.2f} l S", ink)


def frame(
    x: float, y: float, width: float, height: float, *, ink: str = "soft", pen: float = FINE
) -> ShapeMark:
    """An empty box."""
    return ShapeMark(x, y, width, height, f"{pen} w 1 j 0 0 {width:.2f} {height:.2f} re S", ink)


def cut_across(y: float, width: float) -> ShapeMark:
    """Where to cut, from one side of the paper to the other."""
    return ShapeMark(0, y, width, 0, f"{FINE} w [2 4] 0 d 0 0 m {width:.2f} 0 l S", "soft")


def cut_down(x: float, height: float) -> ShapeMark:
    """Where to cut, from the top of the paper to its foot."""
    return ShapeMark(x, 0, 0, height, f"{FINE} w [2 4] 0 d 0 0 m 0 {height:.2f} l S", "soft")
