"""Files are written whole or not at all, and read only up to a limit."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from w4r_desktop.domain.errors.files import (
    DiskFull,
    FileInTheWay,
    FileMissing,
    FileUnreadable,
    PlaceNotWritable,
)

PRIVATE = 0o600
"""Readable by its owner alone: what is said on an evening concerns nobody else on the laptop."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system says of writing `path` into DiskFull or PlaceNotWritable."""
    try:
        yield
    except OSError as failure:
        if failure.errno in FULL:
            raise DiskFull(path) from failure
        raise PlaceNotWritable(path) from failure


def write_whole(
    path: Path, write: Callable[[BinaryIO], object], *, replace: bool = True, mode: int = PRIVATE
) -> None:
    """Let `write` fill a new file and put it at `path` in one step, on the disk before returning.

    Raises FileInTheWay where `replace` is False and the file exists, DiskFull, and PlaceNotWritable
    where what stands there is no file, such as a device, which only a file could replace;
    whatever `write` raises passes through. In every case no part of a file is left behind.
    """
    if not replace and path.exists():
        raise FileInTheWay(path)
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        with explained(path):
            if path.exists() and not path.is_file():
                raise PlaceNotWritable(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(
                os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb"
            ) as out:
                write(out)
                out.flush()
                os.fsync(out.fileno())
            unfinished.replace(path)
            sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def write_bytes_whole(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Put those bytes at `path` whole; raises as `write_whole` does."""
    write_whole(path, lambda out: out.write(content), replace=replace)


def sync_file(path: Path) -> None:
    """See that what was written to a file is on the disk; raises DiskFull or PlaceNotWritable."""
    with explained(path), path.open("rb+") as written:
        os.fsync(written.fileno())


def sync_folder(folder: Path) -> None:
    """See that a rename in the folder is on the disk, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_limited(path: Path, limit: int) -> bytes:
    """The file's bytes, at most `limit` + 1 of them, so that a caller sees when there were more.

    Raises FileMissing or FileUnreadable.
    """
    try:
        with path.open("rb") as source:
            found = os.fstat(source.fileno())
            # Room for the whole limit would be taken at once; a pipe tells no size.
            size = found.st_size if stat.S_ISREG(found.st_mode) else limit
            return source.read(min(limit, size) + 1)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise FileMissing(path) from missing
    except OSError as failure:
        raise FileUnreadable(path) from failure
