"""The connection to a store: SQLCipher below, explicit transactions, errors that people can read."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.domain.errors import (
    DiskFull,
    NotAStore,
    PlaceNotWritable,
    StoreBusy,
    Unavailable,
)
from w4r_desktop.system.files import write_bytes_whole
from w4r_desktop.system.lock import Lock

PRAGMAS = (
    "cipher_log_level = NONE",
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
)
"""FULL and not NORMAL: a letter that was thanked for survives the battery (features.md 5)."""

KEY_LENGTH = 32
"""Bytes of a store's key: SQLCipher takes them as they are, without stretching."""
ROOM = 2**20
"""So many bytes have to fit where a letter is signed."""

READING = "reading"


@dataclass(frozen=True, slots=True)
class Store:
    """An open store; it belongs to one thread at a time."""

    path: Path
    engine: Engine
    lock: Lock | None = None
    key: bytes = field(default=b"", repr=False)

    def close(self) -> None:
        """Write everything into the one file and let go of it; the store can be copied then."""
        self.engine.dispose()
        if self.lock is not None:
            self.lock.release()


@contextlib.contextmanager
def transaction(store: Store) -> Iterator[Session]:
    """A session whose changes are all kept at the end, or none of them where an error passes.

    Raises DiskFull, PlaceNotWritable, StoreBusy or NotAStore, with everything as it was before.
    """
    with store.engine.begin() as connection, _session(connection) as session:
        yield session


@contextlib.contextmanager
def reading(store: Store) -> Iterator[Session]:
    """A session that looks at one unchanging state of the store and keeps nobody from writing."""
    engine = store.engine.execution_options(**{READING: True})
    with engine.begin() as connection, _session(connection) as session:
        yield session


def _session(connection: Connection) -> Session:
    """The connection's transaction decides; a session that began its own would cost every signing."""
    return Session(connection, join_transaction_mode="rollback_only", autoflush=False)


def engine_for(path: Path, *, key: bytes, salt: bytes = b"") -> Engine:
    """An engine with the one connection to the store at `path`; connects when first used.

    A `salt` is for a file that is empty; one that is filled begins with its own.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(path, key=key, salt=salt),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", _beginner(path))
    event.listen(engine, "rollback", _forget)
    event.listen(engine, "handle_error", _explainer(path))
    return engine


def _connect(path: Path, *, key: bytes, salt: bytes) -> Any:
    if len(key) != KEY_LENGTH:
        raise ValueError(len(key))
    connection = None
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.Error as failure:
        if connection is not None:
            connection.close()
        raise explained(failure, path) or failure from failure
    return connection


def _beginner(path: Path) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get(READING, False)
        driver: Any = connection.connection.driver_connection
        try:
            driver.execute("BEGIN" if reads else "BEGIN IMMEDIATE")
        except sqlcipher.Error as failure:
            raise explained(failure, path) or failure from failure

    return begin


def _forget(connection: Connection) -> None:
    """What was noted about the tables may have been rolled back with them."""
    connection.info.clear()


def _explainer(path: Path) -> Callable[[ExceptionContext], None]:
    def explain(context: ExceptionContext) -> None:
        failure = context.original_exception
        found = explained(failure, path)
        if found is not None:
            raise found from failure

    return explain


def explained(failure: BaseException, path: Path) -> Unavailable | None:
    """What a failure of the database means, by its result code; None where it is our mistake."""
    match getattr(failure, "sqlite_errorcode", 0) & 0xFF:
        case sqlcipher.SQLITE_FULL:
            return DiskFull(path)
        case sqlcipher.SQLITE_IOERR:
            return _what_the_place_says(path)
        case sqlcipher.SQLITE_READONLY | sqlcipher.SQLITE_CANTOPEN | sqlcipher.SQLITE_PERM:
            return PlaceNotWritable(path)
        case sqlcipher.SQLITE_NOTADB | sqlcipher.SQLITE_CORRUPT:
            return NotAStore(path)
        case sqlcipher.SQLITE_BUSY | sqlcipher.SQLITE_LOCKED:
            return StoreBusy(path)
        case _:
            return None


def _what_the_place_says(path: Path) -> Unavailable:
    """The database does not tell a full disk or quota from a pulled stick; writing a file does."""
    probe = path.with_name(f".{path.name}.room")
    try:
        write_bytes_whole(probe, bytes(ROOM))
    except DiskFull:
        return DiskFull(path)
    except PlaceNotWritable:
        return PlaceNotWritable(path)
    with contextlib.suppress(OSError):
        probe.unlink()
    return PlaceNotWritable(path)
