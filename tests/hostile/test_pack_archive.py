"""Packs whose ZIP is not what it should be: each is refused before anything in it is believed."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.hostile.packs import contents, opened, raw, refused, sealed, small_files, zipped
from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.container import pack_entries
from w4r_desktop.packs.signing import sign_pack

BUILT = sealed()
MANIFEST = contents()["manifest.json"]
SEED, OTHER_SEED = bytes(32), bytes(range(32))


def swollen(size: int) -> bytes:
    """A pack with a text of that many bytes that the ZIP packs into next to nothing."""
    out = BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("cases/damisoa/en.md", "w") as entry,
    ):
        for _ in range(size // 2**20):
            entry.write(bytes(2**20))
    return out.getvalue()


def replaced(old: bytes, new: bytes, *, count: int = -1) -> bytes:
    """The small pack with bytes exchanged for others of the same length."""
    assert len(old) == len(new)
    assert old in BUILT
    return BUILT.replace(old, new, count)


def with_manifest(manifest: bytes) -> bytes:
    return archive_of(small_files(), manifest)


def test_the_small_pack_itself_is_opened(tmp_path: Path) -> None:
    assert not opened(BUILT, tmp_path).error


def test_a_pack_that_swells_without_measure_is_refused(tmp_path: Path) -> None:
    refused(swollen(8 * 2**20), tmp_path)


def test_a_pack_that_swells_to_more_than_the_memory_is_refused(tmp_path: Path) -> None:
    refused(swollen(400 * 2**20), tmp_path)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_entries_packed_in_any_way_are_refused(tmp_path: Path, method: int) -> None:
    refused(zipped(lambda _archive, entry: setattr(entry, "compress_type", method)), tmp_path)


def test_two_lines_of_the_list_for_the_same_bytes_are_refused(tmp_path: Path) -> None:
    entries = [(name.encode(), data) for name, data in contents().items()]
    refused(raw(entries, listed=[0, 1, 2, 3, 4, 4, 4]), tmp_path)


def test_an_entry_that_begins_inside_another_is_refused(tmp_path: Path) -> None:
    inner = raw([(b"cases/damisoa/en.md", b"inner")])
    refused(raw([(b"manifest.json", MANIFEST), (b"pack.toml", inner)], listed=[1, 0]), tmp_path)


def test_an_entry_that_the_list_does_not_name_is_refused(tmp_path: Path) -> None:
    entries = [(name.encode(), data) for name, data in contents().items()]
    refused(raw([*entries, (b"hidden.md", b"x")], listed=range(len(entries))), tmp_path)


@pytest.mark.parametrize("size", [0, 1, 10**6, 2**31, 2**32 - 1])
def test_a_size_that_is_a_lie_is_refused(tmp_path: Path, size: int) -> None:
    told = len(small_files()["pack.toml"]).to_bytes(4, "little") * 2
    refused(replaced(told, size.to_bytes(4, "little") * 2), tmp_path)


def test_a_zip_with_sizes_of_eight_bytes_is_refused(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents().items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(content)
    refused(out.getvalue(), tmp_path)


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    local = BUILT[:8]
    central = b"PK\x01\x02\x14\x03\x14\x00\x00\x00"
    locked = replaced(local, BUILT[:6] + b"\x01\x00")
    refused(locked.replace(central, central[:-2] + b"\x01\x00"), tmp_path)


def test_a_symbolic_link_in_the_zip_is_refused(tmp_path: Path) -> None:
    refused(
        zipped(lambda _archive, entry: setattr(entry, "external_attr", 0o120777 << 16)), tmp_path
    )


def test_a_folder_as_an_entry_is_refused(tmp_path: Path) -> None:
    refused(raw([(b"manifest.json", MANIFEST), (b"cases/", b"")]), tmp_path)


@pytest.mark.parametrize(
    ("attribute", "value"),
    [("comment", b"x" * 65_000), ("extra", b"\x99\x99\x04\x00abcd"), ("date_time", (2026,) * 6)],
)
def test_what_a_pack_has_no_use_for_is_refused(
    tmp_path: Path, attribute: str, value: object
) -> None:
    if attribute == "date_time":
        value = (2026, 12, 10, 18, 0, 0)
    refused(zipped(lambda _archive, entry: setattr(entry, attribute, value)), tmp_path)


def test_a_comment_of_the_whole_archive_is_refused(tmp_path: Path) -> None:
    refused(BUILT[:-2] + b"\xff\xff" + b"x" * 0xFFFF, tmp_path)


@pytest.mark.parametrize(
    "hostile",
    [b"#!/bin/sh\n" + BUILT, BUILT + b"\0", BUILT + BUILT, b"\0" * 64 + BUILT],
    ids=["a-script-before", "a-byte-behind", "twice", "zeros-before"],
)
def test_bytes_before_or_behind_the_zip_are_refused(tmp_path: Path, hostile: bytes) -> None:
    refused(hostile, tmp_path)


def test_a_name_twice_is_refused_by_name(tmp_path: Path) -> None:
    entries = [(name.encode(), data) for name, data in contents().items()]
    told = refused(raw([*entries, (b"pack.toml", b"id = 1")]), tmp_path)
    assert told.part == "pack.toml"


def test_a_list_that_tells_another_name_is_refused(tmp_path: Path) -> None:
    place = BUILT.rindex(b"pack.toml")
    refused(BUILT[:place] + b"pick.toml" + BUILT[place + 9 :], tmp_path)


def test_a_wrong_checksum_is_refused_even_where_both_tell_it(tmp_path: Path) -> None:
    place = BUILT.index(b"pack.toml") - 16
    refused(replaced(BUILT[place : place + 4], b"\0\0\0\0"), tmp_path)


def test_a_hundred_thousand_entries_are_refused(tmp_path: Path) -> None:
    many = [f"cases/c{number}/en.md" for number in range(60_000)]
    part = pack_entries((name, b"") for name in many)
    refused(part[: part.index(b"PK\x01\x02")] + part, tmp_path)


def test_a_list_of_a_hundred_thousand_lines_is_refused(tmp_path: Path) -> None:
    place = BUILT.index(b"PK\x01\x02")
    refused(BUILT[:place] + BUILT[place : place + 59] * 100_000 + BUILT[-22:], tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"PK\x03\x04", b"x" * 1000])
def test_a_file_that_is_no_pack_at_all_is_refused(tmp_path: Path, content: bytes) -> None:
    refused(content, tmp_path)


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"{}",
        b'{"sha256": []}',
        b'{"sha256": {}}',
        b'{"sha256": {"pack.toml": 1}}',
        b'{"format": 0, "sha256": {}}',
        b'{"format": "1", "sha256": {}}',
        b'{"format": ' + b"9" * 5_000 + b', "sha256": {}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
    ids=range(11),
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, manifest: bytes) -> None:
    refused(with_manifest(manifest), tmp_path)


def test_a_manifest_of_a_later_format_asks_for_an_update(tmp_path: Path) -> None:
    manifest = MANIFEST.replace(b'"format": 1', b'"format": 2')
    refused(with_manifest(manifest), tmp_path, error="PackTooNew")


def test_a_digest_that_does_not_match_is_refused_by_name(tmp_path: Path) -> None:
    digests = json.loads(MANIFEST)
    digests["sha256"]["pack.toml"] = "0" * 64
    assert refused(with_manifest(json.dumps(digests).encode()), tmp_path).part == "pack.toml"


def test_a_file_that_the_manifest_does_not_list_is_refused_by_name(tmp_path: Path) -> None:
    files = {**small_files(), "beside.md": b"x"}
    hostile = archive_of(files, manifest_of(small_files()))
    assert refused(hostile, tmp_path).part == "beside.md"


def test_a_listed_file_that_is_not_there_is_refused_in_plain_signs(tmp_path: Path) -> None:
    files = {**small_files(), "../\n\x1b[2J" + "x" * 5_000: b"x"}
    told = refused(with_manifest(manifest_of(files)), tmp_path)
    assert told.part.startswith("../??[2Jxxx")


def test_a_signature_by_another_key_is_forged(tmp_path: Path) -> None:
    signed, other = (sign_pack(BUILT, seed, "A section") for seed in (SEED, OTHER_SEED))
    key = json.loads(_entry(signed, "manifest.sig"))["key"].encode()
    theirs = json.loads(_entry(other, "manifest.sig"))["key"].encode()
    told = json.loads(_entry(signed, "manifest.sig"))
    signature = json.dumps({**told, "key": theirs.decode()}).encode()
    assert key != theirs
    manifest = _entry(signed, "manifest.json")
    hostile = archive_of(small_files(), manifest, signature=signature)
    refused(hostile, tmp_path, error="PackForged")


def test_a_signature_of_another_pack_is_forged(tmp_path: Path) -> None:
    signature = _entry(sign_pack(BUILT, SEED, "A section"), "manifest.sig")
    files = {**small_files(), "pack.toml": small_files()["pack.toml"] + b"# more\n"}
    hostile = archive_of(files, manifest_of(files, "A section"), signature=signature)
    refused(hostile, tmp_path, error="PackForged")


def _entry(pack: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(pack)) as archive:
        return archive.read(name)
