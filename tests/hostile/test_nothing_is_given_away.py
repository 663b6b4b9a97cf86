"""Of an evening that ended with a pulled plug, no file tells a name or a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.whole_evening import PEOPLE, name_of, sentence_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an evening that was played without a network; its homes are inside."""
    folder = tmp_path_factory.mktemp("evening")
    homes = {
        "HOME": "home",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "TMPDIR": "temp",
    }
    for name in homes.values():
        (folder / name).mkdir()
    environment = {key: str(folder / name) for key, name in homes.items()}
    command = [sys.executable, "-m", "tests.hostile.whole_evening", str(folder)]
    told = subprocess.run(
        command,
        cwd=ROOT,
        env={
            **os.environ,
            **environment,
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout == "played\n", told.stderr
    return folder


def files_of(folder: Path) -> list[Path]:
    """Everything that was left but the paper, which is meant to be read."""
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and folder / "paper" not in file.parents
    ]


def test_no_file_tells_one_of_two_hundred_names_and_sentences(left: Path) -> None:
    needles = [name_of(one) for one in range(PEOPLE)] + [sentence_of(one) for one in range(PEOPLE)]
    words = ["Quorrington", "Vexbourne", "Thistledown", "Quorrby"]
    files = files_of(left)
    found = [
        (str(file.relative_to(left)), needle)
        for file in files
        for content in [file.read_bytes()]
        for needle in needles + words
        if needle.encode() in content or needle.encode("utf-16-le") in content
    ]
    print(f"\nfiles searched {len(files)}, needles {len(needles)}, found {len(found)}")
    assert found == []


def test_what_is_searched_is_all_that_an_evening_leaves(left: Path) -> None:
    names = {file.name for file in files_of(left)}
    assert {"event.w4r", "event.w4r-wal", "settings.json", "w4r.log", "event.w4rsync"} <= names
    assert any(name.startswith("w4r-") for name in names)
    log = next(file for file in files_of(left) if file.name == "w4r.log").read_text()
    assert "a job failed" in log
    assert "IntegrityError" in log
    assert "uncaught ValueError" in log
