from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from tests.factory import EVENT_ID, NOW, STATION_ID, event
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.store import events

CLOSED = replace(event(), state=EventState.CLOSED, closed_at=NOW + timedelta(hours=3))


def test_an_event_comes_back_as_it_was(session: Session) -> None:
    assert events.the_event(session) == event()
    assert events.event(session, EVENT_ID) == event()


def test_an_unknown_event_is_not_there(session: Session) -> None:
    assert events.event(session, STATION_ID) is None


def test_a_closed_event_stays_closed(session: Session) -> None:
    events.update_event(session, CLOSED)
    assert events.the_event(session) == CLOSED


def test_whether_children_write_is_decided_once(session: Session) -> None:
    events.update_event(session, event(audience=Audience.WITH_MINORS, goal=7))
    assert events.the_event(session) == event(goal=7)


def test_a_collection_holds_events_in_the_order_they_were_held(session: Session) -> None:
    earlier = event(id=STATION_ID, held_on=NOW.date() - timedelta(days=1))
    events.merge_event(session, earlier)
    assert events.events(session) == (earlier, event())


def test_the_later_closing_of_an_event_is_kept_whichever_comes_first(session: Session) -> None:
    events.merge_event(session, CLOSED)
    events.merge_event(session, event())
    assert events.the_event(session) == CLOSED
