"""The event desk: founding, counting, closing."""

from pathlib import Path

import pytest

from tests.factory import NOW
from tests.services.conftest import HELD_ON
from tests.services.writing import closed, signed, written
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.events import CodeUnknown
from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.domain.errors.keys import NotAPublicKey, PassphraseTooShort
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import (
    EventDesk,
    EventPlan,
    LetterFilter,
    found_event,
    found_event_and_key,
)
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.store.keys import key_files, make_identity

PLAN = EventPlan("Evening", "Library", HELD_ON, Audience.ADULTS)


def test_an_evening_begins_open_and_empty(evening: Evening) -> None:
    status = EventDesk(evening).status()
    assert status.event.state is EventState.OPEN
    assert (status.tally.total, status.per_ten_minutes, status.last_signed_at) == (0, (), None)


def test_the_status_counts_by_case_and_kind_and_time(evening: Evening) -> None:
    signed(evening)
    signed(evening, case_id="damisoa", kind=ActionKind.SOLIDARITY)
    status = EventDesk(evening).status()
    assert status.tally.of("damisoa", ActionKind.SOLIDARITY) == 1
    assert status.per_ten_minutes == (2,)
    assert status.last_signed_at == NOW


def test_letters_are_listed_by_kind_and_case(evening: Evening) -> None:
    letter = signed(evening).action
    message = signed(evening, kind=ActionKind.SOLIDARITY).action
    desk = EventDesk(evening)
    assert {a.id for a in desk.letters()} == {letter.id, message.id}
    assert [a.id for a in desk.letters(LetterFilter(kind=ActionKind.LETTER))] == [letter.id]
    assert desk.letters(LetterFilter(case_id="damisoa")) == ()


def test_a_code_nobody_has_is_told(evening: Evening) -> None:
    with pytest.raises(CodeUnknown):
        EventDesk(evening).letter("ZZZZZZ")


def test_closing_seals_the_letter_that_is_being_written(evening: Evening) -> None:
    LetterDesk(evening).keep(written(evening))
    event = closed(evening)
    assert (event.state, event.closed_at) == (EventState.CLOSED, NOW)
    assert LetterDesk(evening).interrupted() is None
    assert EventDesk(evening).status().unfinished == 1


def test_closing_twice_changes_nothing(evening: Evening) -> None:
    assert closed(evening) == closed(evening)


def test_an_event_is_never_founded_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "event.w4r"
    path.write_bytes(b"theirs")
    with pytest.raises(FileInTheWay):
        found_event(path, PLAN, passphrase="long enough", recipients=[])
    assert path.read_bytes() == b"theirs"


def test_a_short_passphrase_founds_nothing(tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        found_event_and_key(tmp_path / "a.w4r", tmp_path / "c.key", PLAN, passphrase="short")
    assert not list(tmp_path.iterdir())


def test_a_coordinators_key_that_is_none_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "event.w4r"
    with pytest.raises(NotAPublicKey):
        found_event(path, PLAN, passphrase="long enough", recipients=["age1nonsense"])
    assert not list(tmp_path.iterdir())


def test_a_new_event_has_its_two_key_files_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "event.w4r"
    found_event(path, PLAN, passphrase="long enough", recipients=[make_identity().recipient])
    assert all(file.exists() for file in key_files(path))
