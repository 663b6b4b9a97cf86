import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests import factory
from tests.sync.conftest import Teller
from w4r_desktop.domain.errors.files import PlaceNotWritable
from w4r_desktop.domain.errors.keys import NotAKey
from w4r_desktop.store.keys import make_identity
from w4r_desktop.sync.container import unpack
from w4r_desktop.sync.write import package, write_sync_file


@pytest.fixture
def parts(teller: Teller) -> dict[str, bytes]:
    """The parts of a package."""
    return unpack(package(teller.content, seed=teller.seed))


@pytest.fixture
def manifest(parts: dict[str, bytes]) -> Any:
    """What `datapackage.json` says."""
    return json.loads(parts["datapackage.json"])


def test_the_same_content_gives_the_same_bytes(teller: Teller) -> None:
    assert package(teller.content, seed=teller.seed) == package(teller.content, seed=teller.seed)


def test_a_package_has_these_parts(parts: dict[str, bytes]) -> None:
    assert list(parts) == [
        "datapackage.json",
        "datapackage.json.sig",
        "events.jsonl",
        "stations.jsonl",
        "actions.jsonl",
        "paper_counts.jsonl",
        "packs/w4r-2025-1.w4rpack",
        "README.txt",
    ]


def test_every_version_of_every_letter_is_a_line(parts: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in parts["actions.jsonl"].splitlines()]
    assert [line["state"] for line in lines].count("withheld") == 1
    assert len(lines) == 8


def test_of_a_letter_taken_back_no_word_is_carried(parts: dict[str, bytes]) -> None:
    taken_back = [line for line in parts["actions.jsonl"].splitlines() if b"-000000000003" in line]
    assert len(taken_back) == 2
    assert not any(b"Amina" in line or b"Lyon" in line for line in taken_back)


def test_each_part_is_listed_with_its_digest(parts: dict[str, bytes], manifest: Any) -> None:
    for listed in manifest["resources"]:
        digest = hashlib.sha256(parts[listed["path"]]).hexdigest()
        assert listed["hash"] == f"sha256:{digest}"
        assert listed["bytes"] == len(parts[listed["path"]])


def test_every_field_is_explained(parts: dict[str, bytes], manifest: Any) -> None:
    for listed in manifest["resources"][:4]:
        first = json.loads(parts[listed["path"]].splitlines()[0])
        assert [field["name"] for field in listed["schema"]["fields"]] == list(first)
        assert all(field["description"] for field in listed["schema"]["fields"])


def test_the_manifest_says_who_tells_it_and_how_many_letters_count(manifest: Any) -> None:
    assert manifest["w4r"]["station_id"] == str(factory.STATION_ID)
    assert manifest["w4r"]["format"] == 2
    assert manifest["w4r"]["count"] == 5
    assert manifest["w4r"]["counted_by_hand"] == 12


def test_without_a_place_or_a_key_no_file_is_left(teller: Teller, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    mine = make_identity().recipient
    for path, recipient, error in (
        (tmp_path / "file" / "a.w4rsync", mine, PlaceNotWritable),
        (tmp_path / "a.w4rsync", "nobody", NotAKey),
    ):
        with pytest.raises(error):
            write_sync_file(path, teller.content, seed=teller.seed, recipients=[recipient])
    assert [left.name for left in tmp_path.iterdir()] == ["file"]
