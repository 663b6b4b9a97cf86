"""A store is made whole or not at all, and opened only when it is one of ours."""

import contextlib
import os
import secrets
from pathlib import Path

from w4r_desktop.domain.errors.files import FileInTheWay, FileMissing, FileUnreadable
from w4r_desktop.domain.errors.stores import NotAStore
from w4r_desktop.store.connection import KEY_LENGTH
from w4r_desktop.store.engine import Store, engine_for
from w4r_desktop.store.health import examine
from w4r_desktop.store.page_cipher import salt_of
from w4r_desktop.store.revisions import bring_up_to_date, run_steps
from w4r_desktop.store.shelf import Shelf
from w4r_desktop.system.files import PRIVATE, explained, sync_folder
from w4r_desktop.system.lock import lock_beside


def create_store(path: Path, *, key: bytes) -> Store:
    """Make an empty store at `path` and open it.

    Raises FileInTheWay, DiskFull or PlaceNotWritable, and leaves nothing behind then.
    """
    if path.exists():
        raise FileInTheWay(path)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.touch(mode=PRIVATE, exist_ok=False)
            _fill(unfinished, key)
            unfinished.rename(path)
            sync_folder(path.parent)
    finally:
        _remove(unfinished)
    return open_store(path, key=key)


def open_store(path: Path, *, key: bytes) -> Store:
    """Open the store at `path`, brought to the newest form.

    Raises FileMissing, FileUnreadable, StoreDamaged where not every page of it is whole, NotAStore
    (also where the key is another store's),
    StoreTooNew, FileInUse where another program has it open, DiskFull or PlaceNotWritable.
    """
    if len(key) != KEY_LENGTH:
        raise ValueError(len(key))
    if not path.exists():
        raise FileMissing(path)
    if not path.is_file() or path.stat().st_size == 0:
        raise NotAStore(path)
    if not os.access(path, os.R_OK):
        raise FileUnreadable(path)
    lock = lock_beside(path)
    store = Store(path, engine_for(path, key=key), Shelf(path, key), lock, key)
    try:
        examine(path, key=key)
        bring_up_to_date(path, store.engine)
    except BaseException:
        store.close()
        raise
    return store


def _fill(unfinished: Path, key: bytes) -> None:
    engine = engine_for(unfinished, key=key, salt=salt_of(key))
    try:
        run_steps(engine)
    finally:
        engine.dispose()


def _remove(unfinished: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
