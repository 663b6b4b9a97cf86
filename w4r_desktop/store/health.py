"""Whether a store is whole, found out without writing to it."""

import contextlib
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.domain.errors.stores import NotAStore, StoreDamaged
from w4r_desktop.store.page_cipher import PAGE, SALT, cipher_for, salt_of
from w4r_desktop.store.wal import is_log_damaged, log_of

DAMAGE = frozenset({sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB})
THOROUGH = 64 * 2**20
"""Up to so many bytes every page is looked at: that takes a fraction of a second.

A store is larger only by its case packs, with many photographs: a quarter of a gigabyte that would be read
before every evening. Their files are passed over then, and each page of them is checked when it is read. The
texts among them are read behind the first screen (`services.pack_store.read_texts`), and where a picture is
lost its words stand; a pack can be had again from the stick it came on.
"""

PACK_FILES = "pack_files"
PROBED = 64
"""So many pages are tried before a file is taken for none of ours."""


def examine(path: Path, *, key: bytes) -> None:
    """See that every page of a store is whole and that they belong together.

    Raises StoreDamaged, or NotAStore where no page opens with the key. Nothing is written: the
    connection may only read, and what the log holds is taken over by whoever opens the store next.
    """
    if is_log_damaged(path, cipher_for(key, _salt_in(path))):
        raise StoreDamaged(path)
    had_log = log_of(path).exists()
    connection = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        is_whole = _is_whole(connection, key, is_large=path.stat().st_size > THOROUGH)
    except sqlcipher.DatabaseError as failure:
        if getattr(failure, "sqlite_errorcode", 0) & 0xFF not in DAMAGE:
            return  # busy, or a place that lets nothing be written: opening will tell
        raise _told(path, key) from failure
    finally:
        connection.close()
        if not had_log:
            _leave_no_trace(path)
    if not is_whole:
        raise _told(path, key)


def _salt_in(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(SALT)


def _leave_no_trace(path: Path) -> None:
    """Take away the empty log that reading alone makes, and leaves behind."""
    for suffix in ("-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _is_whole(connection: Any, key: bytes, *, is_large: bool) -> bool:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if is_large:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = [name for (name,) in names.fetchall() if name != PACK_FILES]
        return all(_is_table_whole(connection, name) for name in tables)
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        return False
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def _is_table_whole(connection: Any, name: str) -> bool:
    return bool(connection.execute(f"PRAGMA quick_check('{name}')").fetchone() == ("ok",))


def _told(path: Path, key: bytes) -> NotAStore:
    return StoreDamaged(path) if _is_ours(path, key) else NotAStore(path)


def _is_ours(path: Path, key: bytes) -> bool:
    """Whether any page opens with the key."""
    content = path.read_bytes()
    salts = {content[:SALT], salt_of(key)}
    ciphers = [cipher_for(key, salt) for salt in salts if len(salt) == SALT]
    count = min(PROBED, -(-len(content) // PAGE))
    return any(
        cipher.opened(content[place * PAGE : (place + 1) * PAGE], place + 1) is not None
        for cipher in ciphers
        for place in range(count)
    )
