"""Days to forget are told of at the start, and nothing else of an event."""

from datetime import date
from pathlib import Path

import pytest

from w4r_desktop.settings.reminders import due, load_reminders, remember_day

DAY, LATER = date(2026, 3, 1), date(2026, 3, 2)


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "town-library" / "event.w4r"
    path.parent.mkdir()
    path.touch()
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "days.json"


def test_a_day_is_told_of_once_it_has_passed(file: Path, event: Path) -> None:
    remember_day(file, event, DAY)
    assert due(file, DAY) == ()
    assert due(file, LATER) == ((event, DAY),)


def test_another_day_or_none_takes_its_place(file: Path, event: Path) -> None:
    remember_day(file, event, DAY)
    remember_day(file, event, LATER)
    assert load_reminders(file) == {event: LATER}
    remember_day(file, event, None)
    assert load_reminders(file) == {}


def test_an_event_that_is_gone_is_not_told_of(file: Path, event: Path) -> None:
    remember_day(file, event, DAY)
    event.unlink()
    assert due(file, LATER) == ()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff", b'{"a": "soon"}'])
def test_a_file_that_cannot_be_read_is_as_good_as_none(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert load_reminders(file) == {}


def test_where_nothing_is_set_no_file_is_made(file: Path, event: Path) -> None:
    remember_day(file, event, None)
    assert not file.exists()
