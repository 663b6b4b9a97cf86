"""Numbers that volunteers entered go in and come out; each version is kept beside the others."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, select
from sqlalchemy.orm import aliased

from w4r_desktop.domain.paper_counts import Channel, PaperCount, latest_counts
from w4r_desktop.domain.tallies import ChannelKey
from w4r_desktop.domain.versions import VersionKey, stronger_count, union_of_counts
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import PaperCountRow
from w4r_desktop.store.values import micros, moment


def add_paper_counts(connection: Connection, entries: Iterable[PaperCount]) -> int:
    """Add versions of paper counts and tell how many were new; the order they come in is the same.

    Where a version is there already, the stronger of the two stands.
    """
    coming = union_of_counts(entries)
    known = {(entry.id, entry.version): entry for entry in _read(connection, _of(coming))}
    there = {key: entry for key, entry in known.items() if key in coming}
    fresh = [entry for key, entry in coming.items() if key not in there]
    for key, entry in there.items():
        if (stronger := stronger_count(entry, coming[key])) != entry:
            _remove(connection, key)
            insert_new(connection, PaperCountRow, [_row_of(stronger)])
    insert_new(connection, PaperCountRow, [_row_of(entry) for entry in fresh])
    return len(fresh)


def paper_counts(connection: Connection, *, event_id: UUID | None = None) -> tuple[PaperCount, ...]:
    """Each paper count in its newest version, in the order they were entered."""
    newest = latest_counts(all_paper_counts(connection, event_id=event_id)).values()
    return tuple(sorted(newest, key=lambda entry: (entry.counted_at, entry.id)))


def the_paper_count(connection: Connection, entry_id: UUID) -> PaperCount | None:
    """A paper count in its newest version, None where there is none of that id."""
    return latest_counts(_read(connection, {entry_id})).get(entry_id)


def all_paper_counts(
    connection: Connection, *, event_id: UUID | None = None
) -> tuple[PaperCount, ...]:
    """Every version of every paper count, for a sync file."""
    chosen = select(PaperCountRow.__table__)
    if event_id is not None:
        chosen = chosen.where(PaperCountRow.event_id == event_id.hex)
    ordered = chosen.order_by(PaperCountRow.id, PaperCountRow.version)
    return tuple(map(_entry_of, connection.execute(ordered)))


def counted_by_hand(
    connection: Connection, *, event_id: UUID | None = None
) -> dict[ChannelKey, int]:
    """How much was counted by hand, by case and channel; nothing where it was taken back."""
    newer = aliased(PaperCountRow)
    later = select(newer.id).where(
        newer.id == PaperCountRow.id, newer.version > PaperCountRow.version
    )
    columns = (PaperCountRow.case_id, PaperCountRow.channel)
    number = func.sum(PaperCountRow.number).label("number")
    chosen = select(*columns, number).where(~later.exists(), PaperCountRow.number > 0)
    if event_id is not None:
        chosen = chosen.where(PaperCountRow.event_id == event_id.hex)
    rows = connection.execute(chosen.group_by(*columns))
    return {(row.case_id, Channel(row.channel)): int(row.number) for row in rows}


def _of(entries: Iterable[VersionKey]) -> set[UUID]:
    return {entry_id for entry_id, _version in entries}


def _read(connection: Connection, ids: set[UUID]) -> tuple[PaperCount, ...]:
    chosen = select(PaperCountRow.__table__).where(PaperCountRow.id.in_([one.hex for one in ids]))
    return tuple(map(_entry_of, connection.execute(chosen)))


def _remove(connection: Connection, key: VersionKey) -> None:
    entry_id, version = key
    one = (PaperCountRow.id == entry_id.hex, PaperCountRow.version == version)
    connection.execute(delete(PaperCountRow).where(*one))


def _row_of(entry: PaperCount) -> dict[str, Any]:
    return {
        "id": entry.id.hex,
        "version": entry.version,
        "event_id": entry.event_id.hex,
        "station_id": entry.station_id.hex,
        "case_id": entry.case_id,
        "channel": entry.channel.value,
        "number": entry.count,
        "counted_at": micros(entry.counted_at),
        "changed_at": micros(entry.changed_at),
    }


def _entry_of(row: Row[Any]) -> PaperCount:
    return PaperCount(
        id=UUID(row.id),
        version=row.version,
        event_id=UUID(row.event_id),
        station_id=UUID(row.station_id),
        case_id=row.case_id,
        channel=Channel(row.channel),
        count=row.number,
        counted_at=moment(row.counted_at),
        changed_at=moment(row.changed_at),
    )
