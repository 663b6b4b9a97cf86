"""An open store: explicit transactions on its one connection, errors that people can read."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.store.connection import connect, explained
from w4r_desktop.store.shelf import Shelf
from w4r_desktop.system.lock import Lock

READING = "reading"


@dataclass(frozen=True, slots=True)
class Store:
    """An open store; but for its shelf, it belongs to one thread at a time."""

    path: Path
    engine: Engine
    shelf: Shelf
    lock: Lock | None = None
    key: bytes = field(default=b"", repr=False)

    def close(self) -> None:
        """Write everything into the one file and let go of it; the store can be copied then."""
        self.shelf.close()
        self.engine.dispose()
        if self.lock is not None:
            self.lock.release()


@contextlib.contextmanager
def transaction(store: Store) -> Iterator[Connection]:
    """A connection whose changes are all kept at the end, or none of them where an error passes.

    Raises DiskFull, PlaceNotWritable, StoreBusy or NotAStore, with everything as it was before.
    """
    try:
        with store.engine.begin() as connection:
            yield connection
    except BaseException:
        # A commit that finds the disk full is undone too, and no event tells of it.
        _forget_what_was_noted(store.engine)
        raise


@contextlib.contextmanager
def reading(store: Store) -> Iterator[Connection]:
    """A connection that looks at one unchanging state of the store and keeps nobody from writing."""
    engine = store.engine.execution_options(**{READING: True})
    with engine.begin() as connection:
        yield connection


def engine_for(path: Path, *, key: bytes, salt: bytes = b"") -> Engine:
    """An engine with the one connection to the store at `path`; connects when first used.

    A `salt` is for a file that is empty; one that is filled begins with its own.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key=key, salt=salt),
        poolclass=StaticPool,
        hide_parameters=True,  # a failed statement goes into the log, and its values are letters
    )
    event.listen(engine, "begin", _beginner(path))
    event.listen(engine, "rollback", _forget)
    event.listen(engine, "handle_error", _explainer(path))
    return engine


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


def _forget_what_was_noted(engine: Engine) -> None:
    """The same where no connection is at hand."""
    raw = engine.raw_connection()
    raw.info.clear()
    raw.close()


def _explainer(path: Path) -> Callable[[ExceptionContext], None]:
    def explain(context: ExceptionContext) -> None:
        failure = context.original_exception
        found = explained(failure, path)
        if found is not None:
            raise found from failure

    return explain
