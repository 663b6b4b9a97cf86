"""The author's desk: from a new folder to a signed file, and what cannot be printed."""

from datetime import date
from pathlib import Path

import pytest

from w4r_desktop.domain.errors.files import FileMissing, FolderNotEmpty
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs.problems import ProblemKind
from w4r_desktop.services.pack_desk import (
    begin_pack,
    build_to,
    check,
    look_into,
    make_publisher_key,
    sign_to,
    unprintable,
)

TODAY = date(2026, 11, 21)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    begin_pack(tmp_path / "pack")
    return tmp_path / "pack"


def test_a_new_pack_can_be_built_at_once(folder: Path, tmp_path: Path) -> None:
    built = build_to(folder, tmp_path / "pack.w4rpack")
    assert look_into(tmp_path / "pack.w4rpack") == built == look_into(folder)


def test_a_folder_with_something_in_it_is_left_alone(folder: Path) -> None:
    with pytest.raises(FolderNotEmpty):
        begin_pack(folder)


def test_a_pack_is_signed_in_its_publishers_name(folder: Path, tmp_path: Path) -> None:
    out, key = tmp_path / "pack.w4rpack", tmp_path / "publisher.key"
    publisher = build_to(folder, out).publisher
    made, signer = make_publisher_key(key), sign_to(out, key, out)
    assert (signer.name, signer.key) == (publisher, made.key)
    assert look_into(out).signer == signer


def test_a_file_that_is_refused_is_the_one_problem_of_its_folder(folder: Path) -> None:
    (folder / "virus.exe").write_bytes(b"MZ")
    (problem,) = check(folder, today=TODAY)
    assert (problem.kind, problem.file) == (ProblemKind.REFUSED, "virus.exe")


@pytest.mark.parametrize(("name", "error"), [("none", FileMissing), ("pack.toml", NotAPack)])
def test_what_is_no_pack_cannot_be_checked(folder: Path, name: str, error: type) -> None:
    with pytest.raises(error):
        check(folder / name, today=TODAY)


@pytest.mark.parametrize(
    "text", ["Avaratra Antanimora", "Čorgaš, 0106 Oslo", "Ἀθῆναι", "شارع الحبيب بورقيبة", ""]
)
def test_what_prints_is_printable(text: str) -> None:
    assert unprintable(text) is None


def test_what_does_not_print_is_told_by_its_script() -> None:
    refused = unprintable("𒀭𒂗")
    assert refused is not None
    assert refused.script == "Cuneiform"
