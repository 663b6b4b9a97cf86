"""Stores as older programs left them: each opens, in today's form, with everything in it."""

import hashlib
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.factory import NOW
from tests.store.conftest import KEY
from w4r_desktop.packs.container import pack_entries
from w4r_desktop.store.counts import tally
from w4r_desktop.store.create import open_store
from w4r_desktop.store.drafts import the_open_draft
from w4r_desktop.store.engine import engine_for, reading
from w4r_desktop.store.lookup import latest_actions
from w4r_desktop.store.packs import pack_digest, pack_files, used_pack
from w4r_desktop.store.revisions import KNOWN
from w4r_desktop.store.stations import is_own_store

STORES = sorted((Path(__file__).parents[1] / "stores").glob("*.w4r"))


def test_there_is_a_store_of_every_form_but_todays() -> None:
    assert tuple(path.stem for path in STORES) == KNOWN[:-1]


@pytest.mark.parametrize("old", STORES, ids=lambda old: old.stem)
def test_a_store_of_an_older_form_opens_with_everything_in_it(old: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(old, tmp_path))
    store = open_store(path, key=KEY)
    with reading(store) as connection:
        (action,) = latest_actions(connection)
        draft, used = the_open_draft(connection), used_pack(connection)
        assert is_own_store(connection)
        assert tally(connection).total == 1
        assert action.letter is not None
        assert action.letter.body == "Please let food and doctors reach Boeny."
        assert draft is not None
        assert draft.body == "I have read about Damisoa"
        assert used is not None
        assert used.since < NOW
        files = dict(pack_files(connection, used.key))
        assert next(iter(files)) == "manifest.json"
        assert len(files) == 5
        built = pack_entries(files.items())
        assert hashlib.sha256(built).hexdigest() == pack_digest(connection, used.key)
    store.close()
    assert path.with_name(f"{path.name}.before-{KNOWN[-1]}").exists()


def test_what_was_no_pack_has_no_files_and_keeps_no_store_from_opening(tmp_path: Path) -> None:
    path = Path(shutil.copy(STORES[-1], tmp_path))
    engine = engine_for(path, key=KEY)
    with engine.begin() as connection:
        connection.execute(text("UPDATE packs SET content = :c"), {"c": b"no pack"})
    engine.dispose()
    store = open_store(path, key=KEY)
    with reading(store) as connection:
        used = used_pack(connection)
        assert used is not None
        assert not tuple(pack_files(connection, used.key))
    store.close()


def test_a_large_pack_does_not_make_the_store_grow_twofold(tmp_path: Path) -> None:
    path = Path(shutil.copy(STORES[-1], tmp_path))
    picture = bytes(8 * 2**20)
    engine = engine_for(path, key=KEY)
    with engine.begin() as connection:
        whole = pack_entries([("manifest.json", b"{}"), ("picture.png", picture)])
        connection.execute(text("UPDATE packs SET content = :c"), {"c": whole})
    engine.dispose()
    before = path.stat().st_size
    store = open_store(path, key=KEY)
    with reading(store) as connection:
        used = used_pack(connection)
        assert used is not None
        assert dict(pack_files(connection, used.key))["picture.png"] == picture
    store.close()
    assert path.stat().st_size < 1.1 * before
