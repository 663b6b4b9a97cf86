import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from tests.sync.conftest import ORIGIN, Teller
from w4r_desktop.domain.errors.sync_files import (
    NotASyncFile,
    SyncFileForAnother,
    SyncFileForged,
    SyncFileTooNew,
)
from w4r_desktop.store.keys import make_identity
from w4r_desktop.sync.container import pack, unpack
from w4r_desktop.sync.manifest import signature_text
from w4r_desktop.sync.read import open_package, read_sync_file
from w4r_desktop.sync.seal import new_signing_key, sign
from w4r_desktop.sync.write import package, write_sync_file

Change = Callable[[Any], object]


def resigned(teller: Teller, change: Change) -> bytes:
    """A package whose manifest was changed and signed again by its own station."""
    parts = unpack(package(teller.content, seed=teller.seed))
    manifest = json.loads(parts["datapackage.json"])
    change(manifest)
    parts["datapackage.json"] = json.dumps(manifest).encode()
    parts["datapackage.json.sig"] = signature_text(sign(parts["datapackage.json"], teller.seed))
    return pack(parts)


def test_a_sync_file_says_what_the_station_knew(teller: Teller, tmp_path: Path) -> None:
    path, mine = tmp_path / "a.w4rsync", make_identity()
    write_sync_file(path, teller.content, seed=teller.seed, recipients=[mine.recipient])
    received = read_sync_file(path, secret=mine.secret)
    assert received.content == teller.content
    assert received.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_of_the_format_before_paper_counts_is_read(teller: Teller) -> None:
    letters = tuple(one for one in teller.content.actions if not one.kind.is_petition)
    content = replace(teller.content, actions=letters, paper_counts=())
    parts = unpack(package(content, seed=teller.seed))
    manifest = json.loads(parts["datapackage.json"])
    del manifest["w4r"]["counted_by_hand"]
    manifest["w4r"]["format"] = 1
    parts["datapackage.json"] = json.dumps(manifest).encode()
    parts["datapackage.json.sig"] = signature_text(sign(parts["datapackage.json"], teller.seed))
    assert open_package(pack(parts), origin=ORIGIN) == content


def test_a_paper_count_of_another_event_is_refused(teller: Teller) -> None:
    stray = factory.paper_count(event_id=factory.STATION_ID)
    content = replace(teller.content, paper_counts=(stray,))
    with pytest.raises(NotASyncFile):
        open_package(package(content, seed=teller.seed), origin=ORIGIN)


def test_a_file_for_another_coordinator_is_told(teller: Teller, tmp_path: Path) -> None:
    path = tmp_path / "a.w4rsync"
    yours = make_identity().recipient
    write_sync_file(path, teller.content, seed=teller.seed, recipients=[yours])
    with pytest.raises(SyncFileForAnother):
        read_sync_file(path, secret=make_identity().secret)


def test_a_file_of_a_newer_program_is_told(teller: Teller) -> None:
    newer = resigned(teller, lambda manifest: manifest["w4r"].update(format=3, packs="otherwise"))
    with pytest.raises(SyncFileTooNew):
        open_package(newer, origin=ORIGIN)


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.pop("w4r"),
        lambda manifest: manifest["w4r"].update(format="1"),
        lambda manifest: manifest["w4r"].update(format=True),
        lambda manifest: manifest["w4r"].update(counted_by_hand=120),
        lambda manifest: manifest["w4r"].pop("counted_by_hand"),
        lambda manifest: manifest["resources"][3].update(rows=1),
        lambda manifest: manifest["w4r"].update(count=4),
        lambda manifest: manifest["w4r"].update(count=-1),
        lambda manifest: manifest["w4r"].update(event_id=str(factory.STATION_ID)),
        lambda manifest: manifest["w4r"].update(sync_id="7"),
        lambda manifest: manifest["w4r"].update(packs=[{"id": "a", "version": 1, "path": "b"}]),
        lambda manifest: manifest["w4r"].update(packs={}),
        lambda manifest: manifest.update(resources=7),
        lambda manifest: manifest.update(created="today"),
        lambda manifest: manifest["resources"][2].update(rows=5),
        lambda manifest: manifest["resources"][2].update(path=None),
    ],
)
def test_a_manifest_that_contradicts_the_letters_is_refused(teller: Teller, change: Change) -> None:
    with pytest.raises(NotASyncFile):
        open_package(resigned(teller, change), origin=ORIGIN)


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest["resources"].pop(),
        lambda manifest: manifest["resources"][2].update(hash="sha256:00"),
        lambda manifest: manifest["w4r"].update(station_id=str(factory.EVENT_ID)),
    ],
)
def test_what_the_signature_does_not_cover_is_forged(teller: Teller, change: Change) -> None:
    with pytest.raises(SyncFileForged):
        open_package(resigned(teller, change), origin=ORIGIN)


def test_a_changed_letter_is_forged(teller: Teller) -> None:
    parts = unpack(package(teller.content, seed=teller.seed))
    parts["actions.jsonl"] = parts["actions.jsonl"].replace(b"Please", b"Do not")
    with pytest.raises(SyncFileForged):
        open_package(pack(parts), origin=ORIGIN)


def test_a_signature_of_somebody_else_is_forged(teller: Teller) -> None:
    another, _ = new_signing_key()
    with pytest.raises(SyncFileForged):
        open_package(package(teller.content, seed=another), origin=ORIGIN)


@pytest.mark.parametrize("signature", [b"", b"not base64!", b"AAAA"])
def test_a_broken_signature_is_no_sync_file(teller: Teller, signature: bytes) -> None:
    parts = unpack(package(teller.content, seed=teller.seed))
    with pytest.raises(NotASyncFile):
        open_package(pack({**parts, "datapackage.json.sig": signature}), origin=ORIGIN)


@pytest.mark.parametrize("missing", ["datapackage.json", "datapackage.json.sig", "stations.jsonl"])
def test_a_package_with_a_part_missing_is_no_sync_file(teller: Teller, missing: str) -> None:
    parts = unpack(package(teller.content, seed=teller.seed))
    del parts[missing]
    with pytest.raises(NotASyncFile):
        open_package(pack(parts), origin=ORIGIN)


def test_letters_of_another_event_are_refused(teller: Teller) -> None:
    stray = factory.action(event_id=factory.STATION_ID)
    content = replace(teller.content, actions=(stray,))
    with pytest.raises(NotASyncFile):
        open_package(package(content, seed=teller.seed), origin=ORIGIN)


@pytest.mark.parametrize("text", [b"[" * 100_000, b'{"w4r": NaN}', b"[]", b"\xff"])
def test_a_manifest_that_is_no_json_object_is_refused(teller: Teller, text: bytes) -> None:
    parts = unpack(package(teller.content, seed=teller.seed))
    with pytest.raises(NotASyncFile):
        open_package(pack({**parts, "datapackage.json": text}), origin=ORIGIN)


@given(st.binary(max_size=500))
def test_any_bytes_are_refused_in_words(content: bytes) -> None:
    with pytest.raises(NotASyncFile):
        open_package(content, origin=ORIGIN)


@given(st.binary(max_size=200), st.sampled_from(["events", "stations", "actions"]))
def test_any_table_is_refused_in_words(teller: Teller, content: bytes, table: str) -> None:
    parts = unpack(package(teller.content, seed=teller.seed))
    with pytest.raises((NotASyncFile, SyncFileForged)):
        open_package(pack({**parts, f"{table}.jsonl": content}), origin=ORIGIN)
