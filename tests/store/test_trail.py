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
        with transaction(store) as session:
            add_action(session, action)
            trail.note(session, Deed.SIGNED, at=NOW, subject=action.code)


def numbers(store: Store) -> list[int]:
    with reading(store) as session:
        return [entry.number for entry in trail.own_entries(session)]


def test_lines_follow_one_another_across_programs(make_store: MakeStore) -> None:
    store = make_store()
    sign(store, 2)
    store.engine.dispose()
    sign(store, 2)
    assert numbers(store) == [1, 2, 3, 4]
    with reading(store) as session:
        assert not trail.broken_chains(session)
        assert trail.missing_letters(session) == 0


def test_a_line_goes_with_what_was_put_back(store: Store) -> None:
    sign(store)
    with suppress(RuntimeError), transaction(store) as session:
        trail.note(session, Deed.PRINTED, at=NOW)
        raise RuntimeError
    sign(store)
    assert numbers(store) == [1, 2]
    with reading(store) as session:
        assert not trail.broken_chains(session)


def test_a_line_that_was_changed_by_hand_is_told(store: Store) -> None:
    sign(store, 5)
    with transaction(store) as session:
        session.execute(text("UPDATE trail SET count = 0 WHERE number = 3"))
    with reading(store) as session:
        assert trail.broken_chains(session) == {STATION_ID: 3}


def test_a_letter_that_was_taken_out_or_slipped_in_is_told(store: Store) -> None:
    sign(store, 3)
    with transaction(store) as session:
        session.execute(text("DELETE FROM contacts"))
        session.execute(text("DELETE FROM actions WHERE rowid = 2"))
        assert trail.missing_letters(session) == 1
        add_action(session, factory.action())
        add_action(session, factory.action())
        assert trail.missing_letters(session) == -1


def test_a_collection_keeps_a_chain_of_its_own_beside_those_that_came(
    store: Store, tmp_path: object
) -> None:
    sign(store, 3)
    with reading(store) as session:
        came = list(trail.entries(session))
    collection = create_store(store.path.with_name("all.w4r"), key=KEY)
    for _ in range(2):
        with transaction(collection) as session:
            trail.add_entries(session, came)
    with transaction(collection) as session:
        assert trail.note(session, Deed.MERGED, at=NOW).number == 1
        assert len(list(trail.entries(session))) == 4
        assert not trail.broken_chains(session)
        assert trail.missing_letters(session) == 0
    collection.close()
