"""Signatures: who answers for a pack, and that nobody else can say so."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from w4r_desktop.domain.errors.packs import NotAPack, PackForged
from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.publisher_keys import new_seed, public_half
from w4r_desktop.packs.read import open_pack
from w4r_desktop.packs.signing import sign_pack, signer_of
from w4r_desktop.system import assets

HERE = Path("some.w4rpack")
SEED = bytes(range(32))
BUILT = build_pack(assets.resources() / "demo_pack")
SIGNED = sign_pack(BUILT, SEED, "A section")


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rebuilt(change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The signed pack, put together again after a change by someone without the key."""
    found = parts(SIGNED)
    change(found)
    manifest, signature = found.pop("manifest.json"), found.pop("manifest.sig", b"")
    return archive_of(found, manifest, signature=signature)


def test_a_signed_pack_says_who_signed_it() -> None:
    signer = open_pack(SIGNED, HERE).signer
    assert signer == signer_of(SIGNED, HERE) == public_half(SEED, "A section")


def test_a_pack_that_nobody_signed_says_so() -> None:
    assert open_pack(BUILT, HERE).signer is None


def test_signing_changes_nothing_that_is_told() -> None:
    assert open_pack(SIGNED, HERE).cases == open_pack(BUILT, HERE).cases


def test_the_same_key_signs_the_same_bytes() -> None:
    assert sign_pack(BUILT, SEED, "A section") == SIGNED


def test_signing_anew_replaces_the_signature() -> None:
    seed = new_seed()
    assert signer_of(sign_pack(SIGNED, seed, "Another"), HERE) == public_half(seed, "Another")


def test_a_changed_file_with_a_manifest_that_fits_it_is_forged() -> None:
    def change(found: dict[str, bytes]) -> None:
        found["pack.toml"] += b"# one word more\n"
        files = {name: data for name, data in found.items() if not name.startswith("manifest")}
        found["manifest.json"] = manifest_of(files, "A section")

    with pytest.raises(PackForged):
        open_pack(rebuilt(change), HERE)


@pytest.mark.parametrize("key", ["publisher", "key", "signature"])
def test_a_signature_file_with_a_part_of_another_is_forged(key: str) -> None:
    def change(found: dict[str, bytes]) -> None:
        other = json.loads(parts(sign_pack(BUILT, new_seed(), "Another"))["manifest.sig"])
        mine = json.loads(found["manifest.sig"])
        found["manifest.sig"] = json.dumps({**mine, key: other[key]}).encode()

    with pytest.raises(PackForged):
        open_pack(rebuilt(change), HERE)


@pytest.mark.parametrize(
    "content", [b"{}", b"[]", b"x", b'{"publisher": "A", "key": "AA==", "signature": "AA=="}']
)
def test_a_signature_file_that_is_none_is_refused_by_name(content: bytes) -> None:
    def change(found: dict[str, bytes]) -> None:
        found["manifest.sig"] = content

    with pytest.raises(NotAPack) as refused:
        open_pack(rebuilt(change), HERE)
    assert refused.value.part == "manifest.sig"


@pytest.mark.parametrize("name", ["", " ", "A\x1b[2J", "A\u202eB", "A" * 5_000])
def test_a_publisher_without_a_plain_name_is_nobody(name: str) -> None:
    with pytest.raises(NotAPack):
        open_pack(sign_pack(BUILT, SEED, name), HERE)


@settings(max_examples=60)
@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_tells_the_same(place: int, change: int) -> None:
    damaged = bytearray(SIGNED)
    damaged[place] ^= change
    try:
        told = open_pack(bytes(damaged), HERE)
    except (NotAPack, PackForged):
        return
    assert told == open_pack(SIGNED, HERE)
