"""What is whole on a damaged store is read, and nothing else is believed."""

import os
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from tests import factory
from tests.factory import NOW
from tests.store.conftest import KEY, MakeStore
from w4r_desktop.domain.actions import Action
from w4r_desktop.domain.errors.stores import NotAStore, StoreDamaged
from w4r_desktop.domain.trail import Deed
from w4r_desktop.store import drafts, events, lookup, trail
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.create import create_store, open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.health import examine
from w4r_desktop.store.page_cipher import PAGE
from w4r_desktop.store.rescue import store_from_ruins
from w4r_desktop.store.salvage import Column, _table_by_shape
from w4r_desktop.store.wal import log_of

LETTERS = 40
STEP = 1 if os.environ.get("W4R_SOAK") else 3
"""Every third page is lost in turn; in the long form each of them."""


def signed(store: Store, count: int = LETTERS) -> dict[UUID, Action]:
    """Sign letters of very different lengths."""
    random, made = Random(3), dict[UUID, Action]()
    for _ in range(count):
        body = "Please listen. " * random.randint(1, 900)
        action = factory.action(letter=factory.letter(body=body.strip()))
        with transaction(store) as connection:
            add_action(connection, action)
            trail.note(connection, Deed.SIGNED, at=NOW, subject=action.code)
        made[action.id] = action
    return made


def recovered(path: Path) -> tuple[dict[UUID, Action], int]:
    """The letters that come out of the ruins, and how many the trail misses."""
    out = path.with_name("new.w4r")
    store = store_from_ruins(path, key=KEY, out=out, now=NOW)
    with reading(store) as connection:
        kept = {action.id: action for action in lookup.latest_actions(connection)}
        missing = trail.missing_letters(connection)
    store.close()
    out.unlink()
    return kept, missing


def spoil(path: Path, page: int) -> None:
    """Change one byte of a page, counted from 1."""
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE + 1000] ^= 1
    path.write_bytes(content)


def test_a_whole_store_comes_out_of_it_as_it_went_in(store: Store) -> None:
    made = signed(store)
    with transaction(store) as connection:
        drafts.save_draft(connection, factory.draft(body="not yet", sender=factory.sender()))
    store.close()
    assert recovered(store.path) == (made, 0)


def test_what_only_the_log_holds_is_read_too(store: Store) -> None:
    made = signed(store)
    assert log_of(store.path).stat().st_size
    copy = store.path.with_name("copy.w4r")
    copy.write_bytes(store.path.read_bytes())
    log_of(copy).write_bytes(log_of(store.path).read_bytes())
    assert recovered(copy) == (made, 0)


def test_any_page_may_be_lost_and_the_letters_on_the_others_stay(store: Store) -> None:
    made = signed(store)
    store.close()
    whole = store.path.read_bytes()
    lost_most = 0
    for page in range(1, len(whole) // PAGE + 1, STEP):
        spoil(store.path, page)
        with pytest.raises(StoreDamaged):
            examine(store.path, key=KEY)
        before = store.path.read_bytes()
        kept, missing = recovered(store.path)
        assert store.path.read_bytes() == before
        assert all(kept[one] == made[one] or kept[one].letter for one in kept)
        assert len(kept) + max(0, missing) <= LETTERS
        lost_most = max(lost_most, LETTERS - len(kept))
        store.path.write_bytes(whole)
    assert lost_most <= 10


def test_a_salt_that_is_lost_loses_nothing(store: Store) -> None:
    made = signed(store)
    store.close()
    content = bytearray(store.path.read_bytes())
    content[:16] = bytes(16)
    store.path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        open_store(store.path, key=KEY)
    assert recovered(store.path) == (made, 0)


@pytest.mark.parametrize("place", [20, 40, 100, 3000])
def test_a_log_that_was_changed_is_no_log_that_was_cut_off(store: Store, place: int) -> None:
    signed(store, 5)
    copy = store.path.with_name("copy.w4r")
    copy.write_bytes(store.path.read_bytes())
    content = bytearray(log_of(store.path).read_bytes())
    content[place] ^= 1
    log_of(copy).write_bytes(content)
    with pytest.raises(StoreDamaged):
        open_store(copy, key=KEY)
    log_of(copy).write_bytes(log_of(store.path).read_bytes()[:-2000])
    open_store(copy, key=KEY).close()


def test_a_file_of_another_key_is_no_store_of_ours(store: Store) -> None:
    store.close()
    with pytest.raises(NotAStore) as refused:
        examine(store.path, key=bytes(32))
    assert not isinstance(refused.value, StoreDamaged)


def test_of_nothing_an_empty_event_without_a_name_is_made(tmp_path: Path) -> None:
    ruins = tmp_path / "ruins.w4r"
    ruins.write_bytes(b"")
    made = store_from_ruins(ruins, key=KEY, out=tmp_path / "new.w4r", now=NOW)
    with reading(made) as connection:
        assert events.the_event(connection).name == ""
        assert not list(lookup.latest_actions(connection))
    made.close()


def test_every_row_of_a_store_fits_its_own_table_by_its_shape_or_none(
    make_store: MakeStore, tmp_path: Path
) -> None:
    store = make_store()
    signed(store, 3)
    new = create_store(tmp_path / "shapes.w4r", key=KEY)
    with new.engine.connect() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'"
        ).scalars()
        tables = {
            name: [
                Column(one.name, one.type, bool(one.notnull))
                for one in connection.exec_driver_sql(f"PRAGMA table_info({name})")
            ]
            for name in names.all()
        }
    new.close()
    with store.engine.connect() as connection:
        for name in tables:
            rows = [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")]
            assert not rows or _table_by_shape(rows, tables) in {name, None}
        rows = [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM actions")]
        assert _table_by_shape(rows, tables) == "actions"
