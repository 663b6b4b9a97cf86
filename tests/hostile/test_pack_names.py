"""Names that lead elsewhere or mean something else on another system: refused, nothing written."""

import os
from pathlib import Path

import pytest

from tests.hostile.packs import contents, raw, refused, sealed, small_files
from w4r_desktop.packs import format as limits

ELSEWHERE = ["../out.md", "cases/../../out.md", "/tmp/out.md", "c:/out.md", "//host/share/out.md"]
BACKSLASHES = ["..\\out.md", "cases\\damisoa\\en.md", "c:\\windows\\out.md"]
WINDOWS = ["con", "nul.md", "cases/aux/en.md", "com1.md", "lpt9.toml", "prn.en.md"]
ENDINGS = ["out.md.", "out.md ", "cases/damisoa./en.md", "cases/damisoa /en.md", ".", "..", ""]
SIGNS = ["a\0b.md", "a\nb.md", "a\x1b[2Jb.md", "a:b.md", "a*b.md", "~/out.md", "$HOME.md", "-rf.md"]
SHAPES = ["cases//en.md", "./out.md", "a/b/c/d/e.md", "x" * 121 + ".md", ".hidden.md", "cases/"]
LOOK_ALIKES = ["cases/d\u0430misoa/en.md", "\uff0e\uff0e/out.md", "a\u2215b.md", "a\u202edm.md"]
KINDS = ["run.exe", "page.html", "inner.zip", "inner.w4rpack", "noend", "a.svgz"]

NAMES = [
    *ELSEWHERE,
    *BACKSLASHES,
    *WINDOWS,
    *ENDINGS,
    *SIGNS,
    *SHAPES,
    *LOOK_ALIKES,
    "cases/damisoa/EN.md",
    "Pack.toml",
]


def beside(name: bytes) -> bytes:
    """The small pack with one more entry, under any name at all."""
    return raw([(name, b"x"), *((known.encode(), data) for known, data in contents().items())])


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_is_not_sound_everywhere_is_refused(tmp_path: Path, name: str) -> None:
    told = refused(beside(name.encode()), tmp_path)
    assert told.part.isascii() or told.part.endswith("…")
    assert not (tmp_path.parent / "out.md").exists()


@pytest.mark.parametrize("name", [b"\xff\xfe.md", b"\xc0\xaf.md", b"n" * 60_000])
def test_a_name_that_is_no_text_is_refused(tmp_path: Path, name: bytes) -> None:
    assert len(refused(beside(name), tmp_path).part) < 70


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_of_file_that_no_pack_needs_is_refused_by_name(tmp_path: Path, name: str) -> None:
    assert refused(sealed({name: b"x"}), tmp_path).part == name


def test_a_name_that_is_a_file_and_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(sealed({"a.md": b"x", "a.md/b.md": b"x"}), tmp_path).part == "a.md"


def test_a_case_under_a_name_from_elsewhere_is_refused_in_plain_signs(tmp_path: Path) -> None:
    pack = small_files()["pack.toml"].replace(b'"damisoa"', b'"../\\n\\u202e' + b"x" * 3_000 + b'"')
    assert refused(sealed({"pack.toml": pack}), tmp_path).part.isprintable()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder of sources."""
    folder = tmp_path / "sources"
    for name, content in small_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("target", ["/etc/passwd", "pack.toml", "nowhere", "/"])
def test_a_link_among_the_sources_is_refused(folder: Path, tmp_path: Path, target: str) -> None:
    (folder / "link.md").symlink_to(target)
    assert refused(folder, tmp_path).part == "link.md"


def test_sources_that_wait_for_a_writer_are_refused(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    assert refused(folder, tmp_path).part == "pipe.md"


def test_names_that_differ_only_in_case_are_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "Pack.toml").write_bytes(b"x")
    assert refused(folder, tmp_path).part == "Pack.toml"


def test_a_source_larger_than_a_file_may_be_is_refused(folder: Path, tmp_path: Path) -> None:
    with (folder / "large.png").open("wb") as large:
        large.truncate(10 * limits.FILE_SIZE)
    assert refused(folder, tmp_path).part == "large.png"
