"""A damaged event: what can be saved of it, what its copies hold, and taking one of them.

The damaged store is never written to. It is set aside whole, and what is taken comes in its place.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.rescues import Holding, Source
from w4r_desktop.services.case_book import pack_that_comes_along
from w4r_desktop.services.evening import Evening, check_trail, open_evening
from w4r_desktop.services.pack_store import is_whole
from w4r_desktop.store import counts, drafts, events, packs, stations
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.keys import copy_key_files, key_files, unlock_with_passphrase
from w4r_desktop.store.mirror import choose_place, copy_store
from w4r_desktop.store.rescue import store_from_ruins
from w4r_desktop.store.wal import log_of
from w4r_desktop.system.clock import Clock, system_clock
from w4r_desktop.system.files import explained, sync_file, sync_folder
from w4r_desktop.system.lock import lock_beside


def look_at_ruins(
    path: Path, passphrase: str, *, mirror: Path | None = None, clock: Clock = system_clock
) -> tuple[Holding, ...]:
    """What can be read of the damaged store, and what a copy of it holds; nothing is changed.

    Raises FileMissing, StoreKeyMissing, WrongPassphrase, FileInUse, DiskFull or PlaceNotWritable.
    """
    key = unlock_with_passphrase(path, passphrase)
    with _held(path), _scratch(path) as scratch:
        found = [_ruins(path, key, scratch / "ruins.w4r", clock)]
        if mirror is not None:
            found.append(_copy(mirror, passphrase))
    return tuple(found)


def recover(
    path: Path,
    passphrase: str,
    *,
    mirror: Path | None = None,
    clock: Clock = system_clock,
) -> Path:
    """Set the damaged store aside and put in its place what can be read of it, or a copy of it.

    Gives the folder in which the damaged one lies from then on, with the keys that open it. Raises
    as `look_at_ruins` and opening the copy do; then everything is where it was.
    """
    key = unlock_with_passphrase(path, passphrase)
    with _held(path), _scratch(path) as scratch:
        made = scratch / path.name
        if mirror is None:
            with contextlib.closing(
                store_from_ruins(path, key=key, out=made, now=clock())
            ) as store:
                _stand_in(store, clock())
        else:
            _take_copy(mirror, passphrase, made)
        copy_key_files(path if mirror is None else mirror, made)
        with explained(path):
            aside = _aside(path, clock())
            _change_places(path, made, aside)
    return aside


def recovered_evening(
    path: Path, passphrase: str, *, mirror: Path | None = None, clock: Clock = system_clock
) -> Evening:
    """Recover an event and open it; raises as `recover` and `open_evening` do."""
    recover(path, passphrase, mirror=mirror, clock=clock)
    return open_evening(path, passphrase, clock=clock, is_noted=True)


def _ruins(path: Path, key: bytes, out: Path, clock: Clock) -> Holding:
    with contextlib.closing(store_from_ruins(path, key=key, out=out, now=clock())) as store:
        lacks_pack = _stand_in(store, clock())
        return replace(_held_by(store, Source.STORE, path), lacks_pack=lacks_pack)


def _stand_in(store: Store, now: datetime) -> bool:
    """Let people write from the pack that comes along where the event's own is lost; tell whether."""
    with transaction(store) as connection:
        for key in packs.pack_keys(connection):
            if not is_whole(connection, key):
                packs.drop_pack(connection, key)
        if packs.used_pack(connection) is not None or not stations.is_own_store(connection):
            return False
        pack = pack_that_comes_along()
        packs.add_pack(connection, pack)
        packs.use_pack(connection, pack.key, since=now)
    return True


def _copy(mirror: Path, passphrase: str) -> Holding:
    try:
        key = unlock_with_passphrase(mirror, passphrase)
        with contextlib.closing(open_store(mirror, key=key)) as store:
            return _held_by(store, Source.MIRROR, mirror)
    except Unavailable as error:
        return Holding(Source.MIRROR, mirror, error=error)


def _held_by(store: Store, source: Source, path: Path) -> Holding:
    missing = max(0, check_trail(store).missing)
    with reading(store) as connection:
        tally = counts.tally(connection)
        letters = tally.of_kind(ActionKind.LETTER)
        messages = tally.of_kind(ActionKind.SOLIDARITY)
        begun = len(drafts.sealed_drafts(connection)) + (
            drafts.the_open_draft(connection) is not None
        )
        return Holding(
            source,
            path,
            event=next((one.name for one in events.events(connection)), ""),
            letters=letters,
            messages=messages,
            others=tally.total - letters - messages,
            unfinished=begun,
            missing=missing,
            last_signed_at=max(counts.sign_times(connection), default=None),
        )


@contextlib.contextmanager
def _held(path: Path) -> Iterator[None]:
    """Nobody else may open what is being looked at."""
    if not path.exists():
        raise FileMissing(path)
    lock = lock_beside(path)
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """A folder beside the store that is gone afterwards."""
    with explained(path):
        folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.rescue-", dir=path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _take_copy(mirror: Path, passphrase: str, out: Path) -> None:
    key = unlock_with_passphrase(mirror, passphrase)
    with contextlib.closing(open_store(mirror, key=key)) as store:
        copy_store(store, out)
    with contextlib.closing(open_store(out, key=key)) as copy, transaction(copy) as connection:
        # The places belong to what was copied; the machine that goes on chooses its own.
        choose_place(connection, None)


def _aside(path: Path, now: datetime) -> Path:
    """A folder of its own for what is set aside; one that is there is not used again."""
    stem = f"{path.stem}-damaged-{now.astimezone():%Y-%m-%d-%H%M%S}"
    names = (stem if place == 1 else f"{stem}-{place}" for place in count(1))
    folder = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    folder.mkdir()
    return folder


def _change_places(path: Path, made: Path, aside: Path) -> None:
    """Keep the damaged files aside, each under its name, and put the new ones in their place.

    The damaged store keeps its place until the new one takes it in one step, so that a pulled plug
    leaves the one or the other.
    """
    sync_file(made)
    log = log_of(path)
    for file in (path, log, *key_files(path)):
        if file.exists():
            _keep(file, aside / file.name)
    sync_folder(aside)
    # The log of the damaged store would be taken for the new one's.
    for file in (log, path.with_name(f"{path.name}-shm")):
        file.unlink(missing_ok=True)
    for file, place in zip((*key_files(made), made), (*key_files(path), path), strict=True):
        if file.exists():
            file.replace(place)
    sync_folder(path.parent)


def _keep(file: Path, place: Path) -> None:
    """The same file under a second name; a copy on disks that know no second names."""
    try:
        place.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, place)
        sync_file(place)
