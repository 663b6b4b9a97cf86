"""The shelf: pack files on any thread, while the store's own thread does something else."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests import factory
from tests.store.conftest import KEY
from w4r_desktop.domain.errors.stores import NotAStore, StoreDamaged
from w4r_desktop.store import health
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.packs import PackKey, StoredPack, add_pack
from w4r_desktop.store.shelf import READERS, Shelf

PACK = PackKey("w4r-2025", 1)
FILES = {"pack.toml": b"id", "a/en.md": b"words", "a/picture.png": bytes(range(256)) * 20_000}


@pytest.fixture
def kept(store: Store) -> Store:
    with transaction(store) as connection:
        add_pack(connection, StoredPack(PACK, "digest", tuple(FILES.items())))
    return store


def test_it_has_every_file_of_a_pack_and_no_other(kept: Store) -> None:
    files = kept.shelf.files(PACK)
    assert dict(files) == FILES
    assert len(files) == len(FILES)
    assert "a/en.md" in files
    assert "a/fr.md" not in files
    with pytest.raises(KeyError):
        files["a/fr.md"]


def test_of_a_pack_that_is_not_there_it_has_nothing(kept: Store) -> None:
    assert not kept.shelf.files(PackKey("w4r-2025", 2))


def test_many_threads_read_while_letters_are_signed(kept: Store) -> None:
    files = kept.shelf.files(PACK)
    with ThreadPoolExecutor(2 * READERS) as threads:
        reads = [threads.submit(files.__getitem__, name) for name in FILES for _ in range(20)]
        for _ in range(20):
            with transaction(kept) as connection:
                add_action(connection, factory.action())
        assert [read.result() for read in reads] == [
            content for content in FILES.values() for _ in range(20)
        ]


def test_a_file_is_read_while_a_long_reading_and_a_writing_go_on(kept: Store) -> None:
    files = kept.shelf.files(PACK)
    with reading(kept):
        assert files["a/en.md"] == b"words"
    with transaction(kept) as connection:
        add_action(connection, factory.action())
        assert files["a/en.md"] == b"words"


def test_when_the_store_is_closed_nothing_is_read_and_nothing_stays_open(kept: Store) -> None:
    files = kept.shelf.files(PACK)
    assert files["pack.toml"] == b"id"
    kept.close()
    with pytest.raises(NotAStore):
        files["pack.toml"]
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]


def test_a_damaged_page_of_a_large_store_is_told_when_it_is_read_and_hides_no_other_file(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "THOROUGH", 0)
    kept.close()
    damaged = tmp_path / "damaged.w4r"
    content = bytearray(kept.path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    damaged.write_bytes(content)
    again = open_store(damaged, key=KEY)
    files = again.shelf.files(PACK)
    with pytest.raises(NotAStore):
        files["a/picture.png"]
    assert files["a/en.md"] == b"words"
    again.close()


def test_a_damaged_letter_is_found_when_a_large_store_is_opened(
    kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction(kept) as connection:
        for _ in range(200):
            add_action(connection, factory.action())
    kept.close()
    content = bytearray(kept.path.read_bytes())
    content[-2000:-1900] = bytes(100)
    kept.path.write_bytes(content)
    monkeypatch.setattr(health, "THOROUGH", 0)
    with pytest.raises(StoreDamaged):
        open_store(kept.path, key=KEY)


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.w4r"
    rubbish.write_bytes(b"no store" * 1000)
    shelf = Shelf(rubbish, KEY)
    for _ in range(2 * READERS):
        with pytest.raises(NotAStore):
            shelf.files(PACK)
