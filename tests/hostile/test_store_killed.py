"""Nothing that was signed may be lost, whenever the plug is pulled."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from tests.store.conftest import KEY, MakeStore
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading
from w4r_desktop.store.lookup import latest_actions

KILLS = 200 if os.environ.get("W4R_SOAK") else 12
ROOT = Path(__file__).resolve().parents[2]

SIGNING = f"""
import sys
from pathlib import Path
from tests import factory
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import transaction

store = open_store(Path(sys.argv[1]), key={KEY!r})
while True:
    action = factory.action()
    with transaction(store) as session:
        add_action(session, action)
    print(action.id.hex, flush=True)
"""


def signed_until_killed(path: Path, *, after: int) -> set[UUID]:
    """Let another process sign letters, kill it, and give the ids it had reported as signed."""
    command = [sys.executable, "-c", SIGNING, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as signing:
        assert signing.stdout is not None
        lines = [signing.stdout.readline() for _ in range(after)]
        signing.kill()
        lines += signing.stdout.readlines()
    return {UUID(line.strip()) for line in lines if line.endswith("\n")}


@pytest.fixture
def path(make_store: MakeStore) -> Path:
    """A store that nobody has open."""
    store = make_store()
    store.close()
    return store.path


def test_every_letter_that_was_thanked_for_survives_a_kill(path: Path) -> None:
    random, thanked = Random(7), set[UUID]()
    for _ in range(KILLS):
        thanked |= signed_until_killed(path, after=random.randint(1, 60))
        store = open_store(path, key=KEY)
        with reading(store) as session:
            kept = {action.id for action in latest_actions(session)}
        store.close()
        assert thanked <= kept
