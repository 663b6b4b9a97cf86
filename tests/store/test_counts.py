from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from tests.factory import EVENT_ID, NOW, STATION_ID, action, letter
from w4r_desktop.domain.actions import ActionKind, withdraw, withhold
from w4r_desktop.store.actions import add_actions
from w4r_desktop.store.counts import languages, sign_times, tally, withdrawn_count, withheld_count

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def evening(connection: Connection) -> Connection:
    """Four letters: one kept back, one taken back."""
    signed, message, kept, taken = (action(case_id=c) for c in ("one", "two", "one", "one"))
    message = replace(message, kind=ActionKind.SOLIDARITY, signed_at=LATER)
    kept_back = withhold(kept, reason="asked for", at=LATER)
    add_actions(connection, [signed, message, kept, kept_back, taken, withdraw(taken, at=LATER)])
    return connection


def test_letters_are_counted_by_case_and_kind(evening: Connection) -> None:
    counted = tally(evening)
    assert counted.of("one", ActionKind.LETTER) == 2
    assert counted.of("two", ActionKind.SOLIDARITY) == 1
    assert counted.total == 3


def test_what_was_taken_back_or_kept_back_is_counted_apart(evening: Connection) -> None:
    assert withdrawn_count(evening) == 1
    assert withheld_count(evening, event_id=EVENT_ID) == 1


def test_counts_can_be_of_one_event_of_a_collection(evening: Connection) -> None:
    assert tally(evening, event_id=EVENT_ID).total == 3
    assert tally(evening, event_id=STATION_ID).total == 0
    assert withdrawn_count(evening, event_id=STATION_ID) == 0


def test_keeping_a_letter_back_does_not_change_when_it_was_signed(evening: Connection) -> None:
    assert sign_times(evening) == (NOW, NOW, LATER)


def test_what_counts_is_counted_by_its_language(evening: Connection) -> None:
    add_actions(evening, [action(letter=letter(language="fr"))])
    assert languages(evening) == (("en", 3), ("fr", 1))
    assert languages(evening, event_id=STATION_ID) == ()


def test_an_empty_evening_counts_nothing(connection: Connection) -> None:
    assert languages(connection) == ()
    assert tally(connection).total == 0
    assert sign_times(connection) == ()
