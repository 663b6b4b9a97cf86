"""Writing a sync file: letters as JSON lines, listed, signed, packed and sealed."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from w4r_desktop.domain.records import (
    Record,
    action_record,
    event_record,
    paper_count_record,
    station_record,
)
from w4r_desktop.domain.trail_records import entry_record
from w4r_desktop.sync.container import pack
from w4r_desktop.sync.content import SyncContent
from w4r_desktop.sync.manifest import (
    MANIFEST,
    README,
    SIGNATURE,
    manifest_of,
    pack_path,
    signature_text,
    table_path,
)
from w4r_desktop.sync.seal import seal, sign
from w4r_desktop.system import assets
from w4r_desktop.system.files import write_bytes_whole

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_sync_file(
    path: Path, content: SyncContent, *, seed: bytes, recipients: Sequence[str]
) -> None:
    """Write everything a station knows, signed with its seed and sealed to its coordinators.

    Raises NotAKey, DiskFull or PlaceNotWritable; no part of a file is left then.
    """
    sealed = seal(package(content, seed=seed), recipients, origin=path)
    write_bytes_whole(path, sealed)


def package(content: SyncContent, *, seed: bytes) -> bytes:
    """The signed data package as a ZIP; the same bytes for the same content."""
    tables = {
        "events": [event_record(content.event)],
        "stations": [station_record(station) for station in content.stations],
        "actions": [action_record(action) for action in content.actions],
    }
    # A table without a line is none to the tools that read data packages.
    if content.paper_counts:
        tables["paper_counts"] = [paper_count_record(entry) for entry in content.paper_counts]
    if content.trail:
        tables["trail"] = [entry_record(entry) for entry in content.trail]
    parts = {table_path(table): _lines(records) for table, records in tables.items()}
    rows = {table_path(table): len(records) for table, records in tables.items()}
    parts |= {pack_path(carried): carried.content for carried in content.packs}
    parts[README] = (assets.resources() / "sync" / README).read_bytes()
    manifest = manifest_of(content, parts, rows=rows)
    signature = signature_text(sign(manifest, seed))
    return pack({MANIFEST: manifest, SIGNATURE: signature, **parts})


def _lines(records: Iterable[Record]) -> bytes:
    return "".join(f"{to_json(record)}\n" for record in records).encode()
