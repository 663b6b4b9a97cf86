"""The card of a planned event shows the one thing that is left, and goes once it is open."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests import factory
from tests.services.conftest import MakeEvening, make_evening
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.ui.desk.beginning import Beginning
from w4r_desktop.ui.desk.plan_card import PlanCard
from w4r_desktop.ui.desk.told import names_in
from w4r_desktop.ui.desk.tonight import TonightState, state_of
from w4r_desktop.ui.jobs import InlineJobs

__all__ = ["make_evening"]

PLANNED = TonightState(factory.event(state=EventState.PLANNED, held_on=date(2027, 1, 20)))


@pytest.fixture
def card(qtbot: QtBot) -> PlanCard:
    card = PlanCard()
    qtbot.addWidget(card)
    return card


def buttons(card: PlanCard) -> list[str]:
    return [one.text() for one in card.findChildren(QPushButton) if not one.isHidden()]


def test_before_the_key_was_shown_that_is_all_that_can_be_done(card: PlanCard) -> None:
    card.show_state(replace(PLANNED, needs_key=True))
    assert "Show the key" in buttons(card)
    assert "Open the event" not in buttons(card)


@pytest.mark.parametrize(("has_come", "look"), [(True, "primary"), (False, None)])
def test_opening_is_what_is_expected_on_the_day(
    card: PlanCard, has_come: bool, look: str | None
) -> None:
    card.show_state(replace(PLANNED, has_come=has_come))
    assert "Open the event" in buttons(card)
    assert card._open.property("look") == look


def test_an_open_event_has_no_such_card(card: PlanCard) -> None:
    card.show_state(TonightState(factory.event()))
    assert card.isHidden()


def test_the_event_opens_or_the_card_says_why_not(
    card: PlanCard, make_evening: MakeEvening
) -> None:
    evening = make_evening(is_ahead=True, deeds=(Deed.FOUNDED, Deed.KEY_MADE))
    told: list[Part] = []
    life = EventLife(evening, passphrase_opens=bool)
    Beginning(card, InlineJobs(), life=life, tell=told.append).begin()
    assert "One step is left" in card._notice.text()
    assert not told
    state = state_of(EventDesk(evening).status(), names_in(evening.pack))
    assert state.needs_key
    assert str(state.since) == "planned"


def test_once_open_the_others_are_told(card: PlanCard, make_evening: MakeEvening) -> None:
    told: list[Part] = []
    life = EventLife(make_evening(is_ahead=True), passphrase_opens=bool)
    Beginning(card, InlineJobs(), life=life, tell=told.append).begin()
    assert told == [Part.EVENT]
