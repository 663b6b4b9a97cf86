"""The small square by which a scanner knows a printed letter again."""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby
from math import isqrt

from w4r_desktop.domain.codes import LENGTH, SCANNED
from w4r_desktop.printing.marks import ShapeMark

QUIET = 4
"""Modules left white on each side (ISO/IEC 18004)."""

MASK = 0
"""Any of the eight masks reads alike; choosing the best-looking one costs more than a whole page."""

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""The signs of alphanumeric mode by their numbers; two of them share eleven bits (7.4.4)."""

PLAINEST = "0" * LENGTH
"""The code that a letter's square is made from: all its bits are 0."""

STRETCH = 7
"""Modules that are drawn together: a third of a row of the smallest square."""


def content_of(code: str) -> str:
    """What the square says of a letter."""
    return SCANNED + code


def link(address: str, *, x: float, y: float, size: float) -> ShapeMark:
    """The square that leads a telephone to an address on the web, its quiet zone included."""
    import segno

    return _drawn(_modules(segno.make_qr(address, error="m").matrix), x=x, y=y, size=size)


def square(code: str, *, x: float, y: float, size: float) -> ShapeMark:
    """The square with its quiet zone, `size` points wide, drawn as one path."""
    return _drawn(_letter_modules(code), x=x, y=y, size=size)


def _letter_modules(code: str) -> str:
    """The modules of a letter's square, put together from what each pair of signs adds to it.

    All that turns text into a square is linear over single bits: the text's own bits, the
    Reed-Solomon words and the mask, which is always the same. So a code's square is the plainest
    code's, with those modules turned that its pairs turn, each by itself. Making every square anew
    would take longer than the rest of the page.
    """
    if len(code) != LENGTH or not set(code) <= set(ALPHANUMERIC):
        return _made(code)
    plainest = _plainest()
    number = int(plainest, 2)
    for place in range(0, LENGTH, 2):
        number ^= _turned_by(place, code[place : place + 2])
    return f"{number:0{len(plainest)}b}"


@cache
def _plainest() -> str:
    return _made(PLAINEST)


@cache
def _turned_by(place: int, pair: str) -> int:
    """The modules that this pair at that place turns, as bits of a number."""
    bits = ALPHANUMERIC.index(pair[0]) * len(ALPHANUMERIC) + ALPHANUMERIC.index(pair[1])
    turned = 0
    for bit in range(bits.bit_length()):
        if bits >> bit & 1:
            turned ^= _turned_by_bit(place, bit)
    return turned


@cache
def _turned_by_bit(place: int, bit: int) -> int:
    """The modules that a pair turns whose number has that bit alone."""
    first, second = divmod(1 << bit, len(ALPHANUMERIC))
    pair = ALPHANUMERIC[first] + ALPHANUMERIC[second]
    return int(_made(PLAINEST[:place] + pair + PLAINEST[place + 2 :]), 2) ^ int(_plainest(), 2)


def _made(code: str) -> str:
    # Loaded with the first page: no code stands on the first window.
    import segno

    symbol = segno.make_qr(
        content_of(code), error="m", mode="alphanumeric", mask=MASK, boost_error=False
    )
    return _modules(symbol.matrix)


def _modules(matrix: Iterable[bytearray]) -> str:
    """A square's modules, row by row: 1 for dark, 0 for light."""
    return "".join(str(module) for row in matrix for module in row)


def _drawn(modules: str, *, x: float, y: float, size: float) -> ShapeMark:
    side = isqrt(len(modules))
    boxes = [
        _boxes(
            down, across, modules[down * side + across : down * side + min(across + STRETCH, side)]
        )
        for down in range(side)
        for across in range(0, side, STRETCH)
    ]
    return ShapeMark(x, y, size, size, f"{''.join(boxes)}f", scale=size / (side + 2 * QUIET))


@lru_cache(maxsize=2**14)
def _boxes(down: int, across: int, modules: str) -> str:
    """Operators for the dark ones of some modules that stand side by side."""
    boxes, across = [], across + QUIET
    for dark, run in groupby(modules):
        length = len(list(run))
        if dark == "1":
            boxes.append(f"{across} {down + QUIET} {length} 1 re ")
        across += length
    return "".join(boxes)
