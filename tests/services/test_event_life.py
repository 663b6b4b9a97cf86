"""From open to forgotten: each step is asked for, told, and in the trail."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.factory import NOW, sender
from tests.services.writing import signed, written
from w4r_desktop.domain.errors.events import (
    DraftUnsealed,
    EventClosed,
    EventForgotten,
    EventNotClosed,
)
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.events import EventState
from w4r_desktop.i18n.errors import explain
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.event_life import EventLife, is_due
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.sample_evening import PASSPHRASE
from w4r_desktop.store import forget, trail
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.mirror import choose_place


def life_of(evening: Evening) -> EventLife:
    return EventLife(evening, passphrase_opens=PASSPHRASE.__eq__)


def deeds(evening: Evening) -> list[str]:
    with reading(evening.store) as connection:
        return [entry.deed.value for entry in trail.own_entries(connection)]


def test_an_event_does_not_close_over_somebodys_letter_and_says_whose_station(
    evening: Evening,
) -> None:
    LetterDesk(evening).keep(written(evening))
    with pytest.raises(DraftUnsealed) as refused:
        life_of(evening).close()
    assert evening.station.name in str(explain(refused.value))
    assert EventDesk(evening).status().event.state is EventState.OPEN
    assert life_of(evening).close(put_away=True).state is EventState.CLOSED
    assert EventDesk(evening).status().unfinished == 1


def test_an_empty_page_keeps_no_event_open(evening: Evening) -> None:
    empty = written(evening, body="", sender=None, signature=None)
    LetterDesk(evening).keep(empty)
    assert life_of(evening).close().closed_at == NOW


def test_a_closed_event_opens_again_for_the_passphrase_alone_and_that_is_written_down(
    evening: Evening,
) -> None:
    life = life_of(evening)
    life.close()
    with pytest.raises(WrongPassphrase):
        life.reopen("not it")
    with pytest.raises(EventClosed):
        signed(evening)
    assert life.reopen(PASSPHRASE).state is EventState.OPEN
    signed(evening)
    assert deeds(evening)[-3:] == ["closed", "reopened", "signed"]


def test_handing_over_and_forgetting_wait_until_it_is_closed(evening: Evening) -> None:
    life = life_of(evening)
    with pytest.raises(EventNotClosed):
        life.hand_over()
    with pytest.raises(EventNotClosed):
        life.forget(PASSPHRASE)
    life.close()
    assert life.hand_over().handed_over_at == NOW
    assert deeds(evening)[-1] == "handed_over"


def test_the_day_to_forget_is_kept_and_comes(evening: Evening) -> None:
    day = NOW.date() + timedelta(days=90)
    event = life_of(evening).keep_until(day)
    assert not is_due(event, day)
    assert is_due(event, day + timedelta(days=1))


@pytest.fixture
def closed(tmp_path: Path) -> Evening:
    """A closed event with letters, a draft, a place for copies and an old form beside it."""
    path = real_event(tmp_path / "event.w4r")
    evening = open_evening(path, PASSPHRASE)
    for place in range(20):
        who = sender(name=f"Ermintrude{place} Quaxlington")
        signed(evening, body=f"Zephyrine words number {place}. " * 40, sender=who)
    LetterDesk(evening).put_away(written(evening, body="Zephyrine unfinished"))
    with transaction(evening.store) as connection:
        choose_place(connection, tmp_path / "stick")
    path.with_name("event.w4r.before-0004").write_bytes(path.read_bytes())
    life_of(evening).close()
    return evening


def test_what_would_be_erased_is_told_first_and_nothing_is_changed(closed: Evening) -> None:
    before = closed.path.read_bytes()
    plan = life_of(closed).to_forget()
    assert (plan.actions, plan.texts, plan.drafts, plan.contacts) == (20, 20, 1, 21)
    assert [one.name for one in plan.files] == ["event.w4r.before-0004"]
    assert [one.folder.name for one in plan.mirrors] == ["stick"]
    assert closed.path.read_bytes() == before
    closed.close()


def test_texts_are_erased_for_good_and_the_counts_stay(closed: Evening) -> None:
    old_key = closed.store.key
    life_of(closed).forget(PASSPHRASE)
    with closed as left:
        status = EventDesk(left).status()
        assert (status.tally.total, status.unfinished) == (20, 0)
        assert (status.event.state, left.trail.holds) == (EventState.FORGOTTEN, True)
        assert all(one.letter is None for one in EventDesk(left).letters())
        assert left.store.key != old_key
        plan = life_of(left).to_forget()
        assert (plan.texts, plan.drafts, plan.contacts, plan.files) == (0, 0, 0, ())
        with left.store.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA freelist_count").scalar() == 0
            dump = repr(connection.exec_driver_sql("SELECT * FROM actions").all())
        assert "Zephyrine" not in dump
        assert "Quaxlington" not in dump
        with reading(left.store) as connection:
            erased = [one for one in trail.own_entries(connection) if one.deed.value == "erased"]
        assert [one.count for one in erased] == [20]
    assert not list(closed.path.parent.glob("*before*"))


def test_a_forgotten_event_neither_opens_again_nor_leaves_in_a_sync_file(closed: Evening) -> None:
    life_of(closed).forget(PASSPHRASE)
    with closed as left:
        with pytest.raises(EventForgotten):
            life_of(left).reopen(PASSPHRASE)
        with pytest.raises(EventForgotten):
            write_sync(left, left.path.with_name("out.w4rsync"))


def test_a_plug_pulled_before_the_new_file_took_its_place_loses_nothing(
    closed: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(_path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(forget, "finish_writing_anew", pulled)
    with pytest.raises(KeyboardInterrupt):
        life_of(closed).forget(PASSPHRASE)
    monkeypatch.undo()
    with open_evening(closed.path, PASSPHRASE) as left:
        assert EventDesk(left).status().event.state is EventState.FORGOTTEN
        assert life_of(left).to_forget().texts == 0
    assert not list(closed.path.parent.glob(".event*"))


def test_nothing_is_erased_without_the_passphrase(closed: Evening) -> None:
    with pytest.raises(WrongPassphrase):
        life_of(closed).forget("not it")
    assert life_of(closed).to_forget().texts == 20
    closed.close()
