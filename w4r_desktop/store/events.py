"""Events, the stations people write at, and the coordinators their letters go to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from w4r_desktop.domain.events import Event, EventState, Station
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.versions import stronger_event
from w4r_desktop.store.contacts import drop_contacts, keeps_contacts
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import EventRow, RecipientRow, StationKeyRow, StationRow
from w4r_desktop.store.values import micros, moment


@dataclass(frozen=True, slots=True)
class OwnStation:
    """The station this laptop is, with the seed of the Ed25519 key that signs its sync files."""

    station: Station
    seed: bytes

    def __repr__(self) -> str:
        return f"OwnStation({self.station!r})"


def add_event(session: Session, event: Event) -> None:
    """Make this the event's own store; where children write, the place for contacts goes now."""
    insert_new(session, EventRow, [_event_row(event)])
    if event.audience is Audience.WITH_MINORS and keeps_contacts(session):
        drop_contacts(session)


def the_event(session: Session) -> Event:
    """The event of an event's own store."""
    (event,) = events(session)
    return event


def events(session: Session) -> tuple[Event, ...]:
    """Every event, in the order they were held."""
    chosen = select(EventRow.__table__).order_by(EventRow.held_on, EventRow.opened_at, EventRow.id)
    return tuple(map(_event_of, session.connection().execute(chosen)))


def event(session: Session, event_id: UUID) -> Event | None:
    """The event of that id, None where it is not here."""
    chosen = select(EventRow.__table__).where(EventRow.id == event_id.hex)
    return next(map(_event_of, session.connection().execute(chosen)), None)


def update_event(session: Session, changed: Event) -> None:
    """Keep new facts of an event; whether children write at it stays as it was decided."""
    values = {k: v for k, v in _event_row(changed).items() if k not in {"id", "audience"}}
    chosen = update(EventRow).where(EventRow.id == changed.id.hex)
    session.connection().execute(chosen.values(values))


def merge_event(session: Session, coming: Event) -> None:
    """Take an event into a collection; of two accounts the stronger stands, whichever came first."""
    there = event(session, coming.id)
    if there is None:
        insert_new(session, EventRow, [_event_row(coming)])
    elif stronger_event(there, coming) != there:
        update_event(session, coming)


def add_station(session: Session, station: Station) -> None:
    """Keep a station; one that is known stays as it is, so its key is never replaced."""
    row = {
        "id": station.id.hex,
        "event_id": station.event_id.hex,
        "name": station.name,
        "verify_key": station.verify_key,
    }
    insert_new(session, StationRow, [row])


def stations(session: Session, *, event_id: UUID | None = None) -> tuple[Station, ...]:
    """The stations, by name."""
    chosen = select(StationRow.__table__).order_by(StationRow.name, StationRow.id)
    if event_id is not None:
        chosen = chosen.where(StationRow.event_id == event_id.hex)
    return tuple(map(_station_of, session.connection().execute(chosen)))


def add_own_station(session: Session, event_id: UUID, *, name: str) -> OwnStation:
    """Make this laptop a station of the event, with a signing key of its own."""
    key = Ed25519PrivateKey.generate()
    verify_key = key.public_key().public_bytes_raw()
    own = OwnStation(Station(uuid4(), event_id, name, verify_key), key.private_bytes_raw())
    add_station(session, own.station)
    row = {"station_id": own.station.id.hex, "seed": own.seed}
    insert_new(session, StationKeyRow, [row])
    return own


def own_station(session: Session) -> OwnStation:
    """This laptop's own station; only an event's own store has one."""
    chosen = select(StationRow.__table__, StationKeyRow.seed).join(StationKeyRow)
    row = session.connection().execute(chosen).one()
    return OwnStation(_station_of(row), row.seed)


def add_recipients(session: Session, keys: Iterable[str]) -> None:
    """Keep coordinators' public age keys; those that are known stay."""
    insert_new(session, RecipientRow, [{"key": key} for key in keys])


def recipients(session: Session) -> tuple[str, ...]:
    """The public age keys of the coordinators, to which sync files are sealed."""
    chosen = select(RecipientRow.key).order_by(RecipientRow.key)
    return tuple(session.connection().execute(chosen).scalars())


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "id": event.id.hex,
        "name": event.name,
        "place": event.place,
        "held_on": event.held_on,
        "audience": event.audience.value,
        "state": event.state.value,
        "opened_at": micros(event.opened_at),
        "closed_at": None if event.closed_at is None else micros(event.closed_at),
        "goal": event.goal,
        "is_demo": event.is_demo,
    }


def _event_of(row: Row[Any]) -> Event:
    return Event(
        id=UUID(row.id),
        name=row.name,
        place=row.place,
        held_on=row.held_on,
        audience=Audience(row.audience),
        state=EventState(row.state),
        opened_at=moment(row.opened_at),
        closed_at=None if row.closed_at is None else moment(row.closed_at),
        goal=row.goal,
        is_demo=row.is_demo,
    )


def _station_of(row: Row[Any]) -> Station:
    return Station(
        id=UUID(row.id),
        event_id=UUID(row.event_id),
        name=row.name,
        verify_key=row.verify_key,
    )
