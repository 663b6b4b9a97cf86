import contextlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory, strategies
from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.records import (
    action_of,
    action_record,
    check_letter,
    event_of,
    event_record,
    station_of,
    station_record,
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
)


@given(strategies.actions())
def test_an_action_survives_as_json(action: Action) -> None:
    assert action_of(json.loads(json.dumps(action_record(action)))) == action


def test_an_event_survives_as_json() -> None:
    event = factory.event(closed_at=factory.NOW, goal=120)
    assert event_of(json.loads(json.dumps(event_record(event)))) == event


def test_an_open_event_has_no_closing_time() -> None:
    assert event_record(factory.event())["closed_at"] is None
    assert event_of(event_record(factory.event())) == factory.event()


def test_a_station_survives_as_json() -> None:
    station = factory.station(verify_key=bytes(range(32)))
    assert station_of(json.loads(json.dumps(station_record(station)))) == station


def test_a_letter_that_was_erased_leaves_its_fields_null() -> None:
    record = action_record(factory.action(letter=None))
    assert record["body"] is None
    assert action_of(record).letter is None


@given(json_values)
def test_anything_else_is_refused(value: Any) -> None:
    for read in (action_of, event_of, station_of):
        with pytest.raises(ValueError, match=r"\w"):
            read(value)


@given(st.sampled_from(sorted(action_record(factory.action()))), json_values)
def test_a_changed_field_gives_an_action_or_is_refused(field: str, value: Any) -> None:
    record = {**action_record(factory.action()), field: value}
    with contextlib.suppress(ValueError):
        assert isinstance(action_of(record), Action)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "11111111111141118111111111111111"),
        ("version", 0),
        ("version", True),
        ("version", 2**31),
        ("state", "lost"),
        ("signed_at", "2026-12-10T18:30:00"),
        ("signed_at", "2026-13-10T18:30:00.000000Z"),
        ("body", "a" * 40_001),
        ("body", "before\0after"),
        ("body", "\ud800"),
        ("address", ["line"] * 101),
        ("age", "11"),
        ("body", None),
        ("signature", {"kind": "stamp"}),
    ],
)
def test_a_field_beyond_its_limits_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        action_of({**action_record(factory.action()), field: value})


def test_a_tombstone_that_holds_a_letter_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        action_of({**action_record(factory.action()), "state": "withdrawn"})


def test_whether_an_event_is_a_demo_is_yes_or_no() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        event_of({**event_record(factory.event()), "is_demo": 1})


def test_a_day_that_is_none_is_refused() -> None:
    for day in ("2026-02-30", "10.12.2026", None):
        with pytest.raises(ValueError, match=r"\w"):
            event_of({**event_record(factory.event()), "held_on": day})


def test_a_station_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        station_of({**station_record(factory.station()), "verify_key": "00"})


def test_a_refused_value_is_not_told() -> None:
    with pytest.raises(ValueError, match=r"^str$"):
        action_of({**action_record(factory.action()), "body": "my secret\0"})


def test_a_text_that_could_not_be_carried_is_seen_before_it_is_kept() -> None:
    check_letter(ActionKind.LETTER, factory.letter())
    with pytest.raises(ValueError, match=r"\w"):
        check_letter(ActionKind.LETTER, factory.letter(sender=factory.sender(town="Ly\0on")))


def test_a_moment_without_a_zone_is_refused_on_the_way_out() -> None:
    action = replace(factory.action(), signed_at=factory.NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match=r"\w"):
        action_record(action)
