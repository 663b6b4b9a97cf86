"""The small square by which a scanner knows a printed letter again."""

from collections.abc import Iterable
from itertools import groupby

from w4r_desktop.printing.marks import ShapeMark

PREFIX = "W4R:"
QUIET = 4
"""Modules left white on each side (ISO/IEC 18004)."""

MASK = 0
"""Any of the eight masks reads alike; choosing the best-looking one costs more than a whole page."""


def content_of(code: str) -> str:
    """What the square says of a letter."""
    return PREFIX + code


def link(address: str, *, x: float, y: float, size: float) -> ShapeMark:
    """The square that leads a telephone to an address on the web, its quiet zone included."""
    import segno

    return _drawn(segno.make_qr(address, error="m").matrix, x=x, y=y, size=size)


def square(code: str, *, x: float, y: float, size: float) -> ShapeMark:
    """The square with its quiet zone, `size` points wide, drawn as one path."""
    # Loaded with the first page: no code stands on the first window.
    import segno

    symbol = segno.make_qr(
        content_of(code), error="m", mode="alphanumeric", mask=MASK, boost_error=False
    )
    return _drawn(symbol.matrix, x=x, y=y, size=size)


def _drawn(matrix: Iterable[bytearray], *, x: float, y: float, size: float) -> ShapeMark:
    rows = tuple(matrix)
    modules = len(rows) + 2 * QUIET
    return ShapeMark(x, y, size, size, f"{_runs(rows)} f", scale=size / modules)


def _runs(rows: tuple[bytearray, ...]) -> str:
    boxes = []
    for down, row in enumerate(rows, QUIET):
        across = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                boxes.append(f"{across} {down} {length} 1 re")
            across += length
    return " ".join(boxes)
