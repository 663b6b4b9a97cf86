"""The audit trail in the store: written with what it tells of, in the same transaction."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from w4r_desktop.domain.trail import (
    NOBODY,
    NOTHING_BEFORE,
    Deed,
    Entry,
    Link,
    entry_after,
    first_break_of,
    line_digest,
)
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import ActionRow, StationKeyRow, TrailRow
from w4r_desktop.store.values import micros, moment

KEEPER, END = "keeper_of_the_trail", "end_of_the_trail"
"""Looked up once and noted beside the connection, because every signing asks."""

LINES = """
SELECT station_id, number, at, deed, subject, count, previous, digest
FROM trail ORDER BY station_id, number, digest
"""
SECOND = 1_000_000
OFFSET = len("+00:00")


def note(
    connection: Connection, deed: Deed, *, at: datetime, subject: str = "", count: int = 1
) -> Entry:
    """Add a line to this laptop's own chain; it is kept or lost together with what it tells of."""
    noted = connection.info
    keeper = _keeper(connection)
    last = noted.get(END) or _end_of(connection, keeper)
    entry = entry_after(last, station_id=keeper, at=at, deed=deed, about=(subject, count))
    insert_new(connection, TrailRow, [_row_of(entry)])
    noted[END] = (entry.number, entry.digest)
    return entry


def add_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    """Take in lines that came from elsewhere, as they are; those that are there stay."""
    insert_new(connection, TrailRow, [_row_of(entry) for entry in entries])
    connection.info.pop(END, None)


def entries(connection: Connection, *, station_id: UUID | None = None) -> Iterator[Entry]:
    """Every line, chain by chain in the order it was written."""
    order = (TrailRow.station_id, TrailRow.number, TrailRow.digest)
    chosen = select(TrailRow.__table__).order_by(*order)
    if station_id is not None:
        chosen = chosen.where(TrailRow.station_id == station_id.hex)
    return map(_entry_of, connection.execute(chosen))


def own_entries(connection: Connection) -> Iterator[Entry]:
    """This laptop's own chain."""
    return entries(connection, station_id=_keeper(connection))


def broken_chains(connection: Connection) -> Mapping[UUID, int]:
    """The stations whose chain does not hold, and the number of the first line that does not.

    Every line is followed from the first one, each time: a checkpoint could be put back together
    with the lines before it. Rows stay rows here, because a large event has a hundred thousand.
    """
    rows = connection.exec_driver_sql(LINES)
    found = {}
    for station, chain in groupby(rows, key=itemgetter(0)):
        broken = first_break_of(_links(chain))
        if broken is not None:
            found[UUID(station)] = broken
    return found


def _links(rows: Iterable[Any]) -> Iterator[Link]:
    second, prefix = None, ""
    for station, number, at, deed, subject, count, previous, digest in rows:
        whole, rest = divmod(at, SECOND)
        if whole != second:
            second, prefix = whole, moment(whole * SECOND).isoformat()[:-OFFSET]
        told = line_digest(
            previous,
            station,
            number,
            at=f"{prefix}.{rest:06}+00:00",
            about=(deed, subject, count),
        )
        yield number, previous, digest, digest == told


def missing_letters(connection: Connection) -> int:
    """How many letters the trail knows of that are not here; below 0 where there are more than it knows.

    Only this laptop's own letters are asked for: what a merge brought is counted where it was signed.
    """
    keeper = _keeper(connection)
    if keeper == NOBODY:
        return 0
    mine = TrailRow.station_id == keeper.hex
    signing = TrailRow.deed.in_([Deed.SIGNED.value, Deed.SIGNED_BEFORE.value])
    told = select(func.coalesce(func.sum(TrailRow.count), 0)).where(mine, signing)
    return int(connection.execute(told).scalar_one()) - letters_signed_here(connection)


def letters_signed_here(connection: Connection) -> int:
    """How many letters were signed at this laptop's own station, whatever became of them."""
    keeper = _keeper(connection)
    here = select(func.count()).where(ActionRow.station_id == keeper.hex, ActionRow.version == 1)
    return int(connection.execute(here).scalar_one())


def has_begun(connection: Connection) -> bool:
    """Whether this laptop's own chain has a line."""
    return _end_of(connection, _keeper(connection))[0] > 0


def tells_of(connection: Connection, deed: Deed, *, among: int | None = None) -> bool:
    """Whether this laptop's own chain tells of a deed; `among` its first so many lines, or all."""
    mine = [TrailRow.station_id == _keeper(connection).hex, TrailRow.deed == deed.value]
    if among is not None:
        mine.append(TrailRow.number <= among)
    # In the order of the chain: what was done early is found without reading what came later.
    first = select(TrailRow.number).where(*mine).order_by(TrailRow.number).limit(1)
    return connection.execute(first).scalar() is not None


def _keeper(connection: Connection) -> UUID:
    noted = connection.info
    if KEEPER not in noted:
        found = connection.execute(select(StationKeyRow.station_id)).scalar()
        noted[KEEPER] = NOBODY if found is None else UUID(found)
    return cast("UUID", noted[KEEPER])


def _end_of(connection: Connection, keeper: UUID) -> tuple[int, str]:
    last = (
        select(TrailRow.number, TrailRow.digest)
        .where(TrailRow.station_id == keeper.hex)
        .order_by(TrailRow.number.desc(), TrailRow.digest)
        .limit(1)
    )
    found = connection.execute(last).first()
    return (0, NOTHING_BEFORE) if found is None else (found.number, found.digest)


def _row_of(entry: Entry) -> dict[str, Any]:
    return {
        "digest": entry.digest,
        "station_id": entry.station_id.hex,
        "number": entry.number,
        "at": micros(entry.at),
        "deed": entry.deed.value,
        "subject": entry.subject,
        "count": entry.count,
        "previous": entry.previous,
    }


def _entry_of(row: Row[Any]) -> Entry:
    return Entry(
        station_id=UUID(row.station_id),
        number=row.number,
        at=moment(row.at),
        deed=Deed(row.deed),
        subject=row.subject,
        count=row._mapping["count"],  # noqa: SLF001 - public; a row's own `count` hides the column
        previous=row.previous,
        digest=row.digest,
    )
