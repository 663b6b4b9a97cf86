"""The day to forget is shown, changed and taken away on the desk."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.factory import NOW
from tests.ui.desk.page import Page
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.domain.events import Event
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.ui.desk.keeping import Keeping
from w4r_desktop.ui.desk.keeping_card import KeepingCard
from w4r_desktop.ui.jobs import InlineJobs

DAY = NOW.date() + timedelta(days=60)


@pytest.fixture
def told() -> list[Part]:
    return []


@pytest.fixture
def keeping(evening: Evening, page: Page, told: list[Part]) -> Keeping:
    life = EventLife(evening, passphrase_opens=bool)
    keeping = Keeping(page, InlineJobs(), life=life, today=NOW.date, tell=told.append)
    keeping.look()
    return keeping


def test_a_day_is_set_and_taken_away(
    evening: Evening, page: Page, keeping: Keeping, told: list[Part]
) -> None:
    keeping.keep_until(DAY)
    assert page.state.event.keep_until == DAY
    assert evening.event == page.state.event
    keeping.keep_until(None)
    assert page.state.event.keep_until is None
    assert evening.event == page.state.event
    assert told == [Part.EVENT, Part.EVENT]


def test_a_day_that_has_passed_is_told(page: Page, keeping: Keeping) -> None:
    keeping.keep_until(NOW.date() - timedelta(days=1))
    assert page.state.is_due


def test_a_full_disk_leaves_the_day_as_it_was(
    evening: Evening, page: Page, keeping: Keeping
) -> None:
    class Full(EventLife):
        def keep_until(self, day: date | None) -> Event:
            raise DiskFull(evening.path)

    keeping._life = Full(evening, passphrase_opens=bool)
    keeping.keep_until(DAY)
    assert "disk is full" in page.problem
    assert page.state.event.keep_until is None


def test_the_card_says_what_is_set_and_gives_the_day_that_is_chosen(
    qtbot: QtBot, evening: Evening, page: Page, keeping: Keeping
) -> None:
    card = KeepingCard()
    qtbot.addWidget(card)
    card.show_state(page.state)
    assert "No day is set" in card._what.text()
    keeping.keep_until(DAY)
    card.show_state(page.state)
    assert "8 February 2027" in card._what.text()
    with qtbot.waitSignal(card.day_chosen) as chosen:
        card._choose()
    assert chosen.args == [DAY]
