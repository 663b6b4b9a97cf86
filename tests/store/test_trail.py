"""The trail is kept with what it tells of, and tells what was done behind its back."""

from contextlib import suppress

from sqlalchemy import text

from tests import factory
from tests.factory import NOW, STATION_ID
from tests.store.conftest import KEY, MakeStore
from w4r_desktop.domain.trail import Deed
from w4r_desktop.store import trail
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import Store, reading, transaction


def sign(store: Store, count: int = 1) -> None:
    """Sign some letters, as a station does."""
    for _ in range(count):
        action = factory.action()
        with transaction(store) as connection:
            add_action(connection, action)
            trail.note(connection, Deed.SIGNED, at=NOW, subject=action.code)


def numbers(store: Store) -> list[int]:
    with reading(store) as connection:
        return [entry.number for entry in trail.own_entries(connection)]


def test_lines_follow_one_another_across_programs(make_store: MakeStore) -> None:
    store = make_store()
    sign(store, 2)
    store.engine.dispose()
    sign(store, 2)
    assert numbers(store) == [1, 2, 3, 4]
    with reading(store) as connection:
        assert not trail.broken_chains(connection)
        assert trail.missing_letters(connection) == 0


def test_a_line_goes_with_what_was_put_back(store: Store) -> None:
    sign(store)
    with suppress(RuntimeError), transaction(store) as connection:
        trail.note(connection, Deed.PRINTED, at=NOW)
        raise RuntimeError
    sign(store)
    assert numbers(store) == [1, 2]
    with reading(store) as connection:
        assert not trail.broken_chains(connection)


def test_a_line_that_was_changed_by_hand_is_told(store: Store) -> None:
    sign(store, 5)
    with transaction(store) as connection:
        connection.execute(text("UPDATE trail SET count = 0 WHERE number = 3"))
    with reading(store) as connection:
        assert trail.broken_chains(connection) == {STATION_ID: 3}


def test_a_letter_that_was_taken_out_or_slipped_in_is_told(store: Store) -> None:
    sign(store, 3)
    with transaction(store) as connection:
        connection.execute(text("DELETE FROM contacts"))
        connection.execute(text("DELETE FROM actions WHERE rowid = 2"))
        assert trail.missing_letters(connection) == 1
        add_action(connection, factory.action())
        add_action(connection, factory.action())
        assert trail.missing_letters(connection) == -1


def test_a_collection_keeps_a_chain_of_its_own_beside_those_that_came(
    store: Store, tmp_path: object
) -> None:
    sign(store, 3)
    with reading(store) as connection:
        came = list(trail.entries(connection))
    collection = create_store(store.path.with_name("all.w4r"), key=KEY)
    for _ in range(2):
        with transaction(collection) as connection:
            trail.add_entries(connection, came)
    with transaction(collection) as connection:
        assert trail.note(connection, Deed.MERGED, at=NOW).number == 1
        assert len(list(trail.entries(connection))) == 4
        assert not trail.broken_chains(connection)
        assert trail.missing_letters(connection) == 0
    collection.close()
