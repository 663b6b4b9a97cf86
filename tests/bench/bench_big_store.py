"""A store of 100,000 actions: opening it with every check, and erasing all that people wrote.

The yardstick is bare SQLCipher on the same file in the same run: its own integrity check and
`quick_check` for opening, a plain UPDATE and an export under a new key for erasing.
"""

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlcipher3 import dbapi2 as sqlcipher

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests import factory
from tests.bench.bench_signing import KEY, bare_connection, letters, new_store
from w4r_desktop.domain.trail import Deed, Entry, entry_after
from w4r_desktop.services.evening import check_trail
from w4r_desktop.store import actions, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, transaction
from w4r_desktop.store.forget import erase_texts, write_anew

ACTIONS = 100_000
NEW_KEY = bytes(range(1, 33))


def filled(folder: Path) -> Path:
    """A store with that many letters, each with its line in the trail."""
    store = new_store(folder, "event.w4r")
    with transaction(store) as connection:
        actions.add_actions(connection, letters(ACTIONS, seed=2))
        trail.add_entries(connection, chain())
    store.close()
    return store.path


def chain() -> list[Entry]:
    """A trail as long as the letters are many."""
    lines: list[Entry] = []
    last = (0, "")
    for _ in range(ACTIONS):
        about = (uuid4().hex[:6].upper(), 1)
        line = entry_after(
            last, station_id=factory.STATION_ID, at=factory.NOW, deed=Deed.SIGNED, about=about
        )
        last = (line.number, line.digest)
        lines.append(line)
    return lines


def opened(path: Path) -> Store:
    """Ours: every page checked, the trail followed from its first line."""
    store = open_store(path, key=KEY)
    check_trail(store)
    return store


def bare_check(path: Path) -> None:
    """What SQLCipher alone can tell of its file."""
    connection = bare_connection(path)
    assert not connection.execute("PRAGMA cipher_integrity_check").fetchall()
    assert connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    connection.close()


def bare_erase(path: Path) -> None:
    """A plain UPDATE and DELETE, and the file exported under another key."""
    connection: Any = bare_connection(path)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE actions SET body = NULL, name = NULL, signature = NULL, reason = ''")
    connection.execute("DELETE FROM contacts")
    connection.execute("COMMIT")
    connection.execute(
        f"ATTACH DATABASE ? AS fresh KEY \"x'{NEW_KEY.hex()}'\"", (str(path.with_suffix(".new")),)
    )
    connection.execute("SELECT sqlcipher_export('fresh')")
    connection.close()


def erase(store: Store) -> None:
    """Ours: erased in one transaction, then written anew under another key."""
    with transaction(store) as connection:
        erase_texts(connection)
    write_anew(store, NEW_KEY, wrap=lambda _path: None)


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    """Open and erase in either way, and print seconds and ratios."""
    assert sqlcipher.sqlite_version
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        path = filled(Path(name))
        size = path.stat().st_size / 2**20
        bare = min(seconds(lambda: bare_check(path)) for _ in range(2))
        ours = min(
            seconds(lambda: contextlib.closing(opened(path)).__exit__(None, None, None))
            for _ in range(2)
        )
        print(f"a store of {ACTIONS} actions, {size:.0f} MB")
        print(
            f"  opening:  SQLCipher's own checks {bare:6.2f} s   W4R Desktop {ours:6.2f} s   ratio {ours / bare:4.2f}"
        )
        copy = path.with_name("bare.w4r")
        copy.write_bytes(path.read_bytes())
        bare = seconds(lambda: bare_erase(copy))
        store = opened(path)
        ours = seconds(lambda: erase(store))
        print(
            f"  erasing:  bare UPDATE and export {bare:6.2f} s   W4R Desktop {ours:6.2f} s   ratio {ours / bare:4.2f}"
        )


if __name__ == "__main__":
    main()
