"""Forgetting: what people wrote is taken out, and the file is written anew under a new key."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, func, select, update
from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.store.action_rows import NO_LETTER
from w4r_desktop.store.connection import explained as explained_by_code
from w4r_desktop.store.contacts import keeps_contacts
from w4r_desktop.store.engine import Store
from w4r_desktop.store.keys import key_files
from w4r_desktop.store.page_cipher import salt_of
from w4r_desktop.store.schema import ActionRow, ContactRow, DraftRow
from w4r_desktop.system.files import explained, sync_file, sync_folder

NEXT, UNFINISHED = ".next", ".next-part"
"""Endings of the folder in which a store waits to take its place, and of one that is being filled."""


def texts_held(connection: Connection) -> tuple[int, int, int]:
    """How many signed actions still hold what was written, how many drafts and how many contacts."""
    held = select(func.count(func.distinct(ActionRow.id))).where(ActionRow.signature.is_not(None))
    drafts = select(func.count()).select_from(DraftRow)
    contacts = select(func.count()).select_from(ContactRow)
    return (
        connection.execute(held).scalar_one(),
        connection.execute(drafts).scalar_one(),
        connection.execute(contacts).scalar_one() if keeps_contacts(connection) else 0,
    )


def erase_texts(connection: Connection) -> None:
    """Erase every text, name, age, signature, reason, contact and draft; what counts stays."""
    connection.execute(update(ActionRow).values(reason="", **NO_LETTER))
    connection.execute(delete(DraftRow))
    if keeps_contacts(connection):
        connection.execute(delete(ContactRow))


def write_anew(store: Store, key: bytes, *, wrap: Callable[[Path], None]) -> None:
    """Write a store that nobody else has open anew under another key, and close it.

    No page of the old file is taken over, so nothing that was erased is left in it. `wrap` puts the
    key beside the path it is given. The new store waits whole in a folder before it takes its place,
    so a pulled plug leaves the one or the other; `finish_writing_anew` ends what was interrupted.
    Raises DiskFull or PlaceNotWritable; then the old store is what it was.
    """
    path = store.path
    unfinished = path.with_name(f".{path.name}{UNFINISHED}")
    try:
        with explained(path):
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(mode=0o700)
        fresh = unfinished / path.name
        _export(store, fresh, key)
        wrap(fresh)
        sync_file(fresh)
        sync_folder(unfinished)
        store.close()
        with explained(path):
            unfinished.rename(path.with_name(f".{path.name}{NEXT}"))
            sync_folder(path.parent)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    finish_writing_anew(path)


def finish_writing_anew(path: Path) -> None:
    """Put a store that waits in its place, with its keys; does nothing where none waits."""
    waiting = path.with_name(f".{path.name}{NEXT}")
    if not waiting.is_dir():
        return
    fresh = waiting / path.name
    with explained(path):
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        for made, place in zip((*key_files(fresh), fresh), (*key_files(path), path), strict=True):
            if made.exists():
                made.replace(place)
        sync_folder(path.parent)
        shutil.rmtree(waiting)


def _export(store: Store, out: Path, key: bytes) -> None:
    connection = store.engine.raw_connection()
    driver: Any = connection.driver_connection
    quoted = f"\"x'{key.hex()}{salt_of(key).hex()}'\""
    try:
        driver.execute(f"ATTACH DATABASE ? AS fresh KEY {quoted}", (str(out),))
        try:
            driver.execute("SELECT sqlcipher_export('fresh')")
        finally:
            with contextlib.suppress(sqlcipher.Error):
                driver.execute("DETACH DATABASE fresh")
    except sqlcipher.Error as failure:
        raise explained_by_code(failure, out) or failure from failure
    finally:
        connection.close()
