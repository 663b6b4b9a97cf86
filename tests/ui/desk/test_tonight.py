"""The page of the evening in numbers."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.writing import closed as close_event
from tests.services.writing import signed, written
from tests.ui.desk.page import LaterJobs, Page
from w4r_desktop.domain.errors.stores import StoreBusy
from w4r_desktop.services.evening import Evening, TrailCheck
from w4r_desktop.services.event_desk import EventDesk, EventStatus
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.ui.desk.told import names_in
from w4r_desktop.ui.desk.tonight import Tonight
from w4r_desktop.ui.desk.use_cases import found_at_opening
from w4r_desktop.ui.jobs import InlineJobs, Jobs


def tonight(evening: Evening, page: Page, jobs: Jobs | None = None) -> Tonight:
    return Tonight(
        page,
        jobs or InlineJobs(),
        status=EventDesk(evening).status,
        event=evening.event,
        names=names_in(evening.pack),
    )


def test_letters_and_messages_are_counted_apart(evening: Evening, page: Page) -> None:
    tonight(evening, page).look()
    assert (page.state.letters, page.state.messages) == (2, 1)


def test_every_case_has_a_line_and_the_one_with_most_stands_first(
    evening: Evening, page: Page
) -> None:
    tonight(evening, page).look()
    first, *others = page.state.lines
    assert (first.name, first.letters, first.messages) == ("Ellinor Guttorm Utsi", 1, 1)
    assert len(others) + 1 == len(evening.pack.cases)


def test_what_is_unfinished_is_counted(evening: Evening, page: Page) -> None:
    LetterDesk(evening).keep(written(evening))
    tonight(evening, page).look()
    assert page.state.unfinished == 1


def test_looking_twice_at_once_counts_once_more_afterwards(evening: Evening, page: Page) -> None:
    jobs = LaterJobs()
    desk = tonight(evening, page, jobs)
    desk.look()
    desk.look()
    assert len(jobs.waiting) == 1
    jobs.do_one()
    signed(evening)
    jobs.do_one()
    assert page.state.letters == 3
    assert not jobs.waiting


def test_a_count_that_fails_leaves_the_last_one_standing(evening: Evening, page: Page) -> None:
    def fail() -> EventStatus:
        raise StoreBusy(evening.path)

    desk = tonight(evening, page)
    desk.look()
    desk._status = fail
    desk.look()
    assert page.state.letters == 2
    assert "another window" in page.problem


@pytest.mark.parametrize(("closed", "word"), [(False, "Open since"), (True, "Closed at")])
def test_the_page_says_since_when(evening: Evening, page: Page, closed: bool, word: str) -> None:
    desk = tonight(evening, page)
    if closed:
        close_event(evening)
    desk.look()
    assert str(page.state.since).startswith(word)
    assert page.state.is_open is not closed


def test_a_case_that_left_the_pack_goes_by_its_id(evening: Evening, page: Page) -> None:
    names = names_in(replace(evening.pack, cases=()))
    Tonight(
        page, InlineJobs(), status=EventDesk(evening).status, event=evening.event, names=names
    ).look()
    assert {line.name for line in page.state.lines} == {"damisoa", "ellinor-guttorm-utsi"}


def test_a_trail_that_does_not_hold_and_a_day_to_forget_are_told_all_the_time(
    evening: Evening, page: Page
) -> None:
    assert found_at_opening(evening) is None
    evening.event = replace(evening.event, keep_until=date(2026, 1, 1))
    assert "Close event" in str(found_at_opening(evening))
    evening.trail = TrailCheck(broken=7)
    warning = found_at_opening(evening)
    Tonight(
        page,
        InlineJobs(),
        status=EventDesk(evening).status,
        event=evening.event,
        names=names_in(evening.pack),
        warning=warning,
    ).look()
    assert "from line 7 on" in page.problem
