"""The second copy: where it goes, when it is made anew, and what became of it.

Three steps, because a stick is slow and may go at any moment: the store is copied beside itself on
the thread that owns it, in small steps between which letters are signed; that copy is carried to
the stick on another thread; and that it arrived is noted in the store.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from w4r_desktop.domain.errors.stores import MirrorGone, MirrorWentOn, NotAStore
from w4r_desktop.services.evening import Evening
from w4r_desktop.store import mirror, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.keys import copy_key_files, key_files
from w4r_desktop.store.mirror import Place, nothing_waits
from w4r_desktop.store.wal import log_of
from w4r_desktop.system.files import explained, write_whole

SCRATCH = ".mirror-part"
"""The ending of the copy that lies beside the store until it was carried away."""

ID_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of the store that waits to be carried to its place."""

    file: Path
    target: Path
    at: datetime
    changes: int


def mirror_name(evening: Evening) -> str:
    """What the copy is called: one stick takes the copies of many stations and events."""
    return f"w4r-{evening.station.name}-{evening.event.id.hex[:ID_SHOWN]}.w4r"


class Mirror:
    """Copies an evening's store to the place a volunteer picked."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self._copied = -1
        self._left: tuple[int, int] | None = None
        self._device: int | None = None

    # --- on the thread that owns the store --------------------------------------------------------

    def place(self) -> Place | None:
        """Where copies go from this machine, and when the last one arrived."""
        with reading(self._evening.store) as connection:
            return mirror.the_place(connection)

    def choose(self, folder: Path | None) -> Place | None:
        """Let copies go to that folder from now on, or nowhere; the next one is due at once.

        Raises DiskFull or PlaceNotWritable of the store.
        """
        with transaction(self._evening.store) as connection:
            mirror.choose_place(connection, folder)
        self._copied, self._left, self._device = -1, None, None
        return self.place()

    def snapshot(self, *, between: Callable[[], None] = nothing_waits) -> Snapshot | None:
        """Copy the store beside itself where something changed; None where there is nothing to do.

        `between` is called between two steps and may sign letters. Raises DiskFull or
        PlaceNotWritable.
        """
        place = self.place()
        changes = self._changes()
        if place is None or changes == self._copied:
            return None
        store = self._evening.store
        file = store.path.with_name(f".{store.path.name}{SCRATCH}")
        _throw_away(file)
        mirror.copy_store(store, file, between=between)
        target = place.folder / mirror_name(self._evening)
        return Snapshot(file, target, self._evening.clock(), changes)

    def arrived(self, snapshot: Snapshot) -> Place | None:
        """Note that the copy is where it should be."""
        with transaction(self._evening.store) as connection:
            mirror.note_copy(connection, snapshot.target.parent, at=snapshot.at)
        is_newest = self._changes() == snapshot.changes + 1
        self._copied = self._changes() if is_newest else snapshot.changes
        return self.place()

    def _changes(self) -> int:
        connection = self._evening.store.engine.raw_connection()
        driver: Any = connection.driver_connection
        try:
            return int(driver.total_changes)
        finally:
            connection.close()

    # --- on any other thread ----------------------------------------------------------------------

    def carry(self, snapshot: Snapshot) -> None:
        """Put the copy in its place whole, with the keys that open it; the one before stays until then.

        Raises MirrorGone where the stick is out, MirrorWentOn where somebody wrote on in the copy
        that is there, DiskFull or PlaceNotWritable; the copy that is there stays as it is then.
        """
        try:
            self._check_place(snapshot.target)
            self._check_target(snapshot)
            with snapshot.file.open("rb") as source:
                write_whole(snapshot.target, lambda out: shutil.copyfileobj(source, out, 1 << 20))
            copy_key_files(self._evening.path, snapshot.target)
            self._left = _trace(snapshot.target)
        finally:
            _throw_away(snapshot.file)

    def _check_place(self, target: Path) -> None:
        """See that the stick is in: its folder may be there without it, on the laptop's own disk."""
        try:
            device = target.parent.stat().st_dev
        except OSError as gone:
            self._left = None
            raise MirrorGone(target.parent) from gone
        if self._device not in {None, device}:
            self._left = None
            raise MirrorGone(target.parent)
        self._device = device

    def _check_target(self, snapshot: Snapshot) -> None:
        """See that nothing is written over that is not in the store: somebody may have gone on there."""
        target = snapshot.target
        if not target.exists() or _trace(target) == self._left:
            return
        key = self._evening.store.key
        try:
            there = _ends(target, key)
        except NotAStore:
            _set_aside(target)
            return
        if there not in set(_digests(snapshot.file, key)):
            raise MirrorWentOn(target)


def _trace(path: Path) -> tuple[int, int]:
    with explained(path):
        about = path.stat()
    return about.st_mtime_ns, about.st_size


def _ends(path: Path, key: bytes) -> str:
    return list(_digests(path, key))[-1:][0]


def _digests(path: Path, key: bytes) -> Iterator[str]:
    """The digests of its own trail's lines, in their order."""
    with contextlib.closing(open_store(path, key=key)) as store, reading(store) as connection:
        yield from [entry.digest for entry in trail.own_entries(connection)]


def _set_aside(target: Path) -> None:
    """A copy that is damaged, or of another key, keeps its content under another name."""
    names = (f"{target.stem}-old-{place}{target.suffix}" for place in count(1))
    free = next(target.with_name(name) for name in names if not target.with_name(name).exists())
    with explained(target):
        log_of(target).unlink(missing_ok=True)
        for old, new in zip(key_files(target), key_files(free), strict=True):
            if old.exists():
                old.rename(new)
        target.rename(free)


def _throw_away(file: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal", ".lock"):
        with contextlib.suppress(OSError):
            os.unlink(f"{file}{suffix}")  # noqa: PTH108 - a name with an ending
