from typing import Any

import pytest
from hypothesis import given

from tests import strategies
from w4r_desktop.domain.signature_records import signature_of, signature_record
from w4r_desktop.domain.signatures import (
    POINT_LIMIT,
    DrawnSignature,
    Signature,
    Stroke,
    StrokePoint,
)


@given(strategies.signatures)
def test_a_signature_survives_as_json_values(signature: Signature) -> None:
    assert signature_of(signature_record(signature)) == signature


def test_a_stroke_is_one_list_of_x_y_and_pressure() -> None:
    drawn = DrawnSignature((Stroke((StrokePoint(1, 2, 3), StrokePoint(4, 5, 6))),))
    assert signature_record(drawn) == {"kind": "drawn", "strokes": [[1, 2, 3, 4, 5, 6]]}


@pytest.mark.parametrize(
    "record",
    [
        None,
        {"kind": "drawn"},
        {"kind": "ink", "name": "Amina"},
        {"kind": "typed", "name": 7},
        {"kind": "drawn", "strokes": {}},
        {"kind": "drawn", "strokes": [7]},
        {"kind": "drawn", "strokes": [[1, 2]]},
        {"kind": "drawn", "strokes": [[1, 2, True]]},
        {"kind": "drawn", "strokes": [[1, 2, 256]]},
        {"kind": "drawn", "strokes": [[1, 2, -1]]},
        {"kind": "drawn", "strokes": [[1, 2**15, 0]]},
        {"kind": "drawn", "strokes": [[0, 0, 0] * (POINT_LIMIT + 1)]},
        {"kind": "drawn", "strokes": [[]] * (POINT_LIMIT + 1)},
    ],
)
def test_anything_else_is_refused(record: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        signature_of(record)


def test_a_point_off_every_pad_is_refused_on_the_way_out() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        signature_record(DrawnSignature((Stroke((StrokePoint(2**15, 0),)),)))
