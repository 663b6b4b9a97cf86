"""Signatures as few bytes: a letter's kind of signature, then its strokes as plain numbers.

Of a drawn one: how many strokes, the number of points of each, then every x, every y (all 16 bits,
little-endian) and every pressure (8 bits). That is a third of the room and of the time that text
would take, and every signing and merging waits for it.
"""

import struct
from itertools import chain, islice

from w4r_desktop.domain.signatures import (
    POINT_LIMIT,
    DrawnSignature,
    InkLine,
    Signature,
    Stroke,
    StrokePoint,
    TypedSignature,
)

DRAWN, TYPED, INK = b"D", b"T", b"I"
NUMBER = 2
"""Bytes of one number."""


def packed(signature: Signature) -> bytes:
    """A signature as it is stored; raises ValueError where a point lies beyond what a pad gives."""
    match signature:
        case DrawnSignature(strokes=strokes):
            return DRAWN + _packed_strokes(strokes)
        case TypedSignature(name=name):
            return TYPED + name.encode()
        case InkLine():
            return INK


def unpacked(stored: bytes) -> Signature:
    """The signature that was stored."""
    kind, content = stored[:1], stored[1:]
    if kind == INK:
        return InkLine()
    if kind == TYPED:
        return TypedSignature(content.decode())
    return DrawnSignature(_unpacked_strokes(content))


def _packed_strokes(strokes: tuple[Stroke, ...]) -> bytes:
    lengths = [len(stroke.points) for stroke in strokes]
    if sum(lengths) > POINT_LIMIT or len(lengths) > POINT_LIMIT:
        raise ValueError(POINT_LIMIT)
    points = chain.from_iterable(stroke.points for stroke in strokes)
    flat = list(chain.from_iterable(points))
    numbers = [len(lengths), *lengths, *flat[0::3], *flat[1::3]]
    try:
        return struct.pack(f"<{len(numbers)}h", *numbers) + bytes(flat[2::3])
    except struct.error as beyond:
        raise ValueError(len(numbers)) from beyond


def _unpacked_strokes(content: bytes) -> tuple[Stroke, ...]:
    (count,) = struct.unpack_from("<h", content)
    lengths = struct.unpack_from(f"<{count}h", content, NUMBER)
    total, start = sum(lengths), NUMBER * (1 + count)
    xs = struct.unpack_from(f"<{total}h", content, start)
    ys = struct.unpack_from(f"<{total}h", content, start + NUMBER * total)
    pressures = content[start + 2 * NUMBER * total :]
    points = map(StrokePoint._make, zip(xs, ys, pressures, strict=True))
    return tuple(Stroke(tuple(islice(points, length))) for length in lengths)
