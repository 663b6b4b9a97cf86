"""`w4r pack`: from a new folder to a signed pack, as an author gives the commands."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from w4r_desktop.app import run_commands
from w4r_desktop.cli.problem_words import ERRORS, SENTENCES
from w4r_desktop.packs.problems import WARNINGS, ProblemKind
from w4r_desktop.system import assets

DEMO = assets.resources() / "demo_pack"


@pytest.fixture
def built(w4r: Command, tmp_path: Path) -> Path:
    """The demo pack as one file."""
    out = tmp_path / "demo.w4rpack"
    assert w4r("pack", "build", DEMO, "-o", out).code == 0
    return out


def test_a_new_pack_is_checked_and_what_is_left_is_listed(w4r: Command, tmp_path: Path) -> None:
    assert w4r("pack", "new", tmp_path / "mine").code == 0
    told = w4r("pack", "check", tmp_path / "mine")
    *lines, last = told.out.splitlines()
    assert (told.code, told.err) == (1, "")
    assert "pack.toml:6: error: This is still to be filled in." in lines
    assert last == f"{tmp_path}/mine: {len(lines)} errors, 0 warnings"


def test_a_pack_that_is_not_finished_is_built_and_says_so(w4r: Command, tmp_path: Path) -> None:
    w4r("pack", "new", tmp_path / "mine")
    told = w4r("pack", "build", tmp_path / "mine", "-o", tmp_path / "mine.w4rpack")
    assert (told.code, told.out.count("\n")) == (0, 1)
    assert "errors are left" in told.err
    whole = w4r("pack", "build", DEMO, "-o", tmp_path / "demo.w4rpack")
    assert whole.err == ""


def test_a_folder_that_holds_something_is_left_alone(w4r: Command, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    told = w4r("pack", "new", tmp_path)
    assert told.code == 1
    assert "Choose another folder." in told.err
    assert "--replace" not in told.err


def test_a_pack_with_nothing_wrong_passes(w4r: Command, built: Path) -> None:
    told = w4r("pack", "check", built)
    assert (told.code, "error" in told.out) == (0, False)


def test_a_program_reads_the_problems(w4r: Command, tmp_path: Path) -> None:
    w4r("pack", "new", tmp_path / "mine")
    told = w4r("pack", "check", tmp_path / "mine", "--json")
    first = json.loads(told.out)["problems"][0]
    assert told.code == 1
    assert first.keys() == {"severity", "kind", "file", "line", "sentence", "facts"}
    assert (first["kind"], first["severity"]) == ("fill-in", "error")


def test_a_pack_that_nobody_signed_says_so(w4r: Command, built: Path) -> None:
    lines = w4r("pack", "show", built).out.splitlines()
    assert lines[0] == "Write for Rights 2025 (w4r-2025), version 1"
    assert "Not signed: nobody answers for this pack." in lines
    assert "Languages: English, Français, Español, العربية, Norsk bokmål, Deutsch" in lines
    assert "  Sonia Dahmani, Tunisia (sonia-dahmani): changed" in lines


def test_a_signed_pack_shows_the_fingerprint_of_its_key(
    w4r: Command, built: Path, tmp_path: Path
) -> None:
    key, signed = tmp_path / "publisher.key", tmp_path / "signed.w4rpack"
    made = w4r("pack", "keys", "-o", key)
    fingerprint = made.out.splitlines()[1].removeprefix("Fingerprint: ")
    told = w4r("pack", "sign", built, "--key", key, "-o", signed)
    assert told.out == f"{signed}: Signed by W4R Desktop, key {fingerprint}\n"
    assert f"Signed by W4R Desktop, key {fingerprint}" in w4r("pack", "show", signed).out
    assert "Not signed" in w4r("pack", "show", built).out


def test_a_pack_is_signed_in_its_place_where_no_other_is_named(
    w4r: Command, built: Path, tmp_path: Path
) -> None:
    w4r("pack", "keys", "-o", tmp_path / "publisher.key")
    w4r("pack", "sign", built, "--key", tmp_path / "publisher.key")
    assert "Signed by W4R Desktop" in w4r("pack", "show", built).out


@pytest.mark.parametrize(
    "line", ["show nowhere", "check nowhere", "build nowhere -o x", "sign here --key here"]
)
def test_what_is_not_there_is_refused_in_one_line(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("here").write_text("no pack", "utf-8")
    told = w4r("pack", *line.split())
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_a_key_is_never_overwritten(w4r: Command, tmp_path: Path) -> None:
    w4r("pack", "keys", "-o", tmp_path / "publisher.key")
    assert w4r("pack", "keys", "-o", tmp_path / "publisher.key").code == 1


def test_every_problem_has_a_sentence() -> None:
    assert SENTENCES.keys() == set(ProblemKind)
    assert ERRORS.keys() == set(ProblemKind) - WARNINGS


def test_the_preview_opens_the_folder_it_is_given(w4r: Command) -> None:
    assert w4r("pack", "preview", DEMO).code == 0


def test_a_preview_needs_a_folder(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_commands(["pack", "preview", str(home / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err
