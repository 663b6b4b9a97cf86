from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as sqlcipher

from tests import factory
from tests.store.conftest import KEY
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.files import DiskFull, PlaceNotWritable
from w4r_desktop.domain.errors.stores import NotAStore, StoreBusy
from w4r_desktop.store import connection
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.connection import explained
from w4r_desktop.store.counts import tally
from w4r_desktop.store.engine import Store, engine_for, reading, transaction
from w4r_desktop.store.shelf import Shelf

PATH = Path("event.w4r")


class Failure(Exception):
    """Fails as the database does."""

    def __init__(self, code: int) -> None:
        self.sqlite_errorcode = code


def test_an_error_puts_everything_back(store: Store) -> None:
    with suppress(RuntimeError), transaction(store) as connection:
        add_action(connection, factory.action())
        raise RuntimeError
    with reading(store) as connection:
        assert tally(connection).total == 0


def test_tables_are_put_back_too(store: Store) -> None:
    with suppress(RuntimeError), transaction(store) as connection:
        connection.execute(text("DROP TABLE contacts"))
        raise RuntimeError
    with transaction(store) as connection:
        add_action(connection, factory.action())


def test_letters_are_on_the_disk_before_anybody_is_thanked(store: Store) -> None:
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA temp_store").scalar() == 2


def test_reading_keeps_nobody_from_writing(store: Store) -> None:
    other = Store(store.path, engine_for(store.path, key=KEY), Shelf(store.path, KEY))
    with reading(other) as looking:
        assert tally(looking).total == 0
        with transaction(store) as connection:
            add_action(connection, factory.action())
        assert tally(looking).total == 0
    other.close()


def test_a_store_that_another_program_writes_to_is_busy(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = tuple(p for p in connection.PRAGMAS if "busy" not in p)
    monkeypatch.setattr(connection, "PRAGMAS", (*hasty, "busy_timeout = 1"))
    other = Store(store.path, engine_for(store.path, key=KEY), Shelf(store.path, KEY))
    with transaction(store), pytest.raises(StoreBusy), transaction(other):
        pass
    other.close()


def test_a_letter_of_an_unknown_event_is_our_mistake(store: Store) -> None:
    with pytest.raises(IntegrityError), transaction(store) as connection:
        add_action(connection, factory.action(event_id=factory.STATION_ID))


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (sqlcipher.SQLITE_FULL, DiskFull),
        (sqlcipher.SQLITE_READONLY, PlaceNotWritable),
        (sqlcipher.SQLITE_CANTOPEN, PlaceNotWritable),
        (sqlcipher.SQLITE_NOTADB, NotAStore),
        (sqlcipher.SQLITE_CORRUPT, NotAStore),
        (sqlcipher.SQLITE_BUSY, StoreBusy),
        (sqlcipher.SQLITE_BUSY | 2 << 8, StoreBusy),
    ],
)
def test_a_failure_of_the_database_is_told_by_its_code(code: int, error: type[Unavailable]) -> None:
    assert isinstance(explained(Failure(code), PATH), error)


def test_a_mistake_of_ours_stays_one() -> None:
    assert explained(Failure(sqlcipher.SQLITE_CONSTRAINT), PATH) is None
    assert explained(ValueError(), PATH) is None


@pytest.mark.parametrize("error", [DiskFull, PlaceNotWritable])
def test_a_write_that_failed_is_explained_by_trying_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[DiskFull | PlaceNotWritable]
) -> None:
    def refuse(path: Path, _content: bytes) -> None:
        raise error(path)

    monkeypatch.setattr(connection, "write_bytes_whole", refuse)
    found = explained(Failure(sqlcipher.SQLITE_IOERR), tmp_path / "event.w4r")
    assert type(found) is error


def test_trying_once_more_leaves_nothing_behind(tmp_path: Path) -> None:
    found = explained(Failure(sqlcipher.SQLITE_IOERR), tmp_path / "event.w4r")
    assert isinstance(found, PlaceNotWritable)
    assert not list(tmp_path.iterdir())
