import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sync.conftest import Teller
from w4r_desktop.store.keys import make_identity, write_identity
from w4r_desktop.sync.write import write_sync_file


@pytest.fixture
def opened(teller: Teller, tmp_path: Path) -> Path:
    """The folder that `age` and `unzip` make of a sync file."""
    mine = make_identity()
    write_identity(tmp_path / "coordinator.key", mine)
    sealed = tmp_path / "event.w4rsync"
    write_sync_file(sealed, teller.content, seed=teller.seed, recipients=[mine.recipient])
    for command in (
        ["age", "-d", "-i", "coordinator.key", "-o", "event.zip", "event.w4rsync"],
        ["unzip", "-q", "event.zip", "-d", "opened"],
    ):
        subprocess.run(command, cwd=tmp_path, check=True)
    return tmp_path / "opened"


def test_a_coordinator_reads_the_letters_with_age_and_unzip_alone(opened: Path) -> None:
    lines = (opened / "actions.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[0])["body"] == "Please listen to Ellinor."


def test_frictionless_finds_nothing_wrong(opened: Path) -> None:
    frictionless = Path(sys.executable).with_name("frictionless")
    command = [str(frictionless), "validate", "datapackage.json", "--json"]
    report = subprocess.run(command, cwd=opened, check=True, capture_output=True).stdout
    assert json.loads(report)["valid"]
