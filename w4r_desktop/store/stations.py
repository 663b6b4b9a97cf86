"""The stations people write at, this laptop's own key, and the coordinators letters go to."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from w4r_desktop.domain.events import Station
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import RecipientRow, StationKeyRow, StationRow


def add_station(connection: Connection, station: Station, *, seed: bytes | None = None) -> None:
    """Keep a station; with the seed of its signing key it is this laptop's own.

    One that is known stays as it is: its key is never replaced.
    """
    row = {
        "id": station.id.hex,
        "event_id": station.event_id.hex,
        "name": station.name,
        "verify_key": station.verify_key,
    }
    insert_new(connection, StationRow, [row])
    if seed is not None:
        insert_new(connection, StationKeyRow, [{"station_id": station.id.hex, "seed": seed}])


def stations(connection: Connection, *, event_id: UUID | None = None) -> tuple[Station, ...]:
    """The stations, by name."""
    chosen = select(StationRow.__table__).order_by(StationRow.name, StationRow.id)
    if event_id is not None:
        chosen = chosen.where(StationRow.event_id == event_id.hex)
    return tuple(map(_station_of, connection.execute(chosen)))


def the_station(connection: Connection, station_id: UUID) -> Station | None:
    """The station of that id, None where it is not known here."""
    chosen = select(StationRow.__table__).where(StationRow.id == station_id.hex)
    return next(map(_station_of, connection.execute(chosen)), None)


def own_station(connection: Connection) -> Station:
    """This laptop's own station; only an event's own store has one."""
    chosen = select(StationRow.__table__).join(StationKeyRow)
    return _station_of(connection.execute(chosen).one())


def is_own_store(connection: Connection) -> bool:
    """Whether this is an event's own store: a collection has no station of its own."""
    return connection.execute(select(StationKeyRow.station_id)).first() is not None


def own_seed(connection: Connection) -> bytes:
    """The seed of this laptop's Ed25519 key, which signs its sync files."""
    return connection.execute(select(StationKeyRow.seed)).scalar_one()


def add_recipients(connection: Connection, keys: Iterable[str]) -> None:
    """Keep coordinators' public age keys; those that are known stay."""
    insert_new(connection, RecipientRow, [{"key": key} for key in keys])


def recipients(connection: Connection) -> tuple[str, ...]:
    """The public age keys of the coordinators, to which sync files are sealed."""
    chosen = select(RecipientRow.key).order_by(RecipientRow.key)
    return tuple(connection.execute(chosen).scalars())


def _station_of(row: Row[Any]) -> Station:
    return Station(
        id=UUID(row.id),
        event_id=UUID(row.event_id),
        name=row.name,
        verify_key=row.verify_key,
    )
