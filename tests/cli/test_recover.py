"""`w4r event recover`: counts first, and nothing is taken without being told to."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, bytes_below, real_event
from tests.services.writing import signed
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.sample_evening import PASSPHRASE
from w4r_desktop.store.keys import copy_key_files
from w4r_desktop.store.mirror import copy_store


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """An event of three letters whose copy has two, and one byte of it changed."""
    path = real_event(tmp_path / "event" / "event.w4r")
    copy = tmp_path / "stick" / "copy.w4r"
    copy.parent.mkdir()
    with open_evening(path, PASSPHRASE) as evening:
        signed(evening)
        signed(evening)
        copy_store(evening.store, copy)
        copy_key_files(path, copy)
        signed(evening)
    content = bytearray(path.read_bytes())
    content[-50] ^= 1
    path.write_bytes(content)
    return path


def test_a_damaged_event_says_which_command_helps(w4r: Command, damaged: Path) -> None:
    told = w4r("event", "status", damaged)
    assert told.code == 1
    assert "w4r event recover" in told.err


def test_counts_are_told_and_nothing_is_changed(w4r: Command, damaged: Path) -> None:
    before = bytes_below(damaged.parents[1])
    copy = damaged.parents[1] / "stick" / "copy.w4r"
    told = w4r("event", "recover", damaged, "--mirror", copy)
    assert told.code == 0
    assert "What can be read of the damaged event: " in told.out
    assert "The copy “copy.w4r”: 2 letters and messages" in told.out
    assert "Nothing was changed" in told.err
    assert bytes_below(damaged.parents[1]) == before


@pytest.mark.parametrize("source", ["store", "mirror"])
def test_what_is_taken_opens_again(w4r: Command, damaged: Path, source: str) -> None:
    copy = damaged.parents[1] / "stick" / "copy.w4r"
    told = w4r("event", "recover", damaged, "--mirror", copy, "--take", source)
    assert (told.code, told.err) == (0, "")
    status = w4r("event", "status", damaged)
    assert status.code == 0
    assert "In all: " in status.out


def test_a_copy_must_be_named(w4r: Command, damaged: Path) -> None:
    told = w4r("event", "recover", damaged, "--take", "mirror")
    assert told.code == 1
    assert "--mirror" in told.err
