"""The write-ahead log: what was being written as the plug was pulled is no damage, all else is."""

import shutil
import struct
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tests.store.conftest import KEY
from w4r_desktop.store.page_cipher import PAGE, cipher_for, salt_of
from w4r_desktop.store.wal import FRAME, HEADER, is_log_damaged, log_of, versions_in_log

PAGES = 2
CIPHER = cipher_for(KEY, salt_of(KEY))


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of two pages with a log that ends in a commit, as a pulled plug leaves it."""
    folder = tmp_path_factory.mktemp("log")
    path, left = folder / "at-work.db", folder / "left.db"
    writer = sqlcipher.connect(str(path))
    writer.execute(f"PRAGMA key = \"x'{(KEY + salt_of(KEY)).hex()}'\"")
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("CREATE TABLE letters (body TEXT)")
    for number in range(5):
        with writer:
            writer.execute("INSERT INTO letters VALUES (?)", (f"Letter {number}.",))
    copy(path, left)
    writer.close()
    return left


@pytest.fixture
def store(left_behind: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return copy(left_behind, tmp_path / "left.db")


def copy(store: Path, to: Path) -> Path:
    """Copy a database with its log."""
    shutil.copyfile(store, to)
    shutil.copyfile(log_of(store), log_of(to))
    return to


def frames_of(store: Path) -> list[bytes]:
    """The frames of the log: each a head and a page."""
    content = log_of(store).read_bytes()
    step = FRAME + PAGE
    return [content[start : start + step] for start in range(HEADER, len(content), step)]


def write_frame(store: Path, page: bytes, *, number: int = PAGES, commit: int = PAGES) -> None:
    """Put a frame behind the log whose page is not the one that its sums were made of."""
    log = log_of(store)
    content = log.read_bytes()
    head = struct.pack(">II", number, commit) + content[16:24] + b"new sums"
    log.write_bytes(content + head + page)


def change(store: Path, frame: int, at: int, bits: int) -> None:
    """Turn bits of one byte of a frame, counted from 0 or from the end as in a list."""
    log, length = log_of(store), FRAME + PAGE
    content = bytearray(log.read_bytes())
    place = HEADER + frame % len(frames_of(store)) * length + at
    content[place] ^= bits
    log.write_bytes(content)


def is_damaged(store: Path) -> bool:
    return is_log_damaged(store, CIPHER)


def test_a_whole_log_is_no_damage(store: Path) -> None:
    assert not is_damaged(store)


@pytest.mark.parametrize("commit", [0, PAGES])
@pytest.mark.parametrize("number", [1, PAGES])
def test_a_head_before_a_page_of_an_earlier_round_was_being_written(
    store: Path, commit: int, number: int
) -> None:
    before = versions_in_log(store, CIPHER)
    write_frame(store, frames_of(store)[1][FRAME:], number=number, commit=commit)
    assert not is_damaged(store)
    assert versions_in_log(store, CIPHER) == before


def test_a_first_frame_that_was_being_written_is_no_damage(store: Path) -> None:
    log = log_of(store)
    old = frames_of(store)[1][FRAME:]
    head = struct.pack(">II", PAGES, PAGES) + log.read_bytes()[16:24] + b"new sums"
    log.write_bytes(log.read_bytes()[:HEADER] + head + old)
    assert not is_damaged(store)
    assert versions_in_log(store, CIPHER) == {}


def test_a_page_of_the_last_commit_that_is_not_whole_is_damage(store: Path) -> None:
    write_frame(store, bytes(PAGE))
    assert is_damaged(store)


def test_a_changed_page_that_ends_the_log_is_damage(store: Path) -> None:
    change(store, -1, FRAME + 100, 1)
    assert is_damaged(store)


@pytest.mark.parametrize("at", range(FRAME))
@pytest.mark.parametrize("bits", [0x01, 0x80, 0xFF])
def test_a_changed_head_that_ends_the_log_is_damage(store: Path, at: int, bits: int) -> None:
    change(store, -1, at, bits)
    assert is_damaged(store)


def test_a_last_commit_that_was_taken_for_none_is_damage(store: Path) -> None:
    assert frames_of(store)[-1][4:8] == bytes([0, 0, 0, PAGES])
    change(store, -1, 7, PAGES)
    assert is_damaged(store)


def test_a_frame_that_does_not_add_up_before_others_is_damage(store: Path) -> None:
    change(store, 0, 7, 4)
    assert is_damaged(store)


def test_what_was_committed_after_a_changed_frame_is_still_there_to_be_saved(store: Path) -> None:
    before = versions_in_log(store, CIPHER)
    change(store, -2, 16, 1)
    assert is_damaged(store)
    assert versions_in_log(store, CIPHER) == before
