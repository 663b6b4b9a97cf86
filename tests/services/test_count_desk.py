"""Counting by hand: numbers go in, are put right, and are taken back, by whom is not known."""

from uuid import uuid4

import pytest

from tests.services.writing import closed, signed
from w4r_desktop.domain.errors.events import CountNotPossible, EntryUnknown
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.paper_counts import COUNT_LIMIT, Channel
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.store import trail
from w4r_desktop.store.engine import reading
from w4r_desktop.store.paper_counts import all_paper_counts

LETTERS = Counted("damisoa", Channel.PAPER_LETTER, 12)


def test_a_number_counts_at_once_and_is_told_apart(evening: Evening) -> None:
    signed(evening, case_id="damisoa")
    CountDesk(evening).enter(LETTERS)
    tally = EventDesk(evening).status().tally
    assert (tally.signed, tally.counted_by_hand("damisoa"), tally.of_case("damisoa")) == (1, 12, 13)


def test_the_latest_entry_comes_first(evening: Evening) -> None:
    desk = CountDesk(evening)
    first = desk.enter(LETTERS)
    second = desk.enter(Counted("juan-lopez", Channel.EMAIL, 3))
    assert set(desk.entries()) == {first, second}


def test_a_number_is_put_right_and_the_wrong_one_stays_in_the_history(evening: Evening) -> None:
    desk = CountDesk(evening)
    entry = desk.enter(Counted("damisoa", Channel.POST, 120))
    right = desk.correct(entry.id, 12)
    assert desk.entries() == (right,)
    with reading(evening.store) as connection:
        assert [one.count for one in all_paper_counts(connection)] == [120, 12]


def test_an_entry_that_is_taken_back_counts_no_more(evening: Evening) -> None:
    desk = CountDesk(evening)
    desk.take_back(desk.enter(LETTERS).id)
    assert desk.entries() == ()
    assert EventDesk(evening).status().tally.total == 0


def test_the_audit_trail_tells_that_something_was_counted_and_not_by_whom(evening: Evening) -> None:
    CountDesk(evening).enter(LETTERS)
    with reading(evening.store) as connection:
        *_before, entry = trail.own_entries(connection)
    assert (entry.deed, entry.subject, entry.count) == (Deed.COUNTED, Channel.PAPER_LETTER, 12)


def test_paper_is_counted_after_the_event_is_closed_too(evening: Evening) -> None:
    closed(evening)
    CountDesk(evening).enter(LETTERS)
    assert EventDesk(evening).status().tally.total == 12


@pytest.mark.parametrize("count", [0, -1, COUNT_LIMIT + 1])
def test_a_number_that_nobody_counts_is_refused(evening: Evening, count: int) -> None:
    with pytest.raises(CountNotPossible):
        CountDesk(evening).enter(Counted("damisoa", Channel.PHOTO, count))


def test_a_case_or_an_entry_that_is_not_there_is_told(evening: Evening) -> None:
    with pytest.raises(CaseUnknown):
        CountDesk(evening).enter(Counted("nobody", Channel.PHOTO, 1))
    with pytest.raises(EntryUnknown):
        CountDesk(evening).take_back(uuid4())
