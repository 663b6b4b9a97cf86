"""Reading a sync file: nothing is believed before it was checked, and nothing is changed."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from w4r_desktop.domain.errors.sync_files import NotASyncFile, SyncFileForged, SyncFileTooNew
from w4r_desktop.domain.events import Station
from w4r_desktop.domain.records import action_of, event_of, paper_count_of, station_of
from w4r_desktop.domain.trail_records import entry_of
from w4r_desktop.sync.container import SIZE_LIMIT, unpack
from w4r_desktop.sync.content import CarriedPack, SyncContent
from w4r_desktop.sync.manifest import (
    MANIFEST,
    SIGNATURE,
    Manifest,
    TooNew,
    read_manifest,
    signature_from,
    strict_json,
    table_path,
)
from w4r_desktop.sync.seal import fits, unseal
from w4r_desktop.system.files import read_limited

Value = TypeVar("Value")


class Received(NamedTuple):
    """What a sync file says, and the SHA-256 of the sealed file in hexadecimal digits."""

    content: SyncContent
    digest: str


def read_sync_file(path: Path, *, secret: str) -> Received:
    """Open a sync file with a coordinator's secret age key and see that it is whole and genuine.

    Raises FileMissing, FileUnreadable, NotASyncFile, SyncFileForAnother, SyncFileTooNew,
    SyncFileForged or NotAKey.
    """
    sealed = read_limited(path, SIZE_LIMIT)
    content = open_package(unseal(sealed, secret, origin=path), origin=path)
    return Received(content, hashlib.sha256(sealed).hexdigest())


def open_package(package: bytes, *, origin: Path) -> SyncContent:
    """The content of a data package; raises NotASyncFile, SyncFileTooNew or SyncFileForged."""
    try:
        parts = unpack(package)
        manifest = read_manifest(parts[MANIFEST])
        signature = signature_from(parts.pop(SIGNATURE))
        signed = parts.pop(MANIFEST)
        stations = tuple(_table(parts, "stations", station_of))
        if not _is_genuine(manifest, stations, signed=signed, signature=signature):
            raise SyncFileForged(origin)
        if not manifest.lists(parts):
            raise SyncFileForged(origin)
        return _content(manifest, parts, stations)
    except TooNew as failure:
        raise SyncFileTooNew(origin) from failure
    except (ValueError, KeyError) as failure:
        raise NotASyncFile(origin) from failure


def _is_genuine(
    manifest: Manifest, stations: tuple[Station, ...], *, signed: bytes, signature: bytes
) -> bool:
    keys = [one.verify_key for one in stations if one.id == manifest.station_id]
    return len(keys) == 1 and fits(signature, signed, keys[0])


def _content(
    manifest: Manifest, parts: Mapping[str, bytes], stations: tuple[Station, ...]
) -> SyncContent:
    (event,) = _table(parts, "events", event_of)
    content = SyncContent(
        sync_id=manifest.sync_id,
        made_at=manifest.made_at,
        event=event,
        station_id=manifest.station_id,
        stations=stations,
        actions=tuple(_table(parts, "actions", action_of)),
        packs=tuple(_packs(manifest, parts)),
        paper_counts=tuple(_table_if_any(parts, "paper_counts", paper_count_of)),
        trail=tuple(_table_if_any(parts, "trail", entry_of)),
    )
    _check(content, manifest)
    return content


def _table(
    parts: Mapping[str, bytes], table: str, value_of: Callable[[object], Value]
) -> Iterator[Value]:
    for line in parts[table_path(table)].splitlines():
        yield value_of(strict_json(line))


def _table_if_any(
    parts: Mapping[str, bytes], table: str, value_of: Callable[[object], Value]
) -> Iterator[Value]:
    """A table that is left out where it has no line."""
    if table_path(table) in parts:
        yield from _table(parts, table, value_of)


def _packs(manifest: Manifest, parts: Mapping[str, bytes]) -> Iterator[CarriedPack]:
    for path, (pack_id, version) in manifest.packs.items():
        yield CarriedPack(pack_id, version, parts[path])


def _check(content: SyncContent, manifest: Manifest) -> None:
    """See that everything belongs to the one event, and that as much came as was counted."""
    event_id, stations = content.event.id, {station.id for station in content.stations}
    belongs = (
        event_id == manifest.event_id
        and content.count == manifest.count
        and content.counted_by_hand == manifest.counted_by_hand
        and len(content.actions) == manifest.rows[table_path("actions")]
        and len(content.paper_counts) == manifest.rows.get(table_path("paper_counts"), 0)
        and all(station.event_id == event_id for station in content.stations)
        and all(made.event_id == event_id for made in content.actions)
        and all(made.event_id == event_id for made in content.paper_counts)
        and {made.station_id for made in content.actions} <= stations
        and {made.station_id for made in content.paper_counts} <= stations
    )
    if not belongs:
        raise ValueError(manifest.count)
