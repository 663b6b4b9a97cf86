"""A case whose last day is over: told kindly, nothing begun, and what was begun may be finished."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.factory import NOW, drawn, sender
from tests.ui.station.bench import Bench
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.errors.writing import CaseExpired
from w4r_desktop.i18n.errors import explain
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.gallery import GalleryState
from w4r_desktop.ui.station.signing import Hand
from w4r_desktop.ui.station.thanks import ThanksState

CASE = "ellinor-guttorm-utsi"
LAST = NOW.date() + timedelta(days=1)
LATER = NOW + timedelta(days=3)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    """A station at which one case runs out on the day after the evening."""

    def limited(case: Case) -> Case:
        return replace(case, valid_until=LAST) if case.id == CASE else case

    pack = bench.evening.pack
    bench.evening.pack = replace(pack, cases=tuple(map(limited, pack.cases)))
    return bench


def run_out(bench: Bench) -> None:
    bench.evening.clock = lambda: LATER


def open_story(bench: Bench) -> BriefingState:
    bench.presenter.choose_story()
    bench.presenter.open_story(CASE)
    return bench.shown(BriefingState)


def test_on_its_last_day_it_is_a_story_like_any_other(bench: Bench) -> None:
    bench.evening.clock = lambda: NOW + timedelta(days=1)
    state = open_story(bench)
    assert ActionKind.LETTER in state.writable
    assert state.reason is None


def test_afterwards_its_card_says_until_when_and_stands_at_the_end(bench: Bench) -> None:
    run_out(bench)
    bench.presenter.choose_story()
    cards = bench.shown(GalleryState).cards
    (card,) = (card for card in cards if card.case_id == CASE)
    assert card.badge is not None
    assert (str(card.badge.words), card.badge.tone) == ("Until 11 December 2026", "quiet")
    assert card in cards[-2:]


def test_afterwards_the_story_is_told_and_says_why_nothing_is_begun(bench: Bench) -> None:
    run_out(bench)
    state = open_story(bench)
    assert state.writable == ()
    assert state.lengths[1]
    assert "until 11 December 2026" in str(state.reason)
    assert state.address_note is None


def test_nothing_is_begun_afterwards_whoever_asks(bench: Bench) -> None:
    run_out(bench)
    with pytest.raises(CaseExpired) as refused:
        bench.letters.begin(CASE, ActionKind.LETTER, "en")
    assert "11 December 2026" in str(explain(refused.value))


def test_a_draft_that_says_it_was_begun_afterwards_is_not_signed(bench: Bench) -> None:
    draft = bench.letters.begin(CASE, ActionKind.LETTER, "en")
    late = replace(
        draft, started_at=LATER, body="Please listen.", sender=sender(), signature=drawn()
    )
    with pytest.raises(CaseExpired):
        bench.letters.sign(late)


def test_what_was_begun_in_time_is_finished(bench: Bench) -> None:
    open_story(bench)
    bench.presenter.begin(ActionKind.LETTER)
    letter = bench.presenter.letter
    letter.write("I write because I care.")
    run_out(bench)
    bench.presenter.back()
    state = bench.shown(BriefingState)
    assert state.writable == (ActionKind.LETTER,)
    assert "you can finish it" in str(state.reason)
    bench.presenter.begin(ActionKind.LETTER)
    letter.show_signing()
    letter.fill(sender())
    letter.sign_by(Hand.DRAWN, "", drawn())
    letter.show_review()
    letter.finish()
    bench.shown(ThanksState)
