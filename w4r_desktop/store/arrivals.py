"""Which sync files a collection has taken."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from w4r_desktop.domain.arrivals import Arrival
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import ArrivalRow
from w4r_desktop.store.values import micros, moment


def add_arrival(connection: Connection, arrival: Arrival) -> None:
    """Note that a sync file was merged; the first time counts."""
    row = {
        "sync_id": arrival.sync_id.hex,
        "event_id": arrival.event_id.hex,
        "station_id": arrival.station_id.hex,
        "digest": arrival.digest,
        "expected": arrival.expected,
        "arrived": arrival.arrived,
        "merged_at": micros(arrival.merged_at),
    }
    insert_new(connection, ArrivalRow, [row])


def arrivals(connection: Connection) -> tuple[Arrival, ...]:
    """The sync files that were merged, in the order they came."""
    chosen = select(ArrivalRow.__table__).order_by(ArrivalRow.merged_at, ArrivalRow.sync_id)
    return tuple(map(_arrival_of, connection.execute(chosen)))


def _arrival_of(row: Row[Any]) -> Arrival:
    return Arrival(
        sync_id=UUID(row.sync_id),
        event_id=UUID(row.event_id),
        station_id=UUID(row.station_id),
        digest=row.digest,
        expected=row.expected,
        arrived=row.arrived,
        merged_at=moment(row.merged_at),
    )
