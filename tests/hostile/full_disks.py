"""Disks that take nothing, for tests: without room, or write-protected."""

import contextlib
import resource
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

SIZE = 10 * 2**20


class SmallDisk:
    """A folder that can be left without room, and be given some again.

    Where no disk may be mounted, this program may not make its files larger, which a system tells
    as it tells a quota.
    """

    def __init__(self, folder: Path, *, is_mounted: bool) -> None:
        self.folder = folder
        self._is_mounted = is_mounted
        self._ballast = folder / "holiday.mp4"

    def fill(self, *, but: int = 0) -> None:
        """Leave no room at all, or hardly any: that many bytes."""
        if not self._is_mounted:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (but, resource.RLIM_INFINITY))
            return
        with contextlib.suppress(OSError), self._ballast.open("wb", buffering=0) as ballast:
            while True:
                ballast.write(bytes(4096))
        with self._ballast.open("rb+") as ballast:
            ballast.truncate(max(0, self._ballast.stat().st_size - but))

    def make_room(self) -> None:
        """Take away what filled the disk."""
        self._ballast.unlink(missing_ok=True)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@contextlib.contextmanager
def write_protected(folder: Path) -> Iterator[None]:
    """The folder on a disk that takes nothing: mounted so, where that is allowed, else by its rights."""
    bind = ["mount", "--bind", str(folder), str(folder)]
    is_mounted = subprocess.run(bind, capture_output=True, check=False).returncode == 0
    if is_mounted:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    else:
        folder.chmod(0o500)
    try:
        yield
    finally:
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
        folder.chmod(0o700)


@contextlib.contextmanager
def small_disk(folder: Path, *, wants_mount: bool) -> Iterator[SmallDisk]:
    """A disk of ten megabytes at that folder, where one may be mounted and is wanted."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "w4r-test", str(folder)]
    is_mounted = (
        wants_mount and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    )
    disk = SmallDisk(folder, is_mounted=is_mounted)
    try:
        yield disk
    finally:
        disk.make_room()
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
