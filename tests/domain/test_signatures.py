"""Signatures: what counts as signed."""

import pytest

from tests.factory import drawn
from w4r_desktop.domain.signatures import (
    DrawnSignature,
    InkLine,
    Signature,
    TypedSignature,
    is_signed,
)


@pytest.mark.parametrize("signature", [drawn(), TypedSignature("Amina"), InkLine()])
def test_a_drawing_a_name_or_a_line_for_ink_is_a_signature(signature: Signature) -> None:
    assert is_signed(signature)


@pytest.mark.parametrize("signature", [DrawnSignature(()), TypedSignature("  ")])
def test_an_empty_pad_or_an_empty_name_is_none(signature: Signature) -> None:
    assert not is_signed(signature)
