from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tests.factory import EVENT_ID, STATION_ID
from w4r_desktop.domain.blank_codes import (
    BLANK_LENGTH,
    blank_code,
    blank_spaced,
    cases_of,
    counted_as,
)
from w4r_desktop.domain.codes import ALPHABET, LENGTH, typed

CASES = [f"case-{number}" for number in range(40)]
ids = st.uuids()
cases = st.sampled_from(CASES)


@given(ids, cases)
def test_a_sheet_s_code_is_readable_and_never_an_action_s(blank_id: UUID, case: str) -> None:
    code = blank_code(EVENT_ID, case, blank_id)
    assert len(code) == BLANK_LENGTH != LENGTH
    assert set(code) <= set(ALPHABET)


@given(ids, cases)
def test_a_code_typed_back_tells_its_case(blank_id: UUID, case: str) -> None:
    code = blank_code(EVENT_ID, case, blank_id)
    assert case in cases_of(typed(blank_spaced(code).lower()), EVENT_ID, CASES)


def test_a_slip_of_the_keyboard_and_another_event_s_sheet_are_seen() -> None:
    random = Random(7)
    taken = 0
    for _ in range(2000):
        code = blank_code(EVENT_ID, CASES[0], UUID(int=random.getrandbits(128)))
        place = random.randrange(BLANK_LENGTH)
        other = random.choice([sign for sign in ALPHABET if sign != code[place]])
        wrong = code[:place] + other + code[place + 1 :]
        taken += bool(cases_of(wrong, EVENT_ID, CASES[:1]))
        taken += bool(cases_of(code, STATION_ID, CASES[:1]))
    assert taken <= 4000 // 900 * 4


@given(st.text(max_size=12))
def test_anything_may_be_typed(text: str) -> None:
    assert len(cases_of(text, EVENT_ID, CASES)) <= len(CASES)


def test_a_sheet_counts_once_wherever_its_code_is_typed() -> None:
    code = blank_code(EVENT_ID, CASES[0], STATION_ID)
    assert counted_as(code, EVENT_ID) == counted_as(code, EVENT_ID)
    assert counted_as(code, EVENT_ID) != counted_as(code, STATION_ID)
