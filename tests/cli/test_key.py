"""`w4r key`: a key behind a passphrase, wherever a command takes one."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.age import answered
from tests.cli.conftest import ROOT, Command
from w4r_desktop.services.sample_evening import SampleFiles
from w4r_desktop.store.keys import read_identity, write_identity

KEY_WORDS = "meadow copper birch"


@pytest.fixture
def locked(sample: SampleFiles) -> Path:
    """The sample evening's key, behind a passphrase."""
    path = sample.folder / "locked.key"
    write_identity(path, read_identity(sample.key), passphrase=KEY_WORDS)
    return path


def test_a_locked_key_opens_a_sync_file_by_variable_and_by_file(
    w4r: Command, sample: SampleFiles, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = w4r("sync", "check", sample.sync, "--identity", locked)
    assert (wrong.code, wrong.out) == (1, "")
    assert "does not open the key “locked.key”" in wrong.err
    words = sample.folder / "words.txt"
    words.write_text(KEY_WORDS)
    check = ("sync", "check", sample.sync, "--identity", locked)
    assert w4r(*check, "--passphrase-file", words).code == 0
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", KEY_WORDS)
    assert "is whole" in w4r(*check).out


def test_merging_takes_a_passphrase_for_the_key_and_one_for_the_collection(
    w4r: Command, sample: SampleFiles, locked: Path, tmp_path: Path
) -> None:
    words = tmp_path / "words.txt"
    words.write_text(KEY_WORDS)
    merge = ("sync", "merge", sample.sync, "--into", tmp_path / "all.w4r", "--identity", locked)
    assert "does not open the key" in w4r(*merge).err
    assert not (tmp_path / "all.w4r").exists()
    assert w4r(*merge, "--key-passphrase-file", words).code == 0


def test_a_locked_key_goes_on_paper(w4r: Command, sample: SampleFiles, locked: Path) -> None:
    words, out = sample.folder / "words.txt", sample.folder / "paper.pdf"
    words.write_text(KEY_WORDS)
    paper = ("key", "paper", "--identity", locked, "-o", out)
    assert w4r(*paper, "--passphrase-file", words).code == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_key_is_made_once_and_is_locked(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", KEY_WORDS)
    told = w4r("key", "new", "-o", tmp_path / "mine.key")
    key = read_identity(tmp_path / "mine.key", passphrase=KEY_WORDS)
    assert told.out.endswith(f"{key.recipient}\n")
    assert w4r("key", "new", "-o", tmp_path / "mine.key").code == 1
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", "short")
    assert "at least 8 signs" in w4r("key", "new", "-o", tmp_path / "other.key").err


def test_at_a_terminal_the_passphrase_of_a_locked_key_is_asked_for(
    sample: SampleFiles, locked: Path
) -> None:
    told = at_a_terminal("sync", "check", sample.sync, "--identity", locked, answers=(KEY_WORDS,))
    assert "is whole" in told


def test_at_a_terminal_a_new_event_asks_for_its_passphrases_and_for_a_trial_of_its_key(
    tmp_path: Path,
) -> None:
    plan = ("--name", "Evening", "--place", "Library", "--date", "2020-12-10")
    words = "lantern river copper"
    told = at_a_terminal(
        *("event", "new", "-o", tmp_path / "event.w4r", *plan),
        answers=(words, words, KEY_WORDS, KEY_WORDS, KEY_WORDS),
    )
    assert told.endswith("set up and open, people can write\n")


def test_a_new_passphrase_that_was_typed_in_two_ways_is_asked_for_again(tmp_path: Path) -> None:
    answers = (KEY_WORDS, "meadow copper brich", KEY_WORDS, KEY_WORDS)
    told = at_a_terminal("key", "new", "-o", tmp_path / "mine.key", answers=answers)
    key = read_identity(tmp_path / "mine.key", passphrase=KEY_WORDS)
    assert told.endswith(f"{key.recipient}\n")


def at_a_terminal(*arguments: object, answers: tuple[str, ...]) -> str:
    """What a command prints where somebody sits at a terminal and types those answers."""
    terminal, other_end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "w4r_desktop", *map(str, arguments)],
        stdin=other_end,
        stdout=subprocess.PIPE,
        stderr=other_end,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("W4R_")},
    ) as asked:
        os.close(other_end)
        return answered(asked, terminal, *answers).decode()
