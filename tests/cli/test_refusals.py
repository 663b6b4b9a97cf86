"""What a command cannot do it says in one line, and everything is as it was."""

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Told, bytes_below, no_file_above, w4r_process
from w4r_desktop.services.sample_evening import SampleFiles
from w4r_desktop.store.keys import key_files, make_identity, write_identity

WRONG = "not the passphrase"


@pytest.fixture
def ground(sample: SampleFiles) -> Path:
    """The sample evening among files that are not what their names say."""
    folder = sample.folder
    flipped = bytearray(sample.sync.read_bytes())
    flipped[len(flipped) // 2] ^= 1
    (folder / "flipped.w4rsync").write_bytes(flipped)
    (folder / "notes.w4r").write_text("These are only notes.\n" * 400)
    _with_its_keys(sample.event, folder / "dressed.w4r", (folder / "notes.w4r").read_bytes())
    whole = sample.event.read_bytes()
    _with_its_keys(sample.event, folder / "cut.w4r", whole[: len(whole) // 2])
    _with_its_keys(sample.event, folder / "scraped.w4r", whole[: len(whole) // 2 - 100])
    _with_its_keys(sample.event, folder / "empty.w4r", b"")
    write_identity(folder / "other.key", make_identity())
    (folder / "notes.key").write_text("AGE-SECRET-KEY-1NOTATALL\n")
    return folder


def _with_its_keys(event: Path, store: Path, content: bytes) -> None:
    store.write_bytes(content)
    for theirs, ours in zip(key_files(event), key_files(store), strict=True):
        shutil.copy(theirs, ours)


def assert_refused(told: Told, code: int = 1) -> None:
    assert (told.code, told.out, told.err.count("\n")) == (code, "", 1), told
    assert len(told.err) > 20
    assert "Traceback" not in told.err
    assert "our mistake" not in told.err


@pytest.mark.parametrize(
    "line",
    [
        "event status notes.w4r",
        "event status dressed.w4r",
        "event status cut.w4r",
        "event status scraped.w4r",
        "event status empty.w4r",
        "event status none.w4r",
        "print letters --event event.w4r --case nobody -o out.pdf",
        "sync write --event dressed.w4r -o out.w4rsync",
        "sync check flipped.w4rsync --identity coordinator.key",
        "sync check notes.w4r --identity coordinator.key",
        "sync check none.w4rsync --identity coordinator.key",
        "sync check event.w4rsync --identity other.key",
        "sync check event.w4rsync --identity notes.key",
        "sync merge flipped.w4rsync --into event.w4r --identity coordinator.key",
        "sync merge event.w4rsync --into event.w4r --identity other.key",
        "sync merge event.w4rsync --into dressed.w4r --identity coordinator.key",
        "data csv --from cut.w4r -o out.csv",
        "sync write --event event.w4r -o event.w4r",
        "sync write --event event.w4r -o coordinator.key",
        "print report --event event.w4r -o event.w4r.passphrase.age",
        "print letters --event event.w4r -o event.w4r",
        "print receipts --event event.w4r --sync event.w4rsync -o event.w4rsync",
        "data csv --from event.w4r -o event.w4r",
        "data forget --event event.w4r",
        "key add --event event.w4r --recipient nonsense",
        "pack build . -o out.w4rpack",
        "event new -o event.w4r --name A --place B --date 2026-12-10",
        "event new -o new.w4r --name A --place B --date tomorrow",
    ],
)
def test_it_is_told_in_one_line_and_nothing_has_changed(
    ground: Path, w4r: Command, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    before = bytes_below(ground)
    monkeypatch.chdir(ground)
    assert_refused(w4r(*line.split()))
    assert bytes_below(ground) == before


@pytest.mark.parametrize(
    "line",
    [
        "event status cut.w4r",
        "print letters --event event.w4r --case nobody -o out.pdf",
        "sync check event.w4rsync --identity other.key",
    ],
)
def test_a_program_of_its_own_ends_with_that_line(ground: Path, line: str) -> None:
    before = bytes_below(ground)
    assert_refused(w4r_process(*line.split(), at=ground))
    assert bytes_below(ground) == before


@pytest.mark.parametrize(
    ("line", "passphrase"),
    [
        ("event status event.w4r", WRONG),
        ("sync write --event event.w4r -o out.w4rsync", WRONG),
        ("sync merge event.w4rsync --into event.w4r --identity coordinator.key", WRONG),
        ("print letters --event event.w4r -o out.pdf", None),
        ("sync merge event.w4rsync --into new.w4r --identity coordinator.key", None),
        ("data csv --from event.w4r -o out.csv", None),
    ],
)
def test_without_its_passphrase_an_event_stays_shut(
    ground: Path, line: str, passphrase: str | None
) -> None:
    before = bytes_below(ground)
    assert_refused(w4r_process(*line.split(), at=ground, passphrase=passphrase))
    assert bytes_below(ground) == before


@pytest.mark.parametrize(
    "line",
    [
        "print letters --event event.w4r -o out.pdf",
        "print letters --event event.w4r -o letters.pdf",
        "sync write --event event.w4r -o out.w4rsync",
    ],
)
def test_on_a_full_disk_nothing_is_written_by_half(ground: Path, line: str) -> None:
    before = bytes_below(ground)
    told = w4r_process(*line.split(), at=ground, before=no_file_above(64))
    assert_refused(told)
    assert "full" in told.err
    assert bytes_below(ground) == before


def test_a_collection_that_there_is_no_room_for_is_not_begun(ground: Path) -> None:
    before = bytes_below(ground)
    line = "sync merge event.w4rsync --into new.w4r --identity coordinator.key"
    assert_refused(w4r_process(*line.split(), at=ground, before=no_file_above(64)))
    assert bytes_below(ground) == before


def test_wrong_usage_ends_a_program_with_two(ground: Path) -> None:
    assert_refused(w4r_process("print", "letters", at=ground), 2)


def test_counts_that_go_to_a_full_disk_are_not_taken_for_told(ground: Path) -> None:
    with Path("/dev/full").open("w") as full:
        told = w4r_process("event", "status", "event.w4r", at=ground, stdout=full)
    assert told.code == 1
    assert told.err.count("\n") == 1
    assert "full" in told.err


def test_a_reader_that_has_enough_is_no_failure(ground: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as unread:
        told = w4r_process("event", "status", "event.w4r", at=ground, stdout=unread)
    assert (told.code, told.err) == (0, "")


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "print nonsense",
        "print letters",
        "print letters --event event.w4r -o out.pdf --paper a5",
        "event status",
        "event status .",
        "print letters --event event.w4r -o .",
        "sync merge event.w4rsync --into . --identity coordinator.key",
        "sync merge --into new.w4r --identity coordinator.key",
        "demo new --letters many",
        "print envelopes --event event.w4r -o out.pdf --kind petition",
    ],
)
def test_wrong_usage_is_told_in_one_line_that_names_the_help(
    w4r: Command, ground: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ground)
    before = bytes_below(ground)
    told = w4r(*line.split())
    assert_refused(told, 2)
    assert "--help" in told.err
    assert bytes_below(ground) == before
