"""A second copy of a store that is open: SQLite's online backup, encrypted with the same key."""

import contextlib
import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select, update
from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.store.connection import explained
from w4r_desktop.store.engine import Store
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.page_cipher import salt_of
from w4r_desktop.store.schema import MirrorRow
from w4r_desktop.store.values import micros, moment

STEP = 64
"""Pages in one go: a quarter of a megabyte, some milliseconds on an old disk."""


def nothing_waits() -> None:
    """What happens between two steps where nobody else needs the store."""


def copy_store(store: Store, out: Path, *, between: Callable[[], None] = nothing_waits) -> None:
    """Copy the store as it stands to `out`, which must not be there; on the thread that owns it.

    `between` is called after every step and may write to the store: what it writes is in the copy.
    An error it raises ends the copying and passes. The copy is whole, and not yet forced to the
    disk. Raises DiskFull or PlaceNotWritable, and leaves no part of a copy.
    """
    source = store.engine.raw_connection()
    try:
        with contextlib.closing(_target(out, store.key)) as target:
            driver: Any = source.driver_connection
            driver.backup(target, pages=STEP, progress=lambda *_steps: between())
    except sqlcipher.Error as failure:
        _remove(out)
        raise explained(failure, out) or failure from failure
    except BaseException:
        _remove(out)
        raise
    finally:
        source.close()


def _target(out: Path, key: bytes) -> Any:
    target = sqlcipher.connect(str(out), isolation_level=None)
    target.execute("PRAGMA cipher_log_level = NONE")
    target.execute(f"PRAGMA key = \"x'{key.hex()}{salt_of(key).hex()}'\"")
    # Nobody reads the copy before it is whole, and it is synced once, by whoever carries it on.
    target.execute("PRAGMA synchronous = OFF")
    return target


def _remove(out: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            out.with_name(out.name + suffix).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that copies go or went to from a machine; `made_at` None where none arrived yet."""

    machine: str
    folder: Path
    made_at: datetime | None
    is_wanted: bool


def here() -> str:
    """This machine's name."""
    return platform.node()


def choose_place(connection: Connection, folder: Path | None) -> None:
    """Let copies from this machine go to that folder from now on, or nowhere where it is None."""
    mine = update(MirrorRow).where(MirrorRow.machine == here())
    connection.execute(mine.values(is_wanted=False))
    if folder is not None:
        row = {"machine": here(), "place": str(folder), "made_at": None, "is_wanted": True}
        insert_new(connection, MirrorRow, [row])
        chosen = mine.where(MirrorRow.place == str(folder))
        connection.execute(chosen.values(is_wanted=True))


def note_copy(connection: Connection, folder: Path, *, at: datetime) -> None:
    """Note that a copy arrived there."""
    mine = update(MirrorRow).where(MirrorRow.machine == here(), MirrorRow.place == str(folder))
    connection.execute(mine.values(made_at=micros(at)))


def places(connection: Connection) -> tuple[Place, ...]:
    """Every place that a copy was ever wanted in, from whichever machine."""
    chosen = select(MirrorRow.__table__).order_by(MirrorRow.machine, MirrorRow.place)
    return tuple(map(_place_of, connection.execute(chosen)))


def the_place(connection: Connection) -> Place | None:
    """Where copies from this machine go, None where they go nowhere."""
    wanted = (one for one in places(connection) if one.is_wanted and one.machine == here())
    return next(wanted, None)


def _place_of(row: Row[Any]) -> Place:
    return Place(
        row.machine,
        Path(row.place),
        None if row.made_at is None else moment(row.made_at),
        bool(row.is_wanted),
    )
