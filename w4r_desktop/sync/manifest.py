"""`datapackage.json`: the list of the parts, by which a Frictionless Data Package is known."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from w4r_desktop.domain.strict import identity, moment_of, moment_text, number, text
from w4r_desktop.sync.content import CarriedPack, SyncContent
from w4r_desktop.system import assets

FORMAT = 2
"""Raised when a reader of today could misread what is written: 2 came with petitions and counts."""

BEFORE_COUNTS = 1
"""The format that had neither petitions nor paper counts; it is still read."""

MANIFEST = "datapackage.json"
SIGNATURE = "datapackage.json.sig"
README = "README.txt"
TABLES = ("events", "stations", "actions", "paper_counts", "trail")
SIGNATURE_LENGTH = 64


class TooNew(ValueError):
    """The format is one that this version does not know."""


def table_path(table: str) -> str:
    """The name of a table's part."""
    return f"{table}.jsonl"


def pack_path(pack: CarriedPack) -> str:
    """The name of a case pack's part."""
    return f"packs/{pack.id}-{pack.version}.w4rpack"


def manifest_of(content: SyncContent, parts: Mapping[str, bytes], rows: Mapping[str, int]) -> bytes:
    """The list of those parts, with what the station says of them."""
    listed = {
        "profile": "data-package",
        "name": f"w4r-sync-{content.sync_id}",
        "title": content.event.name,
        "created": moment_text(content.made_at),
        "w4r": {
            "format": FORMAT,
            "sync_id": str(content.sync_id),
            "event_id": str(content.event.id),
            "station_id": str(content.station_id),
            "count": content.count,
            "counted_by_hand": content.counted_by_hand,
            "packs": [
                {"id": pack.id, "version": pack.version, "path": pack_path(pack)}
                for pack in content.packs
            ],
        },
        "resources": [_resource(path, part, rows) for path, part in parts.items()],
    }
    return json.dumps(listed, ensure_ascii=False, indent=2).encode() + b"\n"


def _resource(path: str, part: bytes, rows: Mapping[str, int]) -> dict[str, Any]:
    stem, _, ending = path.rpartition(".")
    about = {
        "name": stem.lower().replace("/", "-"),
        "path": path,
        "format": ending,
        "bytes": len(part),
        "hash": _digest(part),
    }
    if path not in rows:
        return {**about, "profile": "data-resource"}
    schema = json.loads((assets.resources() / "schemas" / f"{stem}.json").read_text("utf-8"))
    return {
        **about,
        "profile": "tabular-data-resource",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "rows": rows[path],
        "schema": schema,
    }


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a `datapackage.json` says."""

    sync_id: UUID
    event_id: UUID
    station_id: UUID
    made_at: datetime
    count: int
    counted_by_hand: int
    packs: Mapping[str, tuple[str, int]]
    digests: Mapping[str, str]
    rows: Mapping[str, object]

    def lists(self, parts: Mapping[str, bytes]) -> bool:
        """Whether exactly those parts are listed, each with its own digest."""
        return self.digests == {path: _digest(part) for path, part in parts.items()}


def read_manifest(content: bytes) -> Manifest:
    """What the bytes of a `datapackage.json` say; raises TooNew or ValueError."""
    listed = _fields(strict_json(content))
    ours = _fields(listed.get("w4r"))
    version = ours.get("format")
    if type(version) is int and version > FORMAT:
        raise TooNew(version)
    resources = [_fields(one) for one in _list(listed.get("resources"))]
    if type(version) is not int or version not in {BEFORE_COUNTS, FORMAT}:
        raise ValueError(MANIFEST)
    return Manifest(
        sync_id=identity(ours.get("sync_id")),
        event_id=identity(ours.get("event_id")),
        station_id=identity(ours.get("station_id")),
        made_at=moment_of(listed.get("created")),
        count=number(ours.get("count")),
        counted_by_hand=0 if version == BEFORE_COUNTS else number(ours.get("counted_by_hand")),
        packs=dict(_pack(_fields(one)) for one in _list(ours.get("packs"))),
        digests={text(one.get("path")): text(one.get("hash")) for one in resources},
        rows={text(one.get("path")): one.get("rows") for one in resources},
    )


def signature_text(signature: bytes) -> bytes:
    """A signature as it lies beside the manifest: base64, one line."""
    return base64.b64encode(signature) + b"\n"


def signature_from(content: bytes) -> bytes:
    """The signature that lies beside a manifest; raises ValueError."""
    signature = base64.b64decode(content.strip(), validate=True)
    if len(signature) != SIGNATURE_LENGTH:
        raise ValueError(len(signature))
    return signature


def strict_json(content: bytes) -> object:
    """The value of a JSON text in UTF-8; raises ValueError, also where it is nested too deeply."""
    try:
        value: object = json.loads(content.decode(), parse_constant=_refuse)
    except RecursionError as nested:
        raise ValueError(len(content)) from nested
    return value


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _digest(part: bytes) -> str:
    return f"sha256:{hashlib.sha256(part).hexdigest()}"


def _pack(one: Mapping[str, Any]) -> tuple[str, tuple[str, int]]:
    return text(one.get("path")), (text(one.get("id")), number(one.get("version")))


def _fields(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(type(value).__name__)  # noqa: TRY004 - unreadable, not misused
    return value


def _list(value: object) -> Sequence[Any]:
    if not isinstance(value, list):
        raise ValueError(type(value).__name__)  # noqa: TRY004
    return value
