"""One program at a time: a lock that the system takes back when its holder dies, however it dies.

A file beside the one that is guarded tells who holds it. The file alone means nothing: what counts
is the system's lock on it, so that what a killed program left is no obstacle.
"""

import contextlib
import errno
import json
import os
import platform
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from w4r_desktop.domain.errors.files import FileInUse
from w4r_desktop.system.clock import Clock, system_clock
from w4r_desktop.system.files import PRIVATE, explained

LIMIT = 4096
"""Bytes that are read of a lock file; more is none of ours."""

FAR = 1 << 30
"""Where Windows locks: a range nobody reads, because there a locked one cannot be read."""

UNKNOWN_HERE = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS})
"""What a disk says that knows no locks; the database's own are all there is then."""


@dataclass(slots=True)
class Lock:
    """A lock that is held until it is released or the process ends."""

    path: Path
    handle: int

    def release(self) -> None:
        """Let others in; once is enough, and twice does no harm."""
        if self.handle < 0:
            return
        with contextlib.suppress(OSError):
            # Taken away while it is still held: whoever waits sees that the name is gone.
            self.path.unlink(missing_ok=True)
        os.close(self.handle)
        self.handle = -1


def lock_beside(path: Path, *, clock: Clock = system_clock) -> Lock:
    """Hold the file at `path` for this program alone.

    Raises FileInUse, which names the machine and the process that hold it and since when;
    DiskFull or PlaceNotWritable.
    """
    beside = path.with_name(f"{path.name}.lock")
    while True:
        with explained(path):
            handle = os.open(beside, os.O_RDWR | os.O_CREAT, PRIVATE)
        try:
            _take_or_refuse(handle, path)
            if _is_still_there(handle, beside):
                _say_who(beside, handle, path, clock())
                return Lock(beside, handle)
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _say_who(beside: Path, handle: int, path: Path, now: datetime) -> None:
    """Write down who holds it; where there is no room for that, nothing is left and nobody holds it."""
    try:
        with explained(path):
            _write(handle, now)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _take_or_refuse(handle: int, path: Path) -> None:
    if not _taken(handle):
        raise _held_by(path.with_name(f"{path.name}.lock"), path)


def _taken(handle: int) -> bool:
    try:
        _take(handle)
    except OSError as refused:
        return refused.errno in UNKNOWN_HERE
    return True


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(handle: int) -> None:
        # flock and not lockf: two windows of one program keep each other out as well.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still_there(handle: int, beside: Path) -> bool:
    """Whether the file that was locked still has its name; its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), beside.stat())
    except FileNotFoundError:
        return False


def _write(handle: int, now: datetime) -> None:
    about = {
        "machine": platform.node(),
        "process": os.getpid(),
        "since": now.astimezone(UTC).isoformat(),
    }
    os.ftruncate(handle, 0)
    os.write(handle, json.dumps(about).encode())


def _held_by(beside: Path, path: Path) -> FileInUse:
    """Who holds it, as far as it was written down: its holder may be at that very line."""
    about: dict[str, Any] = {}
    with contextlib.suppress(OSError, ValueError), beside.open("rb") as source:
        told = json.loads(source.read(LIMIT))
        about = told if isinstance(told, dict) else {}
    since = None
    with contextlib.suppress(TypeError, ValueError):
        since = datetime.fromisoformat(str(about.get("since")))
    process = about.get("process")
    return FileInUse(
        path,
        machine=str(about.get("machine", "")),
        process=process if isinstance(process, int) else 0,
        since=since if since is not None and since.tzinfo is not None else None,
        is_here=about.get("machine") == platform.node(),
    )
