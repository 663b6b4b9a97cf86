"""Stores as older programs left them: each opens, in today's form, with everything in it."""

import shutil
from pathlib import Path

import pytest

from tests.factory import NOW
from tests.store.conftest import KEY
from w4r_desktop.store.counts import tally
from w4r_desktop.store.create import open_store
from w4r_desktop.store.drafts import the_open_draft
from w4r_desktop.store.engine import reading
from w4r_desktop.store.lookup import latest_actions
from w4r_desktop.store.packs import the_pack, used_pack
from w4r_desktop.store.revisions import KNOWN
from w4r_desktop.store.stations import is_own_store

STORES = sorted((Path(__file__).parents[1] / "stores").glob("*.w4r"))


def test_there_is_a_store_of_every_form_but_todays() -> None:
    assert tuple(path.stem for path in STORES) == KNOWN[:-1]


@pytest.mark.parametrize("old", STORES, ids=lambda old: old.stem)
def test_a_store_of_an_older_form_opens_with_everything_in_it(old: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(old, tmp_path))
    store = open_store(path, key=KEY)
    with reading(store) as session:
        (action,) = latest_actions(session)
        draft, used = the_open_draft(session), used_pack(session)
        assert is_own_store(session)
        assert tally(session).total == 1
        assert action.letter is not None
        assert action.letter.body == "Please let food and doctors reach Boeny."
        assert draft is not None
        assert draft.body == "I have read about Damisoa"
        assert used is not None
        assert used.since < NOW
        assert the_pack(session, used.id, version=used.version) is not None
    store.close()
    assert path.with_name(f"{path.name}.before-{KNOWN[-1]}").exists()
