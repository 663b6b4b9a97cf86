"""Events: the evenings a store holds letters of."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.versions import stronger_event
from w4r_desktop.store.contacts import drop_contacts, keeps_contacts, look_again
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import EventRow
from w4r_desktop.store.values import micros, moment


def add_event(connection: Connection, event: Event) -> None:
    """Make this the event's own store; where children write, the place for contacts goes now."""
    _insert(connection, event)
    if event.audience is Audience.WITH_MINORS and keeps_contacts(connection):
        drop_contacts(connection)


def the_event(connection: Connection) -> Event:
    """The event of an event's own store."""
    (event,) = events(connection)
    return event


def events(connection: Connection) -> tuple[Event, ...]:
    """Every event, in the order they were held."""
    chosen = select(EventRow.__table__).order_by(EventRow.held_on, EventRow.opened_at, EventRow.id)
    return tuple(map(_event_of, connection.execute(chosen)))


def event(connection: Connection, event_id: UUID) -> Event | None:
    """The event of that id, None where it is not here."""
    chosen = select(EventRow.__table__).where(EventRow.id == event_id.hex)
    return next(map(_event_of, connection.execute(chosen)), None)


def update_event(connection: Connection, changed: Event) -> None:
    """Keep new facts of an event; whether children write at it stays as it was decided."""
    values = {k: v for k, v in _event_row(changed).items() if k not in {"id", "audience"}}
    chosen = update(EventRow).where(EventRow.id == changed.id.hex)
    connection.execute(chosen.values(values))


def merge_event(connection: Connection, coming: Event) -> None:
    """Take an event into a collection; of two accounts the stronger stands, whichever came first."""
    there = event(connection, coming.id)
    if there is None:
        _insert(connection, coming)
    elif stronger_event(there, coming) != there:
        update_event(connection, coming)


def _insert(connection: Connection, event: Event) -> None:
    insert_new(connection, EventRow, [_event_row(event)])
    look_again(connection)


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "id": event.id.hex,
        "name": event.name,
        "place": event.place,
        "held_on": event.held_on.isoformat(),
        "audience": event.audience.value,
        "state": event.state.value,
        "opened_at": micros(event.opened_at),
        "closed_at": _micros(event.closed_at),
        "goal": event.goal,
        "is_demo": event.is_demo,
        "keep_until": None if event.keep_until is None else event.keep_until.isoformat(),
        "handed_over_at": _micros(event.handed_over_at),
        "forgotten_at": _micros(event.forgotten_at),
    }


def _event_of(row: Row[Any]) -> Event:
    return Event(
        id=UUID(row.id),
        name=row.name,
        place=row.place,
        held_on=date.fromisoformat(row.held_on),
        audience=Audience(row.audience),
        state=EventState(row.state),
        opened_at=moment(row.opened_at),
        closed_at=_moment(row.closed_at),
        goal=row.goal,
        is_demo=row.is_demo,
        keep_until=None if row.keep_until is None else date.fromisoformat(row.keep_until),
        handed_over_at=_moment(row.handed_over_at),
        forgotten_at=_moment(row.forgotten_at),
    )


def _micros(value: datetime | None) -> int | None:
    return None if value is None else micros(value)


def _moment(stored: int | None) -> datetime | None:
    return None if stored is None else moment(stored)
