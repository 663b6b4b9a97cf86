"""Counting by hand: entered, put right, taken back, and told on the page."""

import pytest

from tests.ui.desk.page import Page
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.ui.desk.paper_counts import PaperCounts
from w4r_desktop.ui.desk.told import CHANNELS, names_in
from w4r_desktop.ui.jobs import InlineJobs

LETTERS = Counted("damisoa", Channel.PAPER_LETTER, 120)


class CountingPage(Page):
    """The page, and how often its fields were made ready for the next number."""

    begun = 0

    def begin_anew(self) -> None:
        self.begun += 1


@pytest.fixture
def page() -> CountingPage:
    return CountingPage()


@pytest.fixture
def told() -> list[Part]:
    return []


@pytest.fixture
def counts(evening: Evening, page: CountingPage, told: list[Part]) -> PaperCounts:
    counts = PaperCounts(
        page,
        InlineJobs(),
        desk=CountDesk(evening),
        names=names_in(evening.pack),
        tell=told.append,
    )
    counts.look()
    return counts


def test_every_case_of_the_pack_can_be_counted_for(
    page: CountingPage, counts: PaperCounts, evening: Evening
) -> None:
    assert [case_id for case_id, _name in page.state.cases] == [c.id for c in evening.pack.cases]
    assert page.state.entries == ()


def test_a_number_that_is_entered_is_told_and_counted(
    page: CountingPage, counts: PaperCounts, evening: Evening, told: list[Part]
) -> None:
    counts.enter(LETTERS)
    assert str(page.state.done) == "Added: Letters on paper for Damisoa: 120"
    assert (page.state.total, page.begun, told) == (120, 1, [Part.ACTIONS])
    assert EventDesk(evening).status().tally.counted_by_hand() == 120


def test_the_last_number_is_undone_by_one_press(page: CountingPage, counts: PaperCounts) -> None:
    counts.enter(LETTERS)
    counts.undo()
    assert (page.state.entries, page.state.last) == ((), None)
    counts.undo()
    assert str(page.state.done) == "Taken back. It counts no more."


def test_a_wrong_number_is_put_right(page: CountingPage, counts: PaperCounts) -> None:
    counts.enter(LETTERS)
    (entry,) = page.state.entries
    counts.correct(entry.id)
    assert page.state.correcting == entry
    counts.enter(Counted("damisoa", Channel.PAPER_LETTER, 12))
    assert (page.state.total, page.state.correcting) == (12, None)
    assert str(page.state.done) == "Put right: Letters on paper for Damisoa: 12"


def test_a_number_may_be_left_as_it_is(page: CountingPage, counts: PaperCounts) -> None:
    counts.enter(LETTERS)
    counts.correct(page.state.entries[0].id)
    counts.leave_as_it_is()
    assert (page.state.total, page.state.correcting) == (120, None)


def test_nothing_is_no_number(page: CountingPage, counts: PaperCounts) -> None:
    counts.enter(Counted("damisoa", Channel.EMAIL, 0))
    assert "from 1 to" in page.problem
    assert page.begun == 0


def test_every_channel_has_a_name_of_its_own() -> None:
    assert len({str(CHANNELS[channel]) for channel in Channel}) == len(Channel)
