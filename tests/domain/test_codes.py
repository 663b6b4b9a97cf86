"""Codes: six readable characters, the same wherever they are asked for."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.codes import ALPHABET, LENGTH, SCANNED, code_of, spaced, typed


@given(st.uuids(version=4))
def test_a_code_has_six_signs_that_cannot_be_mixed_up(action_id: UUID) -> None:
    code = code_of(action_id)
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert not set("0O1ILU") & set(code)


@given(st.uuids(version=4))
def test_a_code_typed_in_groups_and_small_letters_is_the_same_code(action_id: UUID) -> None:
    code = code_of(action_id)
    assert typed(spaced(code).lower()) == code
    assert typed(f" {code[:3]}-{code[3:]} ") == code


@given(st.uuids(version=4))
def test_what_a_scanner_types_is_the_same_code(action_id: UUID) -> None:
    code = code_of(action_id)
    assert typed(f"{SCANNED}{code}\n") == code


def test_codes_of_an_evening_hardly_ever_meet() -> None:
    codes = {code_of(uuid4()) for _ in range(2_500)}
    assert len(codes) >= 2_490
