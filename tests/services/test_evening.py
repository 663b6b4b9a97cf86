"""An evening is opened with its passphrase, and a collection is not taken for one."""

from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.cli.quick_envelope import wrap_quickly
from tests.factory import NOW
from w4r_desktop.domain.errors.stores import NotAStore, WrongPassphrase
from w4r_desktop.services.evening import open_evening, passphrase_opens
from w4r_desktop.services.sample_evening import PASSPHRASE
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import reading
from w4r_desktop.store.keys import new_key
from w4r_desktop.store.packs import pack_keys


def test_an_evening_is_what_its_store_holds(tmp_path: Path) -> None:
    path = real_event(tmp_path / "event.w4r")
    with open_evening(path, PASSPHRASE, clock=lambda: NOW) as evening:
        assert evening.path == path
        assert evening.station.event_id == evening.event.id
        assert evening.clock() == NOW
        with reading(evening.store) as connection:
            assert [key.id for key in pack_keys(connection)] == [evening.pack.id]


def test_another_passphrase_does_not_open_it(tmp_path: Path) -> None:
    path = real_event(tmp_path / "event.w4r")
    assert passphrase_opens(path, PASSPHRASE)
    assert not passphrase_opens(path, "another")
    with pytest.raises(WrongPassphrase):
        open_evening(path, "another")


def test_an_accented_passphrase_opens_however_it_is_typed(tmp_path: Path) -> None:
    path = real_event(tmp_path / "event.w4r", passphrase="caf\u00e9 noir")
    assert passphrase_opens(path, "cafe\u0301 noir")


def test_a_collection_is_not_opened_as_an_evening(tmp_path: Path) -> None:
    path, key = tmp_path / "collection.w4r", new_key()
    create_store(path, key=key).close()
    wrap_quickly(path, key, PASSPHRASE)
    with pytest.raises(NotAStore):
        open_evening(path, PASSPHRASE)
