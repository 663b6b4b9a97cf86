"""Pack files: refused whenever a byte, a name or a size is not what it should be."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.archive import archive_of, manifest_of
from w4r_desktop.packs.files import PackFiles, read_folder, unpack

HERE = Path("some.w4rpack")


def sealed(**files: bytes) -> bytes:
    """A built pack of those files, a dot in a name written as two underscores."""
    named = {name.replace("__", "."): content for name, content in files.items()}
    return archive_of(named, manifest_of(named))


@settings(max_examples=40)
@given(st.binary(max_size=2_000))
def test_bytes_that_are_no_pack_are_refused(content: bytes) -> None:
    with pytest.raises(NotAPack):
        unpack(content, HERE)


def test_what_is_unpacked_is_what_was_built() -> None:
    pack = unpack(sealed(a__md=b"words", b__toml=b"x = 1"), HERE)
    assert pack.files == {"a.md": b"words", "b.toml": b"x = 1"}
    assert pack.manifest == manifest_of(pack.files)
    assert not pack.signature


def test_a_file_beside_the_manifest_is_refused() -> None:
    with pytest.raises(NotAPack) as refused:
        unpack(archive_of({"extra.md": b"x"}, manifest_of({})), HERE)
    assert refused.value.part == "extra.md"


@pytest.mark.parametrize(
    ("name", "content"),
    [("run.exe", b"x"), ("a.svg", b"x"), ("a.png", b"x"), ("a.jpg", b"x"), ("a.md", b"<b>")],
)
def test_a_file_of_the_wrong_kind_is_refused_by_name(name: str, content: bytes) -> None:
    files = {name: content}
    with pytest.raises(NotAPack) as refused:
        unpack(archive_of(files, manifest_of(files)), HERE)
    assert refused.value.part.startswith(name)


def test_a_text_that_is_none_or_too_long_is_refused() -> None:
    pack = PackFiles(HERE, {"a.md": b"\xff", "b.md": b"x" * (limits.TEXT_SIZE + 1)})
    for name in ("a.md", "b.md", "c.md"):
        with pytest.raises(NotAPack) as refused:
            pack.text(name)
        assert refused.value.part == name


def test_a_folder_is_read_without_what_begins_with_a_dot(tmp_path: Path) -> None:
    for name in (".git/config", ".hidden.md", "cases/a/.en.md.swp", "cases/a/en.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"words")
    assert read_folder(tmp_path).files == {"cases/a/en.md": b"words"}


@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "nowhere"])
def test_a_link_in_a_folder_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "pack.toml").symlink_to(target)
    with pytest.raises(NotAPack):
        read_folder(tmp_path)


def test_a_pipe_in_a_folder_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pack.toml")
    with pytest.raises(NotAPack):
        read_folder(tmp_path)


def test_a_folder_larger_than_a_pack_may_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PACK_SIZE", 10)
    (tmp_path / "a.md").write_bytes(b"x" * 6)
    (tmp_path / "b.md").write_bytes(b"x" * 5)
    with pytest.raises(NotAPack):
        read_folder(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_folder(tmp_path / "nowhere")
