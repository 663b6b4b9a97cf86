"""Nothing that was signed may be lost, whenever and over whatever work the plug is pulled."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.factory import NOW
from tests.hostile.deeds_until_killed import DEEDS
from tests.store.conftest import KEY
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.evening import check_trail
from w4r_desktop.services.event_desk import EventPlan, make_event_store
from w4r_desktop.store.create import open_store
from w4r_desktop.store.drafts import the_open_draft
from w4r_desktop.store.engine import reading
from w4r_desktop.store.keys import make_identity
from w4r_desktop.store.lookup import latest_actions

KILLS = 170 if os.environ.get("W4R_SOAK") else 3
"""Pulled plugs for each kind of work: with six kinds, a thousand in the long form."""

ROOT = Path(__file__).resolve().parents[2]
OLD = ROOT / "tests" / "stores" / "0001.w4r"
WARM = 0.25
"""The longest time, in seconds, that a program works before the plug is pulled."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An event that nobody has open, a place for copies, and a store of an older form."""
    plan = EventPlan("Evening", "Library", NOW.date(), Audience.ADULTS)
    known = [make_identity().recipient]
    make_event_store(tmp_path / "event.w4r", plan, key=KEY, recipients=known, clock=lambda: NOW)
    (tmp_path / "stick").mkdir()
    shutil.copy(OLD, tmp_path / "old.w4r")
    return tmp_path


def told_until_killed(deed: str, folder: Path, random: Random) -> list[str]:
    """Let a program work for a moment, kill it, and give what it had told as done."""
    command = [sys.executable, "-m", "tests.hostile.deeds_until_killed", deed, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as working:
        assert working.stdout is not None
        lines = [working.stdout.readline()]
        time.sleep(random.random() * WARM)
        working.kill()
        lines += working.stdout.readlines()
    assert lines[0], "the program ended by itself"
    return [line.strip() for line in lines if line.endswith("\n")]


def letters_in(path: Path) -> set[str]:
    """The letters in a store, which must open whole and with a trail that holds."""
    store = open_store(path, key=KEY)
    with reading(store) as connection:
        kept = {action.id.hex for action in latest_actions(connection)}
    found = check_trail(store)
    store.close()
    assert found.holds
    return kept


@pytest.mark.parametrize("deed", [name for name in DEEDS if name not in {"writing", "migrating"}])
def test_every_letter_that_was_thanked_for_survives(folder: Path, deed: str) -> None:
    random, thanked = Random(deed), set[str]()
    lost = 0
    for _ in range(KILLS):
        for line in told_until_killed(deed, folder, random):
            thanked |= set(line.split())
        lost += len(thanked - letters_in(folder / "event.w4r"))
        for copy in (folder / "stick").glob("w4r-*.w4r"):
            assert letters_in(copy) <= thanked | letters_in(folder / "event.w4r")
    print(f"\n{deed}: kills survived {KILLS}, letters signed {len(thanked)}, letters lost {lost}")
    assert lost == 0


def test_what_was_typed_before_the_last_saving_survives(folder: Path) -> None:
    random = Random(11)
    for _ in range(KILLS):
        told = told_until_killed("writing", folder, random)
        store = open_store(folder / "event.w4r", key=KEY)
        with reading(store) as connection:
            draft = the_open_draft(connection)
        store.close()
        assert draft is not None
        assert int(draft.body.split()[0]) >= int(told[-1])
    print(f"\nwriting: kills survived {KILLS}, drafts lost 0")


def test_an_older_store_that_is_being_brought_forward_is_never_lost(folder: Path) -> None:
    random, opened = Random(13), 0
    for _ in range(KILLS):
        told = told_until_killed("migrating", folder, random)
        for name in {line.split()[1] for line in told if line.startswith("begun")}:
            assert len(letters_of_old(folder / name)) == 1
            opened += 1
        for file in folder.glob("old-*"):
            file.unlink()
    print(f"\nmigrating: kills survived {KILLS}, stores opened afterwards {opened}, lost 0")
    assert opened >= KILLS


def letters_of_old(path: Path) -> set[str]:
    """The letters of a store of an older form, which has no trail yet."""
    store = open_store(path, key=KEY)
    with reading(store) as connection:
        kept = {action.id.hex for action in latest_actions(connection)}
    store.close()
    return kept
