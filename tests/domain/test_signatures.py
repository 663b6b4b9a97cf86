"""Signatures: what counts as signed."""

import pickle

import pytest
from hypothesis import given

from tests.domain.test_ink import strokes
from tests.factory import drawn
from w4r_desktop.domain.signatures import (
    DrawnSignature,
    InkLine,
    Signature,
    Stroke,
    TypedSignature,
    is_signed,
)


@pytest.mark.parametrize("signature", [drawn(), TypedSignature("Amina"), InkLine()])
def test_a_drawing_a_name_or_a_line_for_ink_is_a_signature(signature: Signature) -> None:
    assert is_signed(signature)


@pytest.mark.parametrize("signature", [DrawnSignature(()), TypedSignature("  ")])
def test_an_empty_pad_or_an_empty_name_is_none(signature: Signature) -> None:
    assert not is_signed(signature)


@given(strokes)
def test_a_stroke_is_the_same_in_another_process(stroke: Stroke) -> None:
    assert pickle.loads(pickle.dumps(stroke)) == stroke


def test_a_stroke_without_points_stays_one() -> None:
    assert pickle.loads(pickle.dumps(Stroke(()))) == Stroke(())
