"""`w4r event`: a new event is opened, and an old one never overwritten."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, bytes_below, opened, real_event
from tests.services.writing import signed, signed_petition
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles

LONG = "four words are easy"


def new(path: Path, *more: object) -> tuple[object, ...]:
    """The command line that opens an event at that path."""
    plan = ("--name", "Evening in Lyon", "--place", "Library", "--date", "2026-12-10")
    return ("event", "new", "-o", path, *plan, *more)


def test_a_new_event_opens_with_its_passphrase(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("W4R_PASSPHRASE", LONG)
    path = tmp_path / "evening" / "event.w4r"
    told = w4r(*new(path, "--with-minors", "--goal", "200"))
    assert (told.code, told.err) == (0, "")
    assert str(path) in told.out
    assert f"{path.parent}/coordinator.key: the coordinator's key" in told.out
    status = w4r("event", "status", path)
    assert (status.code, status.err) == (0, "")
    assert status.out.startswith("Evening in Lyon, Library\n10 December 2026, open\n")
    assert status.out.endswith("\nIn all: 0 letters, 0 solidarity messages\n")
    files = SampleFiles(path.parent)
    with opened(files) as evening:
        assert (evening.event.audience, evening.event.goal) == (Audience.WITH_MINORS, 200)
        assert not evening.event.is_demo


def test_the_passphrase_may_stand_in_a_file(w4r: Command, tmp_path: Path) -> None:
    event = real_event(tmp_path / "event.w4r")
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\nand a remark\n")
    assert w4r("event", "status", event, "--passphrase-file", file).code == 0
    file.write_text("")
    assert w4r("event", "status", event, "--passphrase-file", file).code == 1
    assert w4r("event", "status", event, "--passphrase-file", tmp_path / "none").code == 1


def test_the_status_counts_by_case(w4r: Command, tmp_path: Path) -> None:
    event = real_event(tmp_path / "event.w4r")
    with open_evening(event, PASSPHRASE) as evening:
        signed(evening)
        signed(evening, kind=ActionKind.SOLIDARITY)
    told = w4r("event", "status", event)
    assert (
        "  Ellinor Guttorm Utsi (ellinor-guttorm-utsi): 1 letter, 1 solidarity message\n"
        in told.out
    )
    assert told.out.endswith("In all: 1 letter, 1 solidarity message\n")


def test_the_status_tells_signatures_and_what_was_counted_by_hand(
    w4r: Command, tmp_path: Path
) -> None:
    event = real_event(tmp_path / "event.w4r")
    with open_evening(event, PASSPHRASE) as evening:
        signed_petition(evening)
        CountDesk(evening).enter(Counted("damisoa", Channel.PAPER_LETTER, 12))
    told = w4r("event", "status", event)
    both = "0 letters, 0 solidarity messages, 1 petition signature, 12 counted by hand"
    assert f"  Damisoa (damisoa): {both}\n" in told.out
    assert told.out.endswith(f"In all: {both}\n")


def test_the_status_names_every_case_as_the_command_line_wants_it(
    w4r: Command, sample: SampleFiles
) -> None:
    told = w4r("event", "status", sample.event)
    with opened(sample) as evening:
        assert all(f"({case.id})" in told.out for case in evening.pack.cases)


def test_looking_at_an_event_changes_nothing(w4r: Command, sample: SampleFiles) -> None:
    before = bytes_below(sample.folder)
    assert w4r("event", "status", sample.event).code == 0
    assert bytes_below(sample.folder) == before


@pytest.mark.parametrize("in_the_way", ["event.w4r", "event.w4r.passphrase.age", "coordinator.key"])
def test_nothing_is_overwritten_by_a_new_event(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_the_way: str
) -> None:
    monkeypatch.setenv("W4R_PASSPHRASE", LONG)
    (tmp_path / in_the_way).write_bytes(b"theirs")
    told = w4r(*new(tmp_path / "event.w4r"))
    assert (told.code, told.out) == (1, "")
    assert in_the_way in told.err
    assert bytes_below(tmp_path) == {in_the_way: b"theirs"}


def test_a_short_passphrase_makes_neither_event_nor_key(w4r: Command, tmp_path: Path) -> None:
    told = w4r(*new(tmp_path / "event.w4r"))
    assert (told.code, told.out) == (1, "")
    assert "at least 8 signs" in told.err
    assert not list(tmp_path.iterdir())


def test_event_and_key_cannot_be_the_same_file(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("W4R_PASSPHRASE", LONG)
    path = tmp_path / "event.w4r"
    assert w4r(*new(path, "--key-out", path)).code == 1
    assert not list(tmp_path.iterdir())
