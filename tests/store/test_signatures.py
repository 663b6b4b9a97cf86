import pytest
from hypothesis import given

from tests import strategies
from w4r_desktop.domain.signatures import (
    POINT_LIMIT,
    DrawnSignature,
    Signature,
    Stroke,
    StrokePoint,
)
from w4r_desktop.store.signatures import packed, unpacked


@given(strategies.signatures)
def test_a_signature_comes_back_as_it_was_given(signature: Signature) -> None:
    assert unpacked(packed(signature)) == signature


def test_a_point_takes_five_bytes() -> None:
    stroke = Stroke((StrokePoint(1, 2, 3),) * 100)
    assert len(packed(DrawnSignature((stroke,)))) == 1 + 2 * (1 + 1) + 5 * 100


@pytest.mark.parametrize(
    "point", [StrokePoint(2**15, 0), StrokePoint(0, -(2**15) - 1), StrokePoint(0, 0, 256)]
)
def test_a_point_beyond_what_a_pad_gives_is_our_mistake(point: StrokePoint) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        packed(DrawnSignature((Stroke((point,)),)))


def test_an_endless_signature_is_our_mistake() -> None:
    stroke = Stroke((StrokePoint(1, 2),) * (POINT_LIMIT + 1))
    with pytest.raises(ValueError, match=str(POINT_LIMIT)):
        packed(DrawnSignature((stroke,)))
