"""Packs in a store: checked at the door, read bit by bit, and built again to the last byte."""

from pathlib import Path, PurePosixPath

import pytest
from sqlalchemy import delete

from tests.services.stick import newer_pack
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.errors.stores import NotAStore, StoreDamaged
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.read import open_pack
from w4r_desktop.services.case_book import DEMO_PACK, pack_that_comes_along
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.pack_store import (
    built_pack,
    checked_pack,
    is_whole,
    key_of,
    pack_in,
    read_texts,
)
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.packs import (
    PackKey,
    StoredPack,
    add_pack,
    drop_pack,
    pack_digest,
    pack_keys,
    used_pack,
)
from w4r_desktop.store.schema import PackFileRow
from w4r_desktop.store.shelf import Shelf

HERE = Path("some.w4rpack")


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from a shelf."""
    names: list[str] = []
    rows = Shelf.rows

    def noted(shelf: Shelf, query: str, values: tuple[str | int, ...]) -> list[tuple[object, ...]]:
        names.extend(map(str, values[2:]))
        return rows(shelf, query, values)

    monkeypatch.setattr(Shelf, "rows", noted)
    return names


def the_pack(evening: Evening) -> CasePack:
    pack = pack_in(evening.store, key_of(evening.pack))
    assert pack is not None
    return pack


def test_a_pack_in_a_store_tells_what_its_file_tells(evening: Evening) -> None:
    assert the_pack(evening) == open_pack(build_pack(DEMO_PACK), HERE)


def test_of_all_its_files_a_pack_s_texts_alone_are_read_through(
    evening: Evening, asked_for: list[str]
) -> None:
    read_texts(evening.store, key_of(evening.pack))
    assert {PurePosixPath(name).suffix for name in asked_for} == {".md", ".toml", ".json"}


def test_a_text_that_cannot_be_read_any_more_is_damage(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = Shelf.rows

    def spoilt(shelf: Shelf, query: str, values: tuple[str | int, ...]) -> list[tuple[object, ...]]:
        if values[2:] == ("cases/juan-lopez/fr.md",):
            raise NotAStore(evening.path)
        return rows(shelf, query, values)

    monkeypatch.setattr(Shelf, "rows", spoilt)
    with pytest.raises(StoreDamaged):
        read_texts(evening.store, key_of(evening.pack))


def test_the_file_is_built_again_to_the_last_byte(evening: Evening, tmp_path: Path) -> None:
    content = newer_pack(tmp_path).read_bytes()
    pack = checked_pack(content, HERE)
    with transaction(evening.store) as connection:
        add_pack(connection, pack)
    with reading(evening.store) as connection:
        assert built_pack(connection, pack.key) == content
        assert pack_digest(connection, pack.key) == pack.digest


def test_what_is_no_pack_does_not_come_in() -> None:
    content = bytearray(build_pack(DEMO_PACK))
    content[len(content) // 2] ^= 1
    with pytest.raises(NotAPack):
        checked_pack(bytes(content), HERE)


def test_opening_reads_the_facts_and_neither_text_nor_picture(
    evening: Evening, asked_for: list[str]
) -> None:
    pack = the_pack(evening)
    tables = [f"cases/{case.id}/case.toml" for case in pack.cases]
    assert asked_for == ["manifest.json", "pack.toml", *tables]


def test_a_language_is_read_when_it_is_first_told(evening: Evening, asked_for: list[str]) -> None:
    case = the_pack(evening).case("damisoa")
    asked_for.clear()
    assert case.told_in("fr").language == "fr"
    assert case.told_in("fr").headline
    assert asked_for == ["cases/damisoa/fr.md", "cases/damisoa/en.md"]


def test_a_picture_is_read_when_it_is_drawn(evening: Evening, asked_for: list[str]) -> None:
    picture = the_pack(evening).case("damisoa").illustration
    asked_for.clear()
    assert b"<svg" in picture.read()
    assert asked_for == ["cases/damisoa/illustration.svg"]


def test_a_pack_that_lost_a_file_is_not_whole_and_goes_out_of_use(evening: Evening) -> None:
    key, name = key_of(evening.pack), "cases/damisoa/fr.md"
    with transaction(evening.store) as connection:
        assert is_whole(connection, key)
        connection.execute(delete(PackFileRow).where(PackFileRow.name == name))
        assert not is_whole(connection, key)
        drop_pack(connection, key)
        assert used_pack(connection) is None
        assert pack_keys(connection) == ()
        add_pack(connection, pack_that_comes_along())
        assert is_whole(connection, key)


def test_a_pack_that_is_not_there_is_none(evening: Evening) -> None:
    assert pack_in(evening.store, PackKey("w4r-2025", 99)) is None


def test_a_pack_without_its_manifest_is_damaged(evening: Evening) -> None:
    key = PackKey("w4r-2025", 99)
    with transaction(evening.store) as connection:
        add_pack(connection, StoredPack(key, "digest", (("pack.toml", b"id"),)))
    with pytest.raises(NotAPack):
        pack_in(evening.store, key)
