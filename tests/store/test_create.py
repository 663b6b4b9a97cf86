import os
import stat
from pathlib import Path

import pytest

from tests import factory
from tests.store.conftest import KEY
from w4r_desktop.domain.errors.files import (
    FileInTheWay,
    FileMissing,
    FileUnreadable,
    PlaceNotWritable,
)
from w4r_desktop.domain.errors.stores import NotAStore
from w4r_desktop.store import create
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.create import create_store, open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.lookup import latest_actions


def test_what_was_signed_is_there_when_the_store_is_opened_again(store: Store) -> None:
    action = factory.action()
    with transaction(store) as connection:
        add_action(connection, action)
    store.close()
    again = open_store(store.path, key=KEY)
    with reading(again) as connection:
        assert list(latest_actions(connection)) == [action]
    again.close()


def test_a_closed_store_is_one_file(store: Store) -> None:
    store.close()
    assert [file.name for file in store.path.parent.iterdir()] == [store.path.name]


def test_only_its_owner_can_read_a_store(store: Store) -> None:
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_a_store_is_never_made_over_another_file(tmp_path: Path) -> None:
    (tmp_path / "event.w4r").write_text("mine")
    with pytest.raises(FileInTheWay):
        create_store(tmp_path / "event.w4r", key=KEY)
    assert (tmp_path / "event.w4r").read_text() == "mine"


def test_a_store_that_cannot_be_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(create, "run_steps", fail)
    with pytest.raises(RuntimeError):
        create_store(tmp_path / "event.w4r", key=KEY)
    assert not list(tmp_path.iterdir())


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PlaceNotWritable):
        create_store(tmp_path / "file" / "event.w4r", key=KEY)


def test_a_missing_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        open_store(tmp_path / "event.w4r", key=KEY)


@pytest.mark.parametrize("content", [b"", b"a text", bytes(8192)])
def test_a_file_that_is_no_store_is_told_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "event.w4r"
    path.write_bytes(content)
    with pytest.raises(NotAStore):
        open_store(path, key=KEY)
    assert path.read_bytes() == content


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(NotAStore):
        open_store(tmp_path, key=KEY)


def test_another_key_does_not_open_a_store(store: Store) -> None:
    store.close()
    with pytest.raises(NotAStore):
        open_store(store.path, key=bytes(32))


def test_a_file_that_may_not_be_read_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileUnreadable):
        open_store(store.path, key=KEY)


def test_a_key_of_another_length_is_our_mistake(store: Store) -> None:
    with pytest.raises(ValueError, match="31"):
        open_store(store.path, key=bytes(31))
