"""Carrying letters from stations to the coordinator: write, look into, and merge sync files."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from w4r_desktop.domain.arrivals import Arrival
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.events import EventForgotten
from w4r_desktop.domain.errors.files import FileInTheWay, FileMissing, FileUnreadable
from w4r_desktop.domain.errors.packs import NotAPack, PackForged, PackTooNew
from w4r_desktop.domain.errors.sync_files import (
    NotASyncFile,
    SyncFileForAnother,
    SyncFileForged,
    SyncFileTooNew,
)
from w4r_desktop.domain.errors.writing import SenderNotAllowed
from w4r_desktop.domain.events import EventState, as_carried
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import check_free, kept_or_removed, remove_store
from w4r_desktop.services.pack_store import built_pack, checked_pack
from w4r_desktop.store import (
    actions,
    arrivals,
    counts,
    events,
    lookup,
    packs,
    paper_counts,
    stations,
    trail,
)
from w4r_desktop.store.create import create_store, open_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.keys import (
    Identity,
    new_key,
    read_identity,
    unlock_with_passphrase,
    wrap_for_recipients,
    wrap_with_passphrase,
)
from w4r_desktop.store.packs import PackKey, StoredPack
from w4r_desktop.sync.content import CarriedPack, SyncContent
from w4r_desktop.sync.read import Received, read_sync_file
from w4r_desktop.sync.write import write_sync_file
from w4r_desktop.system.clock import Clock, system_clock
from w4r_desktop.system.tasks import Progress, silent

REFUSED = (
    FileMissing,
    FileUnreadable,
    NotASyncFile,
    SenderNotAllowed,
    SyncFileForAnother,
    SyncFileForged,
    SyncFileTooNew,
)
"""Why a single file is left out of a merge; anything else concerns the collection and ends it."""


@dataclass(frozen=True, slots=True)
class SyncSummary:
    """What a sync file holds: `actions` is the number that count, those taken back left out.

    `by_hand` is how many more were only counted.
    """

    event: str
    station: str
    actions: int
    sealed_for: int = 0
    by_hand: int = 0


@dataclass(frozen=True, slots=True)
class MergedFile:
    """What one sync file brought to a collection; `error` says why nothing was taken from it.

    `added` and `already_there` are versions of actions, `numbers` new versions of paper counts.
    """

    path: Path
    added: int = 0
    already_there: int = 0
    error: W4RError | None = None
    numbers: int = 0


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brought, file by file, and how many signed actions the collection counts now.

    `by_hand` is how many more it knows of that were only counted.
    """

    files: tuple[MergedFile, ...]
    total: int
    by_hand: int = 0


def write_sync(evening: Evening, out: Path) -> SyncSummary:
    """Seal everything that was signed at this station into one file for the coordinators.

    Raises EventForgotten, DiskFull or PlaceNotWritable; then there is no file.
    """
    if evening.event.state is EventState.FORGOTTEN:
        raise EventForgotten
    with reading(evening.store) as connection:
        seed = stations.own_seed(connection)
        recipients = stations.recipients(connection)
        content = SyncContent(
            sync_id=uuid4(),
            made_at=evening.clock(),
            event=as_carried(events.the_event(connection)),
            station_id=evening.station.id,
            stations=stations.stations(connection),
            actions=tuple(lookup.all_versions(connection)),
            packs=tuple(
                CarriedPack(*key, built_pack(connection, key))
                for key in packs.pack_keys(connection)
            ),
            trail=tuple(trail.entries(connection)),
            paper_counts=paper_counts.all_paper_counts(connection),
        )
    write_sync_file(out, content, seed=seed, recipients=recipients)
    with transaction(evening.store) as connection:
        trail.note(
            connection, Deed.EXPORTED, at=content.made_at, subject="sync", count=content.count
        )
    return _summary(content, sealed_for=len(recipients))


def check_sync(path: Path, identity: Path | Identity) -> SyncSummary:
    """Open a sync file and see that it is whole and genuine; nothing is taken from it.

    The key may be named by its file where that has no passphrase. Raises FileMissing,
    FileUnreadable, NotAKey, KeyLocked, NotASyncFile, SyncFileForAnother, SyncFileTooNew or
    SyncFileForged.
    """
    return _summary(read_sync_file(path, secret=_held(identity).secret).content)


