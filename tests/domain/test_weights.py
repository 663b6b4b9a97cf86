from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.weights import (
    USUAL_STEPS,
    envelope_milligrams,
    piece_milligrams,
    sheets_milligrams,
    step_of,
    whole_grams,
)

counts, papers = st.integers(0, 100_000), st.sampled_from(Paper)


def test_a_sheet_of_a4_at_eighty_grams_a_square_metre_weighs_five_grams() -> None:
    assert sheets_milligrams(1, Paper.A4) == 4990
    assert sheets_milligrams(1000, Paper.A4) == 4_989_600
    assert sheets_milligrams(1, Paper.LETTER) == 4826


@given(counts, counts, papers)
def test_weights_add_up_but_for_rounding(one: int, other: int, paper: Paper) -> None:
    apart = sheets_milligrams(one, paper) + sheets_milligrams(other, paper)
    assert 0 <= apart - sheets_milligrams(one + other, paper) <= 1


def test_an_envelope_weighs_more_than_its_two_sides() -> None:
    assert envelope_milligrams(Envelope.DL) == 4840
    assert envelope_milligrams(Envelope.DL) > 2 * 220 * 110 * 80 / 1000


def test_one_sheet_in_an_envelope_stays_in_the_lightest_step() -> None:
    assert step_of(piece_milligrams(1, Paper.A4, Envelope.DL)) == 20
    assert step_of(piece_milligrams(4, Paper.A4, Envelope.DL)) == 50


@given(st.integers(1, 500_000))
def test_the_step_is_the_lightest_that_is_not_exceeded(milligrams: int) -> None:
    step = step_of(milligrams)
    assert step is not None
    assert milligrams <= step * 1000
    assert not [one for one in USUAL_STEPS if one < step and milligrams <= one * 1000]


def test_there_is_no_step_above_the_heaviest() -> None:
    assert (step_of(500_000), step_of(500_001), step_of(21_000, (20,))) == (500, None, None)


def test_grams_are_rounded_up() -> None:
    assert [whole_grams(n) for n in (0, 1, 1000, 1001)] == [0, 1, 1, 2]
