"""Real stores in a folder of their own, opened by their key so that no test waits for scrypt."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests import factory
from w4r_desktop.domain.senders import Audience
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import Store, transaction
from w4r_desktop.store.events import add_event
from w4r_desktop.store.stations import add_station

KEY = bytes(range(32))

MakeStore = Callable[..., Store]


@pytest.fixture
def make_store(tmp_path: Path) -> Iterator[MakeStore]:
    """Makes stores of an event: name the file and the audience."""
    made: list[Store] = []

    def make(name: str = "event.w4r", audience: Audience = Audience.ADULTS) -> Store:
        store = create_store(tmp_path / name, key=KEY)
        made.append(store)
        with transaction(store) as connection:
            add_event(connection, factory.event(audience=audience))
            add_station(connection, factory.station(), seed=bytes(32))
        return store

    yield make
    for store in made:
        store.close()


@pytest.fixture
def store(make_store: MakeStore) -> Store:
    """The store of an event for adults."""
    return make_store()


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    """One transaction on that store."""
    with transaction(store) as connection:
        yield connection


@pytest.fixture
def children_connection(make_store: MakeStore) -> Iterator[Connection]:
    """One transaction on the store of an event at which children write."""
    with transaction(make_store("children.w4r", Audience.WITH_MINORS)) as connection:
        yield connection
