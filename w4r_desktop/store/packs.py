"""Case packs as they were built; a letter remembers which one it was written from."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import PackRow, PackUsedRow
from w4r_desktop.store.values import micros, moment


class StoredPack(NamedTuple):
    """The bytes of a built pack, known by its id and version."""

    id: str
    version: int
    content: bytes


def add_pack(session: Session, pack: StoredPack) -> None:
    """Keep a pack; one of that id and version is never replaced."""
    digest = hashlib.sha256(pack.content).hexdigest()
    insert_new(session, PackRow, [{**pack._asdict(), "digest": digest}])


def packs(session: Session) -> Iterator[StoredPack]:
    """Every pack, the newest version of each first; one at a time in memory."""
    keys = select(PackRow.id, PackRow.version).order_by(PackRow.id, PackRow.version.desc())
    for row in session.connection().execute(keys).all():
        found = the_pack(session, row.id, version=row.version)
        if found is not None:
            yield found


def the_pack(session: Session, pack_id: str, *, version: int) -> StoredPack | None:
    """The pack of that id and version, None where it is not here."""
    chosen = select(PackRow.content).where(PackRow.id == pack_id, PackRow.version == version)
    content = session.connection().execute(chosen).scalar_one_or_none()
    return None if content is None else StoredPack(pack_id, version, content)


class UsedPack(NamedTuple):
    """Which pack people write from, and since when."""

    id: str
    version: int
    since: datetime


def use_pack(session: Session, pack_id: str, *, version: int, since: datetime) -> None:
    """Let people write from that pack from now on; it must be in the store."""
    row = {"pack_id": pack_id, "version": version, "used_since": micros(since)}
    insert_new(session, PackUsedRow, [row])


def used_pack(session: Session) -> UsedPack | None:
    """The pack people write from, None where nobody writes: in a collection.

    One that a merge brought from another station is not it, however new.
    """
    chosen = select(PackUsedRow.__table__).order_by(PackUsedRow.version.desc())
    row = session.connection().execute(chosen).first()
    return None if row is None else UsedPack(row.pack_id, row.version, moment(row.used_since))
