from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from tests.factory import EVENT_ID, NOW, STATION_ID, action, event
from w4r_desktop.domain.actions import Action, ActionKind, ActionState, withdraw, withhold
from w4r_desktop.store import lookup
from w4r_desktop.store.actions import add_actions
from w4r_desktop.store.events import merge_event
from w4r_desktop.store.lookup import (
    action_history,
    all_versions,
    find_by_code,
    latest_action,
    latest_actions,
)

FIRST = action(case_id="one", signed_at=NOW)
SECOND = action(case_id="two", signed_at=NOW + timedelta(minutes=1), kind=ActionKind.SOLIDARITY)
THIRD = action(case_id="one", signed_at=NOW + timedelta(minutes=2))
KEPT_BACK = withhold(FIRST, reason="asked for", at=NOW + timedelta(hours=1))


@pytest.fixture
def three(connection: Connection) -> Connection:
    """Three letters, the first of them kept back later."""
    add_actions(connection, [THIRD, SECOND, FIRST, KEPT_BACK])
    return connection


def test_letters_come_in_the_order_they_were_signed_whatever_came_later(three: Connection) -> None:
    assert list(latest_actions(three)) == [KEPT_BACK, SECOND, THIRD]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"case_id": "one"}, [KEPT_BACK, THIRD]),
        ({"kind": ActionKind.SOLIDARITY}, [SECOND]),
        ({"states": [ActionState.SIGNED]}, [SECOND, THIRD]),
        ({"limit": 1}, [KEPT_BACK]),
        ({"event_id": STATION_ID}, []),
        ({"event_id": EVENT_ID, "case_id": "two"}, [SECOND]),
    ],
)
def test_letters_are_found_by_what_they_are(
    three: Connection, wanted: dict[str, Any], found: list[Action]
) -> None:
    assert list(latest_actions(three, **wanted)) == found


def test_many_letters_come_a_few_hundred_at_a_time_and_all_in_order(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "CHUNK", 3)
    letters = [action(signed_at=NOW + timedelta(seconds=n)) for n in range(10)]
    add_actions(connection, reversed(letters))
    assert list(latest_actions(connection)) == letters
    assert {a.id for a in all_versions(connection)} == {a.id for a in letters}


def test_a_letter_is_found_by_its_code_as_it_stands_now(three: Connection) -> None:
    assert find_by_code(three, FIRST.code) == (KEPT_BACK,)
    assert find_by_code(three, "222222") == ()


def test_a_code_can_be_looked_for_in_one_event_of_a_collection(connection: Connection) -> None:
    merge_event(connection, event(id=STATION_ID))
    elsewhere = replace(action(code=FIRST.code), event_id=STATION_ID)
    add_actions(connection, [FIRST, elsewhere])
    assert set(find_by_code(connection, FIRST.code)) == {FIRST, elsewhere}
    assert find_by_code(connection, FIRST.code, event_id=EVENT_ID) == (FIRST,)


def test_the_history_of_a_letter_is_told_oldest_first(three: Connection) -> None:
    assert action_history(three, FIRST.id) == (FIRST, KEPT_BACK)


def test_of_an_unknown_letter_there_is_no_version(connection: Connection) -> None:
    assert action_history(connection, FIRST.id) == ()
    assert latest_action(connection, FIRST.id) is None


def test_the_latest_version_of_a_letter_is_the_one_that_stands(three: Connection) -> None:
    assert latest_action(three, FIRST.id) == KEPT_BACK


def test_all_versions_are_there_for_a_sync_file(three: Connection) -> None:
    add_actions(three, [withdraw(SECOND, at=NOW)])
    found = [(a.id, a.version) for a in all_versions(three, event_id=EVENT_ID)]
    assert sorted(found) == found
    assert len(found) == 5
    assert not list(all_versions(three, event_id=STATION_ID))
