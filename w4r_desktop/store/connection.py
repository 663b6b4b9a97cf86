"""A connection to a store's file: SQLCipher, how it is set up, and what its failures mean."""

import contextlib
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.files import DiskFull, PlaceNotWritable
from w4r_desktop.domain.errors.stores import NotAStore, StoreBusy
from w4r_desktop.system.files import write_bytes_whole

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

SAID = {
    "database or disk is full": sqlcipher.SQLITE_FULL,
    "disk I/O error": sqlcipher.SQLITE_IOERR,
    "attempt to write a readonly database": sqlcipher.SQLITE_READONLY,
    "unable to open database file": sqlcipher.SQLITE_CANTOPEN,
    "access permission denied": sqlcipher.SQLITE_PERM,
    "file is not a database": sqlcipher.SQLITE_NOTADB,
    "database disk image is malformed": sqlcipher.SQLITE_CORRUPT,
    "database is locked": sqlcipher.SQLITE_BUSY,
    "database table is locked": sqlcipher.SQLITE_LOCKED,
}
"""What SQLite calls those results, as `sqlite3_errstr` words them."""

KEY_LENGTH = 32
"""Bytes of a store's key: SQLCipher takes them as they are, without stretching."""
ROOM = 2**20
"""So many bytes have to fit where a letter is signed."""


def connect(path: Path, *, key: bytes, salt: bytes = b"", mode: str = "rw") -> Any:
    """A connection to the store at `path`; `mode` is SQLite's: "rw", or "ro" for reading alone.

    A `salt` is for a file that is empty; one that is filled begins with its own.

    Raises NotAStore (also where the key is another store's), DiskFull, PlaceNotWritable or
    StoreBusy.
    """
    if len(key) != KEY_LENGTH:
        raise ValueError(len(key))
    connection = None
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
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


def explained(failure: BaseException, path: Path) -> Unavailable | None:
    """What a failure of the database means, by its result code; None where it is our mistake."""
    match _code_of(failure):
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


def _code_of(failure: BaseException) -> int:
    """The result code; of a backup, and of a function in a query, only the text tells it."""
    code: int = getattr(failure, "sqlite_errorcode", 0) & 0xFF
    return SAID.get(str(failure), code) if code in {0, sqlcipher.SQLITE_ERROR} else code


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
