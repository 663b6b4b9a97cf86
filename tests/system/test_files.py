"""Files: whole or not at all, and never over another one unasked."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from w4r_desktop.domain.errors.files import (
    DiskFull,
    FileInTheWay,
    FileMissing,
    FileUnreadable,
    PlaceNotWritable,
)
from w4r_desktop.system.files import read_limited, write_bytes_whole, write_whole


def test_a_file_is_there_whole_and_private(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "letters.pdf"
    write_bytes_whole(target, b"pages")
    assert target.read_bytes() == b"pages"
    assert target.stat().st_mode & 0o077 == 0
    assert list(target.parent.iterdir()) == [target]


def test_a_failed_writer_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "letters.pdf"
    write_bytes_whole(target, b"old")

    def fail(out: BinaryIO) -> None:
        out.write(b"half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_whole(target, fail)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, PlaceNotWritable)],
)
def test_what_the_disk_says_is_told(tmp_path: Path, code: int, error: type[Exception]) -> None:
    def fail(_out: BinaryIO) -> None:
        raise OSError(code, "said by the disk")

    with pytest.raises(error):
        write_whole(tmp_path / "a.pdf", fail)
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_way_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"theirs")
    with pytest.raises(FileInTheWay):
        write_bytes_whole(target, b"ours", replace=False)
    assert target.read_bytes() == b"theirs"


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(PlaceNotWritable):
        write_bytes_whole(pipe, b"new")
    assert pipe.is_fifo()
    assert [*tmp_path.iterdir()] == [pipe]


def test_a_folder_that_is_a_file_cannot_be_written_into(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(PlaceNotWritable):
        write_bytes_whole(tmp_path / "a" / "b.pdf", b"x")


def test_reading_stops_one_byte_past_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_limited(tmp_path / "a", 3) == b"1234"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_limited(tmp_path / "none", 3)
    with pytest.raises(FileUnreadable):
        read_limited(tmp_path, 3)
