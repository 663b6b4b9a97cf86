"""Closing the event."""

import pytest

from tests.services.writing import written
from tests.ui.desk.page import Page
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.ui.desk.closing import Closing
from w4r_desktop.ui.desk.told import names_in
from w4r_desktop.ui.desk.use_cases import DeskWork
from w4r_desktop.ui.jobs import InlineJobs


@pytest.fixture
def told() -> list[Part]:
    return []


@pytest.fixture
def desk(evening: Evening, page: Page, told: list[Part]) -> Closing:
    work = DeskWork(evening, names_in(evening.pack))
    desk = Closing(
        page,
        InlineJobs(),
        event=evening.event,
        standing=work.standing,
        close=lambda put_away: EventLife(evening, passphrase_opens=bool).close(put_away=put_away),
        tell=told.append,
    )
    desk.look()
    return desk


def test_the_event_is_closed_once_it_was_asked_and_meant(
    evening: Evening, page: Page, desk: Closing, told: list[Part]
) -> None:
    desk.ask()
    desk.close()
    assert page.state.event.state is EventState.CLOSED
    assert evening.event.state is EventState.CLOSED
    assert told == [Part.EVENT]


def test_nothing_closes_without_being_asked(page: Page, desk: Closing) -> None:
    desk.close()
    assert page.state.is_open


def test_the_event_can_be_kept_open_after_all(page: Page, desk: Closing) -> None:
    desk.ask()
    desk.keep_open()
    desk.close()
    assert page.state.is_open


def test_what_was_begun_and_never_signed_is_named(
    evening: Evening, page: Page, desk: Closing
) -> None:
    LetterDesk(evening).put_away(written(evening, case_id="damisoa"))
    desk.look()
    assert [one.case for one in page.state.unfinished] == ["Damisoa"]


def test_an_empty_sheet_is_nothing_unfinished(evening: Evening, page: Page, desk: Closing) -> None:
    LetterDesk(evening).keep(written(evening, body="", sender=None, signature=None))
    desk.look()
    assert page.state.unfinished == ()


def test_a_disk_that_is_full_keeps_the_event_open(
    evening: Evening, page: Page, desk: Closing
) -> None:
    def fail(_put_away: bool) -> Event:
        raise DiskFull(evening.path)

    desk._close = fail
    desk.ask()
    desk.close()
    assert "disk is full" in page.problem
    assert page.state.is_open
    assert not page.state.is_running


def test_an_event_that_somebody_writes_at_stays_open_until_the_letter_is_put_away(
    evening: Evening, page: Page, desk: Closing
) -> None:
    LetterDesk(evening).keep(written(evening))
    desk.ask()
    desk.close()
    assert page.state.is_held_up
    assert f"station {evening.station.name}" in page.problem
    assert evening.event.state is EventState.OPEN
    desk.put_away()
    assert page.state.event.state is EventState.CLOSED
    assert not page.problem
