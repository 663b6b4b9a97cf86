"""`w4r event`: a new event is opened, and an old one never overwritten."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Command, bytes_below, opened, real_event
from tests.services.writing import signed, signed_petition
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles
from w4r_desktop.store.keys import make_identity

LONG = "four words are easy"
KEY_WORDS = "meadow copper birch"


def new(path: Path, *more: object, held_on: str = "2020-12-10") -> tuple[object, ...]:
    """The command line that opens an event at that path."""
    plan = ("--name", "Evening in Lyon", "--place", "Library", "--date", held_on)
    return ("event", "new", "-o", path, *plan, *more)


def test_a_new_event_opens_with_its_passphrase(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("W4R_PASSPHRASE", LONG)
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", KEY_WORDS)
    path = tmp_path / "evening" / "event.w4r"
    told = w4r(*new(path, "--with-minors", "--goal", "200", "--test-key"))
    assert (told.code, told.err) == (0, "")
    assert str(path) in told.out
    assert f"{path.parent}/coordinator.key: the coordinator's key" in told.out
    assert told.out.endswith("set up and open, people can write\n")
    status = w4r("event", "status", path)
    assert (status.code, status.err) == (0, "")
    assert status.out.startswith("Evening in Lyon, Library\n10 December 2020, open\n")
    assert status.out.endswith("\nIn all: 0 letters, 0 solidarity messages\n")
    with opened(SampleFiles(path.parent), key_passphrase=KEY_WORDS) as evening:
        assert (evening.event.audience, evening.event.goal) == (Audience.WITH_MINORS, 200)
        assert not evening.event.is_demo


def test_nobody_writes_at_a_new_event_before_its_key_was_tried(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("W4R_PASSPHRASE", LONG)
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", KEY_WORDS)
    path, key = tmp_path / "event.w4r", tmp_path / "coordinator.key"
    told = w4r(*new(path))
    assert told.code == 0
    assert f"w4r key check --event {path} --identity {key}" in told.err
    status = w4r("event", "status", path)
    assert "10 December 2020, planned\n" in status.out
    assert "One step is left" in status.err
    assert "One step is left" in w4r("event", "open", path).err
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", "not the one")
    assert "does not open the key" in w4r("key", "check", "--event", path, "--identity", key).err
    monkeypatch.setenv("W4R_KEY_PASSPHRASE", KEY_WORDS)
    tried = w4r("key", "check", "--event", path, "--identity", key)
    assert tried.out.endswith("set up and open, people can write\n")
    again = w4r("key", "check", "--event", path, "--identity", key)
    assert again.out == "That key opens “event.w4r”.\n"


def test_an_event_made_ahead_for_a_key_that_is_there_is_planned_until_it_is_opened(
    w4r: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("W4R_PASSPHRASE", LONG)
    path, known = tmp_path / "event.w4r", make_identity()
    told = w4r(*new(path, "--recipient", known.recipient, held_on="2099-12-10"))
    assert told.out.endswith("set up, and planned for 10 December 2099\n")
    assert [file.name for file in tmp_path.glob("*.key")] == []
    assert "10 December 2099, planned\n" in w4r("event", "status", path).out
    assert w4r("event", "open", path).code == 0
    assert "10 December 2099, open\n" in w4r("event", "status", path).out


def test_the_passphrase_may_stand_in_a_file(w4r: Command, tmp_path: Path) -> None:
    event = real_event(tmp_path / "event.w4r")
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\nand a remark\n")
    assert w4r("event", "status", event, "--passphrase-file", file).code == 0
    file.write_text("")
    assert w4r("event", "status", event, "--passphrase-file", file).code == 1
    assert w4r("event", "status", event, "--passphrase-file", tmp_path / "none").code == 1


def test_the_status_tells_of_the_day_to_forget(w4r: Command, tmp_path: Path) -> None:
    event = real_event(tmp_path / "event.w4r")
    for day, is_past in ((date(2099, 3, 1), False), (date(2020, 3, 1), True)):
        with open_evening(event, PASSPHRASE) as evening:
            EventLife(evening, passphrase_opens=bool).keep_until(day)
        told = w4r("event", "status", event)
        assert f"What people write is kept until 1 March {day.year}.\n" in told.out
        assert ("That day has passed" in told.err) is is_past


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
