from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from tests.factory import EVENT_ID, NOW, STATION_ID, event
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.store import events

CLOSED = replace(event(), state=EventState.CLOSED, closed_at=NOW + timedelta(hours=3))


def test_an_event_comes_back_as_it_was(connection: Connection) -> None:
    assert events.the_event(connection) == event()
    assert events.event(connection, EVENT_ID) == event()


def test_an_unknown_event_is_not_there(connection: Connection) -> None:
    assert events.event(connection, STATION_ID) is None


def test_a_closed_event_stays_closed(connection: Connection) -> None:
    events.update_event(connection, CLOSED)
    assert events.the_event(connection) == CLOSED


def test_whether_children_write_is_decided_once(connection: Connection) -> None:
    events.update_event(connection, event(audience=Audience.WITH_MINORS, goal=7))
    assert events.the_event(connection) == event(goal=7)


def test_a_collection_holds_events_in_the_order_they_were_held(connection: Connection) -> None:
    earlier = event(id=STATION_ID, held_on=NOW.date() - timedelta(days=1))
    events.merge_event(connection, earlier)
    assert events.events(connection) == (earlier, event())


def test_the_later_closing_of_an_event_is_kept_whichever_comes_first(
    connection: Connection,
) -> None:
    events.merge_event(connection, CLOSED)
    events.merge_event(connection, event())
    assert events.the_event(connection) == CLOSED
