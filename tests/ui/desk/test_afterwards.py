"""What comes after closing is asked for, meant, and told in the audit trail."""

import pytest

from tests.services.writing import closed, signed
from tests.ui.desk.page import Page
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.events import EventState
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.ui.desk.afterwards import Afterwards, Wish
from w4r_desktop.ui.jobs import InlineJobs


@pytest.fixture
def told() -> list[Part]:
    return []


@pytest.fixture
def part(evening: Evening, page: Page, told: list[Part]) -> Afterwards:
    signed(evening)
    closed(evening)
    part = Afterwards(
        page,
        InlineJobs(),
        event=evening.event,
        life=EventLife(evening, passphrase_opens="open".__eq__),
        tell=told.append,
    )
    part.look()
    return part


def test_a_closed_event_opens_again_for_its_passphrase(
    part: Afterwards, page: Page, told: list[Part]
) -> None:
    part.ask_to_reopen()
    assert page.state.wish is Wish.REOPEN
    part.do("wrong")
    assert "does not open" in page.problem
    part.do("open")
    assert page.state.event.state is EventState.OPEN
    assert told == [Part.EVENT]


def test_what_would_be_erased_is_counted_and_can_be_left(part: Afterwards, page: Page) -> None:
    part.ask_to_forget()
    assert (page.state.wish, page.state.plan.texts) == (Wish.FORGET, page.state.plan.actions)
    part.leave()
    part.do("open")
    assert page.state.event.state is EventState.CLOSED


def test_handing_over_is_noted_once_it_is_closed(part: Afterwards, page: Page) -> None:
    part.hand_over()
    assert page.state.event.state is EventState.HANDED_OVER
