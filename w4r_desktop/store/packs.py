"""Case packs, file by file; a letter remembers which one it was written from."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import PackFileRow, PackRow, PackUsedRow
from w4r_desktop.store.values import micros, moment


class PackKey(NamedTuple):
    """What a pack is known by."""

    id: str
    version: int


class StoredPack(NamedTuple):
    """A built pack: the SHA-256 of its bytes, and its files with their names, in their order."""

    key: PackKey
    digest: str
    files: Iterable[tuple[str, bytes]]


def add_pack(connection: Connection, pack: StoredPack) -> None:
    """Keep a pack, one file at a time in memory; one of that id and version is never replaced."""
    if pack_digest(connection, pack.key) is not None:
        return
    key = {"pack_id": pack.key.id, "version": pack.key.version}
    insert_new(connection, PackRow, [{**pack.key._asdict(), "digest": pack.digest}])
    for place, (name, content) in enumerate(pack.files):
        insert_new(
            connection, PackFileRow, [{**key, "name": name, "place": place, "content": content}]
        )


def drop_pack(connection: Connection, key: PackKey) -> None:
    """Take a pack out of the store, and out of use: what is left of it after damage."""
    rows, files, used = PackRow, PackFileRow, PackUsedRow
    connection.execute(delete(files).where(files.pack_id == key.id, files.version == key.version))
    connection.execute(delete(used).where(used.pack_id == key.id, used.version == key.version))
    connection.execute(delete(rows).where(rows.id == key.id, rows.version == key.version))


def pack_keys(connection: Connection) -> tuple[PackKey, ...]:
    """Every pack there is, the newest version of each first."""
    keys = select(PackRow.id, PackRow.version).order_by(PackRow.id, PackRow.version.desc())
    return tuple(PackKey(*row) for row in connection.execute(keys))


def pack_digest(connection: Connection, key: PackKey) -> str | None:
    """The SHA-256 of the pack as it was built, None where it is not here."""
    chosen = select(PackRow.digest).where(PackRow.id == key.id, PackRow.version == key.version)
    return connection.execute(chosen).scalar_one_or_none()


def pack_files(connection: Connection, key: PackKey) -> Iterator[tuple[str, bytes]]:
    """The names and contents of a pack's files in their order, one at a time in memory."""
    row = PackFileRow
    names = select(row.name).where(row.pack_id == key.id, row.version == key.version)
    for (name,) in connection.execute(names.order_by(row.place)).all():
        content = select(row.content).where(
            row.pack_id == key.id, row.version == key.version, row.name == name
        )
        yield name, connection.execute(content).scalar_one()


class UsedPack(NamedTuple):
    """Which pack people write from, and since when."""

    key: PackKey
    since: datetime


def use_pack(connection: Connection, key: PackKey, *, since: datetime) -> None:
    """Let people write from that pack from now on; it must be in the store."""
    row = {"pack_id": key.id, "version": key.version, "used_since": micros(since)}
    insert_new(connection, PackUsedRow, [row])


def used_pack(connection: Connection) -> UsedPack | None:
    """The pack people write from, None where nobody writes: in a collection.

    One that a merge brought from another station is not it, however new.
    """
    chosen = select(PackUsedRow.__table__).order_by(PackUsedRow.version.desc())
    row = connection.execute(chosen).first()
    return (
        None if row is None else UsedPack(PackKey(row.pack_id, row.version), moment(row.used_since))
    )
