"""A new store from what could be read of a damaged one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select, update

from w4r_desktop.domain.actions import ActionState
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.trail import Deed
from w4r_desktop.store import trail
from w4r_desktop.store.action_rows import NO_LETTER
from w4r_desktop.store.contacts import (
    drop_contacts,
    events_with_minors,
    keeps_contacts,
    remove_contacts,
)
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import Store, transaction
from w4r_desktop.store.leaves import Value
from w4r_desktop.store.salvage import Column, Salvaged, salvage
from w4r_desktop.store.schema import (
    ActionRow,
    EventRow,
    PackUsedRow,
    StationKeyRow,
    StationRow,
)
from w4r_desktop.store.schema import Row as StoreRow

Fields = dict[str, Value]
Tables = Mapping[str, list[Fields]]

UNKNOWN = ""
"""What a fact of an event says that could not be read: nothing is made up."""


def store_from_ruins(damaged: Path, *, key: bytes, out: Path, now: datetime) -> Store:
    """Make a new store at `out` of all that can be read of the damaged one, and open it.

    Where the line that tells of the event is lost, its letters are kept under an event without a
    name. Raises FileUnreadable, FileInTheWay, DiskFull or PlaceNotWritable; the damaged store is
    only read.
    """
    store = create_store(out, key=key)
    try:
        with transaction(store) as connection:
            columns = _columns(connection)
            found = salvage(damaged, key=key, tables=columns)
            _fill(connection, _named(found, columns))
            _erase_withdrawn(connection)
            count = trail.letters_signed_here(connection)
            trail.note(connection, Deed.RECOVERED, at=now, count=count)
    except BaseException:
        store.close()
        raise
    return store


def _columns(connection: Connection) -> Mapping[str, Sequence[Column]]:
    return {
        name: [
            Column(row.name, row.type, bool(row.notnull))
            for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")
        ]
        for name in StoreRow.metadata.tables
    }


def _named(found: Salvaged, columns: Mapping[str, Sequence[Column]]) -> Tables:
    names = {table: [one.name for one in each] for table, each in columns.items()}
    tables: dict[str, list[Fields]] = defaultdict(list)
    for table, rows in found.rows.items():
        tables[table] = [dict(zip(names[table], row, strict=True)) for row in rows]
    _complete(tables)
    return tables


def _complete(tables: dict[str, list[Fields]]) -> None:
    """Put in what rows of other tables belong to, where that was lost."""
    _complete_events(tables)
    _complete_stations(tables)
    packs = {(one["id"], one["version"]) for one in tables["packs"]}
    used = tables[PackUsedRow.__tablename__]
    used[:] = [one for one in used if (one["pack_id"], one["version"]) in packs]
    if not used and tables["station_key"] and packs:
        pack_id, version = max(packs, key=str)
        used.append({"pack_id": pack_id, "version": version, "used_since": 0})


def _complete_events(tables: dict[str, list[Fields]]) -> None:
    events, stations = tables[EventRow.__tablename__], tables[StationRow.__tablename__]
    actions = tables[ActionRow.__tablename__]
    known = {one["id"] for one in events}
    wanted = {one["event_id"] for one in (*actions, *stations)} - known
    if not known | wanted:
        wanted = {uuid4().hex}
    for event_id in sorted(map(str, wanted)):
        times = [int(str(one["signed_at"])) for one in actions if one["event_id"] == event_id]
        opened = min(times, default=0)
        day = datetime.fromtimestamp(opened / 1e6, UTC).date()
        events.append({
            "id": event_id,
            "name": UNKNOWN,
            "place": UNKNOWN,
            "held_on": day.isoformat(),
            # The stricter of the two: where it is not known who wrote, children may have.
            "audience": (Audience.ADULTS if tables["contacts"] else Audience.WITH_MINORS).value,
            "state": EventState.CLOSED.value,
            "opened_at": opened,
            "closed_at": max(times, default=0),
            "goal": 0,
            "is_demo": 0,
        })


def _complete_stations(tables: dict[str, list[Fields]]) -> None:
    stations, keys = tables[StationRow.__tablename__], tables[StationKeyRow.__tablename__]
    event_id = tables[EventRow.__tablename__][0]["id"]
    if not keys and not tables["arrivals"]:
        keys.append({
            "station_id": uuid4().hex,
            "seed": Ed25519PrivateKey.generate().private_bytes_raw(),
        })
    seeds = {one["station_id"]: one["seed"] for one in keys}
    known = {one["id"] for one in stations}
    signed_at = {one["station_id"]: one["event_id"] for one in tables[ActionRow.__tablename__]}
    for station_id in sorted(map(str, {*signed_at, *seeds} - known)):
        stations.append({
            "id": station_id,
            "event_id": signed_at.get(station_id, event_id),
            "name": station_id[:3].upper(),
            "verify_key": _public(seeds.get(station_id)),
        })


def _public(seed: Value) -> bytes:
    """The public half of a station's key; only zeros where its secret half is not here."""
    if not isinstance(seed, bytes):
        return bytes(32)
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def _fill(connection: Connection, tables: Tables) -> None:
    for table in StoreRow.metadata.sorted_tables:
        for fields in tables.get(table.name, ()):
            names = ", ".join(fields)
            marks = ", ".join(f":{name}" for name in fields)
            statement = f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608
            connection.exec_driver_sql(statement, fields)
    connection.info.clear()
    if events_with_minors(connection):
        _without_contacts(connection)


def _erase_withdrawn(connection: Connection) -> None:
    """An older state of a page may bring a letter back that its writer took back; the trail knows."""
    entries = trail.entries(connection)
    codes = [entry.subject for entry in entries if entry.deed is Deed.WITHDRAWN]
    taken_back = update(ActionRow).where(ActionRow.code.in_(codes))
    state = ActionState.WITHDRAWN.value
    connection.execute(taken_back.values(state=state, reason="", **NO_LETTER))
    ids = select(ActionRow.id).where(ActionRow.code.in_(codes))
    remove_contacts(connection, connection.execute(ids).scalars().all())


def _without_contacts(connection: Connection) -> None:
    is_own = connection.exec_driver_sql("SELECT count(*) FROM station_key").scalar_one()
    if is_own and keeps_contacts(connection):
        drop_contacts(connection)
