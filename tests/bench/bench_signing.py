"""How long it takes to sign: our commit of one letter against bare SQLCipher and bare SQLite.

All write the same values with the same pragmas, one transaction a letter, in turn. The letter has
some 250 words and a drawn signature of 150 points. We also write a line of the audit trail; bare
SQLCipher does so in a second measurement. Promise (design, section 8): at most 2 times.
"""

import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlcipher3 import dbapi2 as sqlcipher

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests import factory
from w4r_desktop.domain.actions import Action
from w4r_desktop.domain.signatures import DrawnSignature, Stroke, StrokePoint
from w4r_desktop.domain.trail import Deed
from w4r_desktop.store import actions, events, stations, trail
from w4r_desktop.store.action_rows import row_of
from w4r_desktop.store.connection import PRAGMAS
from w4r_desktop.store.contacts import contact_row
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import Store, transaction
from w4r_desktop.store.schema import ActionRow, ContactRow

LETTERS = 2000
KEY = bytes(range(32))
PLAIN, BARE, LINED, OURS = (
    "bare SQLite",
    "bare SQLCipher",
    "bare SQLCipher with the trail",
    "W4R Desktop",
)
Rows = Mapping[str, Mapping[str, Any]]
"""What is inserted, by table."""

WORDS = ("please", "respect", "the", "right", "of", "every", "person", "to", "speak", "freely")


def letters(count: int, *, seed: int) -> Iterator[Action]:
    """Letters of the usual size, each with words and a signature of its own, one at a time."""
    random = Random(seed)
    return (_letter(random) for _ in range(count))


def _letter(random: Random) -> Action:
    strokes = tuple(
        Stroke(
            tuple(
                StrokePoint(random.randrange(4000), random.randrange(1500), random.randrange(256))
                for _ in range(50)
            )
        )
        for _ in range(3)
    )
    body = " ".join(random.choices(WORDS, k=250))
    written = factory.letter(body=body, signature=DrawnSignature(strokes))
    return factory.action(id=UUID(int=random.getrandbits(128)), letter=written)


def new_store(folder: Path, name: str) -> Store:
    """A store with an event and its station."""
    store = create_store(folder / name, key=KEY)
    with transaction(store) as connection:
        events.add_event(connection, factory.event())
        stations.add_station(connection, factory.station())
    return store


def bare_connection(path: Path) -> Any:
    """The same file as a bare SQLCipher connection, with the same pragmas."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def plain_connection(path: Path) -> Any:
    """A bare SQLite file with the same tables and pragmas, and no encryption."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        if not pragma.startswith("cipher"):
            connection.execute(f"PRAGMA {pragma}")
    for table in (ActionRow.__table__, ContactRow.__table__):
        connection.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))  # type: ignore[arg-type]
        for index in table.indexes:  # type: ignore[attr-defined]
            connection.execute(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
    connection.execute("PRAGMA foreign_keys = OFF")  # the tables they name are not there
    return connection


def bare_rows(signed: Action) -> Rows:
    """The very values of a letter that we store, by table and ready to be bound."""
    assert signed.letter is not None
    contact = contact_row(signed.id, signed.version, sender=signed.letter.sender)
    assert contact is not None
    return {"actions": row_of(signed), "contacts": contact}


def with_trail(rows: Rows, number: int) -> Rows:
    """The same with a line of the trail, whose digests were made before."""
    signed = rows["actions"]
    line = {
        "digest": sha256(str(number).encode()).hexdigest(),
        "station_id": signed["station_id"],
        "number": number,
        "at": signed["signed_at"],
        "deed": Deed.SIGNED.value,
        "subject": signed["code"],
        "count": 1,
        "previous": sha256(str(number - 1).encode()).hexdigest(),
    }
    return {**rows, "trail": line}


def insert_into(table: str, row: Mapping[str, Any]) -> str:
    """The plain INSERT of such a row."""
    return f"INSERT INTO {table} ({','.join(row)}) VALUES (:{',:'.join(row)})"


def sign(store: Store, signed: Action) -> float:
    """Milliseconds until we have a letter on the disk."""
    started = time.perf_counter()
    with transaction(store) as connection:
        actions.add_action(connection, signed)
        trail.note(connection, Deed.SIGNED, at=signed.signed_at, subject=signed.code)
    return (time.perf_counter() - started) * 1000


def insert(bare: Any, rows: Rows) -> float:
    """Milliseconds until a bare connection has the same values on the disk."""
    statements = [(insert_into(table, row), row) for table, row in rows.items()]
    started = time.perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    for statement, row in statements:
        bare.execute(statement, row)
    bare.execute("COMMIT")
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Sign with each in turn and print medians, 99th percentiles and the ratios."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        store = new_store(folder, "ours.w4r")
        for file in ("bare.w4r", "lined.w4r"):
            new_store(folder, file).close()
        bare = bare_connection(folder / "bare.w4r")
        lined = bare_connection(folder / "lined.w4r")
        plain = plain_connection(folder / "plain.db")
        times: dict[str, list[float]] = defaultdict(list)
        for number, signed in enumerate(letters(LETTERS, seed=1)):
            rows = bare_rows(signed)
            times[OURS].append(sign(store, signed))
            times[BARE].append(insert(bare, rows))
            times[LINED].append(insert(lined, with_trail(rows, number)))
            times[PLAIN].append(insert(plain, rows))
        with store.engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM contacts")).scalar() == LETTERS
        store.close()
        for connection in (bare, lined, plain):
            connection.close()
    print(f"signing one letter, {LETTERS} letters each, in turn")
    for label in (PLAIN, BARE, LINED, OURS):
        slow = quantiles(times[label], n=100)[98]
        print(f"  {label:32} median {median(times[label]):6.3f} ms   p99 {slow:6.2f} ms")
    ours = median(times[OURS])
    print(f"  ratio {ours / median(times[BARE]):5.2f}   (promise: 2 at the most)")
    print(
        f"  ratio {ours / median(times[LINED]):5.2f}   to bare SQLCipher that writes the trail too"
    )


if __name__ == "__main__":
    main()
