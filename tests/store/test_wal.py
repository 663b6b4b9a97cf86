"""The write-ahead log: what was being written as the plug was pulled is no damage, all else is."""

import shutil
import sqlite3
import struct
from pathlib import Path

import pytest

from w4r_desktop.store.page_cipher import PAGE
from w4r_desktop.store.wal import FRAME, log_of, read_log


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A database of two pages with a log that ends in a commit, as a pulled plug leaves it."""
    path, left = tmp_path / "at-work.db", tmp_path / "left.db"
    writer = sqlite3.connect(path)
    writer.execute(f"PRAGMA page_size = {PAGE}")
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("CREATE TABLE letters (body TEXT)")
    for number in range(5):
        with writer:
            writer.execute("INSERT INTO letters VALUES (?)", (f"Letter {number}.",))
    for one, other in ((path, left), (log_of(path), log_of(left))):
        shutil.copyfile(one, other)
    writer.close()
    return left


def write_head_alone(store: Path, *, commit: int) -> None:
    """Put a frame behind the log whose page is not the one that its sums were made of."""
    log = log_of(store)
    content = log.read_bytes()
    head = struct.pack(">II", 2, commit) + content[16:24] + bytes(8)
    log.write_bytes(content + head + content[-PAGE:])


def test_a_whole_log_is_no_damage(store: Path) -> None:
    assert not read_log(store).is_damaged


def test_a_frame_that_was_being_written_is_no_damage(store: Path) -> None:
    before = read_log(store)
    write_head_alone(store, commit=0)
    assert read_log(store) == before


def test_a_last_frame_that_ends_a_commit_and_does_not_add_up_is_damage(store: Path) -> None:
    write_head_alone(store, commit=9)
    assert read_log(store).is_damaged


def test_a_turned_bit_does_not_make_a_commit_a_frame_that_was_being_written(store: Path) -> None:
    log = log_of(store)
    content = bytearray(log.read_bytes())
    last = len(content) - FRAME - PAGE
    assert content[last + 4 : last + 8] == bytes([0, 0, 0, 2])
    content[last + 7] ^= 2
    log.write_bytes(content)
    assert read_log(store).is_damaged


def test_a_frame_that_does_not_add_up_before_others_is_damage(store: Path) -> None:
    log = log_of(store)
    content = bytearray(log.read_bytes())
    content[32 + FRAME + 7] ^= 4
    log.write_bytes(content)
    assert read_log(store).is_damaged
