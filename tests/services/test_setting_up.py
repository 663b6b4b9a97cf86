"""A planned event: nobody writes before its new key was tried and it was opened for writing."""

from datetime import date

import pytest

from tests.factory import NOW
from tests.services.conftest import MakeEvening
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.events import EventClosed, EventPlanned, KeyNotTried
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.events import EventState
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening, read_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.key_desk import finish_by_key_alone, finish_setting_up
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.store import trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading
from w4r_desktop.store.keys import Identity, make_identity, wrap_for_recipients

MADE = (Deed.FOUNDED, Deed.KEY_MADE)
LATER = date(2027, 1, 20)


@pytest.fixture
def identity() -> Identity:
    return make_identity()


@pytest.fixture
def planned(make_evening: MakeEvening, identity: Identity) -> Evening:
    """An event of today whose key was made with it and not tried yet."""
    return planned_for(make_evening, identity, NOW.date())


def planned_for(make_evening: MakeEvening, identity: Identity, day: date) -> Evening:
    known = (identity.recipient,)
    evening = make_evening(recipients=known, deeds=MADE, held_on=day, is_ahead=True)
    wrap_for_recipients(evening.path, evening.store.key, known)
    return evening


def deeds(evening: Evening) -> list[Deed]:
    with reading(evening.store) as connection:
        return [entry.deed for entry in trail.own_entries(connection)]


def test_nobody_writes_at_a_planned_event(planned: Evening) -> None:
    with pytest.raises(EventPlanned):
        LetterDesk(planned).begin("damisoa", ActionKind.LETTER, "en")
    assert planned.event.state is EventState.PLANNED
    assert EventDesk(planned).status().needs_key


def test_it_does_not_open_before_its_key_opened_it(planned: Evening) -> None:
    with pytest.raises(KeyNotTried):
        EventLife(planned, passphrase_opens=bool).begin()
    with pytest.raises(WrongPassphrase):
        finish_setting_up(planned, make_identity())
    assert deeds(planned) == list(MADE)


def test_the_key_that_fits_opens_an_event_whose_day_has_come(
    planned: Evening, identity: Identity
) -> None:
    assert finish_setting_up(planned, identity).state is EventState.OPEN
    assert not EventDesk(planned).status().needs_key
    assert deeds(planned) == [*MADE, Deed.KEY_TRIED, Deed.BEGUN]
    signed(planned)


def test_an_event_made_ahead_waits_for_its_day_or_for_somebody_to_open_it(
    make_evening: MakeEvening, identity: Identity
) -> None:
    planned = planned_for(make_evening, identity, LATER)
    assert finish_setting_up(planned, identity).state is EventState.PLANNED
    status = EventDesk(planned).status()
    assert (status.needs_key, status.has_come) == (False, False)
    life = EventLife(planned, passphrase_opens=bool)
    assert life.begin().state is EventState.OPEN
    assert life.begin().state is EventState.OPEN
    assert deeds(planned).count(Deed.BEGUN) == 1
    life.close()
    with pytest.raises(EventClosed):
        life.begin()


def test_closing_and_opening_again_is_no_way_round_the_key(planned: Evening) -> None:
    life = EventLife(planned, passphrase_opens=bool)
    life.close()
    assert life.reopen("the passphrase").state is EventState.PLANNED
    with pytest.raises(KeyNotTried):
        life.begin()


def test_the_key_alone_finishes_setting_up_once(planned: Evening, identity: Identity) -> None:
    path, key = planned.path, planned.store.key
    planned.close()
    event = finish_by_key_alone(path, identity, clock=lambda: NOW)
    assert event is not None
    assert event.state is EventState.OPEN
    assert finish_by_key_alone(path, identity, clock=lambda: NOW) is None
    planned.store = open_store(path, key=key)
    assert read_evening(planned.store, lambda: NOW).event.state is EventState.OPEN


def test_an_event_for_a_key_that_was_there_needs_no_proof(make_evening: MakeEvening) -> None:
    planned = make_evening(is_ahead=True)
    status = EventDesk(planned).status()
    assert (status.needs_key, status.has_come) == (False, True)
    assert EventLife(planned, passphrase_opens=bool).begin().state is EventState.OPEN