def merge(
    files: Sequence[Path],
    collection: Path,
    *,
    passphrase: str,
    identity: Path | Identity,
    progress: Progress = silent,
    clock: Clock = system_clock,
) -> MergeReport:
    """Merge sync files into a collection: any files, any order, any number of times.

    A collection that is not there yet is made under the passphrase, and only where something came
    into it. Each file is taken whole or not at all; one that cannot be taken is told in the report
    and the others go on. Raises what opening the collection or the key raises, FileInTheWay
    where it is another event's own store, DiskFull, or Cancelled between two files.
    """
    secret = _held(identity)
    merged = []
    with _collection(collection, passphrase=passphrase, recipient=secret.recipient) as store:
        for done, path in enumerate(files):
            progress(done, len(files))
            merged.append(_merge_file(store, path, secret=secret.secret, clock=clock))
        progress(len(files), len(files))
        with reading(store) as connection:
            tally = counts.tally(connection)
            return MergeReport(tuple(merged), tally.signed, tally.counted_by_hand())


def _held(identity: Path | Identity) -> Identity:
    return read_identity(identity) if isinstance(identity, Path) else identity


@contextlib.contextmanager
def _collection(path: Path, *, passphrase: str, recipient: str) -> Iterator[Store]:
    if path.exists():
        with contextlib.closing(_opened(path, passphrase)) as store:
            yield store
        return
    with contextlib.closing(_made(path, passphrase, recipient)) as store:
        try:
            yield store
        finally:
            is_empty = _is_empty(store)
            store.close()
            if is_empty:
                remove_store(path)


def _opened(path: Path, passphrase: str) -> Store:
    return open_store(path, key=unlock_with_passphrase(path, passphrase))


def _made(path: Path, passphrase: str, recipient: str) -> Store:
    check_free(path)
    key = new_key()
    with kept_or_removed(path):
        wrap_with_passphrase(path, key, passphrase)
        wrap_for_recipients(path, key, [recipient])
        return create_store(path, key=key)


def _is_empty(store: Store) -> bool:
    with reading(store) as connection:
        return not arrivals.arrivals(connection)


def _merge_file(store: Store, path: Path, *, secret: str, clock: Clock) -> MergedFile:
    try:
        received = read_sync_file(path, secret=secret)
        with transaction(store) as connection:
            _check_event(connection, received.content, store)
            _check_stations(connection, received.content, path)
            _take_packs(connection, received.content.packs, path)
            added, numbers = _take(connection, received, clock)
    except REFUSED as error:
        return MergedFile(path, error=error)
    there = len(received.content.actions) - added
    return MergedFile(path, added, already_there=there, numbers=numbers)


def _check_event(connection: Connection, content: SyncContent, store: Store) -> None:
    """See that an event's own store takes in no other event: it would not open again."""
    if not stations.is_own_store(connection):
        return
    event = events.the_event(connection)
    if event.id != content.event.id:
        raise FileInTheWay(store.path)
    if event.state is EventState.FORGOTTEN:
        raise EventForgotten


def _check_stations(connection: Connection, content: SyncContent, path: Path) -> None:
    """See that a station that is known signs with the key it had when it was first met."""
    known = {station.id: station.verify_key for station in stations.stations(connection)}
    for station in content.stations:
        if known.get(station.id, station.verify_key) != station.verify_key:
            raise SyncFileForged(path)


def _take_packs(connection: Connection, carried: Sequence[CarriedPack], path: Path) -> None:
    """Keep the packs that are not here yet, each checked as one from a stick is."""
    for one in carried:
        key = PackKey(one.id, one.version)
        if packs.pack_digest(connection, key) is None:
            packs.add_pack(connection, _checked(one, key, path))


def _checked(carried: CarriedPack, key: PackKey, path: Path) -> StoredPack:
    try:
        pack = checked_pack(carried.content, path)
    except PackTooNew as refused:
        raise SyncFileTooNew(path) from refused
    except (NotAPack, PackForged) as refused:
        raise NotASyncFile(path) from refused
    if pack.key != key:
        raise NotASyncFile(path)
    return pack


def _take(connection: Connection, received: Received, clock: Clock) -> tuple[int, int]:
    """Take everything in; gives how many versions of actions and of paper counts were new."""
    content = received.content
    events.merge_event(connection, content.event)
    for station in content.stations:
        stations.add_station(connection, station)
    added = actions.add_actions(connection, content.actions)
    numbers = paper_counts.add_paper_counts(connection, content.paper_counts)
    trail.add_entries(connection, content.trail)
    if content.sync_id not in {one.sync_id for one in arrivals.arrivals(connection)}:
        trail.note(connection, Deed.MERGED, at=clock(), count=added)
    arrivals.add_arrival(
        connection,
        Arrival(
            sync_id=content.sync_id,
            event_id=content.event.id,
            station_id=content.station_id,
            digest=received.digest,
            expected=content.count,
            arrived=content.count,
            merged_at=clock(),
        ),
    )
    return added, numbers


def _summary(content: SyncContent, *, sealed_for: int = 0) -> SyncSummary:
    return SyncSummary(
        content.event.name,
        content.station.name,
        content.count,
        sealed_for,
        content.counted_by_hand,
    )
