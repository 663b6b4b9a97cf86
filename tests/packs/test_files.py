"""Pack files: refused whenever a byte, a name or a size is not what it should be."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from w4r_desktop.domain.errors import NotAPack
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.files import read_folder, unpack
from w4r_desktop.packs.read import open_pack
from w4r_desktop.system import assets

HERE = Path("some.w4rpack")
BUILT = build_pack(assets.resources() / "demo_pack")


def packed(**files: bytes) -> bytes:
    """A ZIP of those files, a dot in a name written as two underscores."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return out.getvalue()


@settings(max_examples=60)
@given(st.integers(0, len(BUILT) - 1), st.integers(1, 255))
def test_a_pack_with_a_changed_byte_is_refused_or_tells_the_same(place: int, change: int) -> None:
    damaged = bytearray(BUILT)
    damaged[place] ^= change
    try:
        told = open_pack(bytes(damaged), HERE)
    except NotAPack:
        return
    assert told == open_pack(BUILT, HERE)


@settings(max_examples=40)
@given(st.binary(max_size=2_000))
def test_bytes_that_are_no_pack_are_refused(content: bytes) -> None:
    with pytest.raises(NotAPack):
        unpack(content, HERE)


@given(st.integers(0, len(BUILT) - 1))
@settings(max_examples=40)
def test_a_pack_that_was_cut_off_is_refused(length: int) -> None:
    with pytest.raises(NotAPack):
        unpack(BUILT[:length], HERE)


def test_a_file_beside_the_manifest_is_refused() -> None:
    with pytest.raises(NotAPack):
        unpack(packed(manifest__json=b'{"sha256": {}}', extra__md=b"x"), HERE)


@pytest.mark.parametrize("name", ["../out.md", "/out.md", "Upper.md", "a//b.md", "run.exe"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    import hashlib
    import json

    content = b"x"
    digest = hashlib.sha256(content).hexdigest()
    manifest = json.dumps({"sha256": {name: digest}}).encode()
    with pytest.raises(NotAPack):
        unpack(packed(**{"manifest__json": manifest, name: content}), HERE)
    assert not (tmp_path.parent / "out.md").exists()


def test_a_pack_that_swells_without_measure_is_refused() -> None:
    with pytest.raises(NotAPack):
        unpack(packed(bomb__md=b"0" * 8_000_000), HERE)


def test_a_link_in_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").symlink_to("/etc/hostname")
    with pytest.raises(NotAPack):
        read_folder(tmp_path)
