"""Signatures as plain JSON values; read as strictly as every record."""

from array import array
from itertools import chain
from typing import Any

from w4r_desktop.domain.signatures import (
    POINT_LIMIT,
    DrawnSignature,
    InkLine,
    Signature,
    Stroke,
    StrokePoint,
    TypedSignature,
)
from w4r_desktop.domain.strict import refused, text


def signature_record(signature: Signature) -> dict[str, Any]:
    """A signature as JSON values; a stroke is one list of x, y, pressure, x, y, pressure …."""
    match signature:
        case DrawnSignature(strokes=strokes):
            return {"kind": "drawn", "strokes": _pressed(strokes)}
        case TypedSignature(name=name):
            return {"kind": "typed", "name": text(name)}
        case InkLine():
            return {"kind": "ink"}


def signature_of(record: object) -> Signature:
    """The signature that a record holds; raises ValueError."""
    match record:
        case {"kind": "drawn", "strokes": list(strokes), **rest} if not rest:
            return _drawn(strokes)
        case {"kind": "typed", "name": str(name), **rest} if not rest:
            return TypedSignature(text(name))
        case {"kind": "ink", **rest} if not rest:
            return InkLine()
        case _:
            raise refused(record)


def _pressed(strokes: tuple[Stroke, ...]) -> list[list[int]]:
    flat = [list(chain.from_iterable(stroke.points)) for stroke in strokes]
    _check(flat)
    return flat


def _drawn(strokes: list[Any]) -> DrawnSignature:
    for numbers in strokes:
        if not isinstance(numbers, list) or set(map(type, numbers)) - {int}:
            raise refused(numbers)
    _check(strokes)
    return DrawnSignature(tuple(map(_stroke, strokes)))


def _stroke(numbers: list[int]) -> Stroke:
    places = iter(numbers)
    return Stroke(tuple(map(StrokePoint._make, zip(places, places, places, strict=True))))


def _check_stroke(numbers: list[int]) -> None:
    """Places are 16-bit numbers and pressures bytes, so making such from them is the fast check."""
    try:
        array("h", numbers)
        bytes(numbers[2::3])
    except OverflowError as beyond:
        raise refused(numbers) from beyond
    if len(numbers) % 3:
        raise refused(numbers)


def _check(strokes: list[list[int]]) -> None:
    for numbers in strokes:
        _check_stroke(numbers)
    if sum(map(len, strokes)) > 3 * POINT_LIMIT or len(strokes) > POINT_LIMIT:
        raise refused(strokes)
