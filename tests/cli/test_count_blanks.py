"""`w4r event count`: coded sheets that came back written."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, real_event
from w4r_desktop.domain.blank_codes import BlankKind, blank_spaced
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.room_sheets import new_blank_code
from w4r_desktop.services.sample_evening import PASSPHRASE


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """A real event without any letter."""
    return real_event(tmp_path / "event.w4r")


def test_sheets_are_counted_once_and_a_code_that_is_unknown_is_told(
    w4r: Command, event: Path
) -> None:
    with open_evening(event, PASSPHRASE) as evening:
        code = new_blank_code(evening.pack, evening.event.id, "damisoa", ())
    told = w4r("event", "count", blank_spaced(code), "ZZZZZZ", code.lower(), "--event", event)
    assert told.code == 1
    assert told.out.splitlines() == [
        f"{code}: counted, a letter for Damisoa",
        f"{code}: was counted already, for Damisoa",
    ]
    assert told.err == (
        "No empty sheet of this event has the code “ZZZZ ZZ”. Please check the eight signs.\n"
    )


def test_a_card_that_came_back_is_told_as_a_card(w4r: Command, event: Path) -> None:
    with open_evening(event, PASSPHRASE) as evening:
        pack, event_id = evening.pack, evening.event.id
        code = new_blank_code(pack, event_id, "sonia-dahmani", (), BlankKind.CARD)
    told = w4r("event", "count", code, "--event", event)
    assert told.out == f"{code}: counted, a card for Sonia Dahmani\n"


def test_a_code_that_is_too_short_is_told_as_it_was_typed(w4r: Command, event: Path) -> None:
    assert "the code “XX”." in w4r("event", "count", "xx", "--event", event).err


def test_a_code_alone_is_counted_without_a_remark(w4r: Command, event: Path) -> None:
    with open_evening(event, PASSPHRASE) as evening:
        code = new_blank_code(evening.pack, evening.event.id, "damisoa", ())
    told = w4r("event", "count", code, "--event", event)
    assert (told.code, told.err) == (0, "")
