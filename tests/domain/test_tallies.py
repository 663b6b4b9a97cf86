"""Tallies: each action counts once, in its latest version."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.factory import NOW, action, paper_count, petition, youth_petition
from w4r_desktop.domain.actions import Action, ActionKind, withdraw
from w4r_desktop.domain.paper_counts import Channel, PaperCount, corrected
from w4r_desktop.domain.tallies import per_interval, tally


def test_counts_stand_by_case_and_kind() -> None:
    counted = tally([action(), action(), action(kind=ActionKind.SOLIDARITY, case_id="damisoa")])
    assert counted.of("ellinor-guttorm-utsi", ActionKind.LETTER) == 2
    assert counted.of_kind(ActionKind.SOLIDARITY) == 1
    assert counted.of_case("damisoa") == 1
    assert counted.total == 3


def test_a_withdrawn_letter_is_taken_off_the_count() -> None:
    assert tally([action(), withdraw(action(), at=NOW)]).total == 1


def test_signatures_of_grown_ups_and_children_are_told_together_and_apart() -> None:
    counted = tally([petition(), youth_petition(), youth_petition(case_id="damisoa"), action()])
    assert counted.of_kind(ActionKind.YOUTH_PETITION) == 2
    assert (counted.signatures(), counted.signatures("damisoa")) == (3, 1)
    assert counted.signed == 4


def test_what_was_counted_by_hand_is_told_apart_from_what_was_signed() -> None:
    mails = paper_count(case_id="damisoa", channel=Channel.EMAIL, count=4)
    counted = tally([action()], [paper_count(count=12), mails])
    assert (counted.signed, counted.counted_by_hand(), counted.total) == (1, 16, 17)
    assert counted.by_hand["damisoa", Channel.EMAIL] == 4
    assert (counted.of_case("damisoa"), counted.counted_by_hand("damisoa")) == (4, 4)
    assert counted.case_ids == ("damisoa", "ellinor-guttorm-utsi")


def test_of_a_paper_count_the_latest_number_counts_and_nought_takes_it_back() -> None:
    wrong, mistake = paper_count(count=120), paper_count(case_id="damisoa")
    counted = tally(
        [],
        [corrected(wrong, count=12, at=NOW), wrong, mistake, corrected(mistake, count=0, at=NOW)],
    )
    assert counted.total == 12
    assert counted.case_ids == ("ellinor-guttorm-utsi",)


@given(strategies.few_actions, strategies.few_counts)
def test_the_counts_by_case_hold_everything(
    actions: list[Action], by_hand: list[PaperCount]
) -> None:
    counted = tally(actions, by_hand)
    assert sum(map(counted.of_case, counted.case_ids)) == counted.total


def test_an_evening_without_letters_has_no_intervals() -> None:
    assert per_interval([]) == ()


def test_a_quiet_quarter_of_an_hour_shows_as_a_gap() -> None:
    times = [NOW, NOW + timedelta(minutes=1), NOW + timedelta(minutes=25)]
    assert per_interval(times) == (2, 0, 1)


def test_a_letter_of_another_day_begins_a_chart_of_its_own() -> None:
    assert per_interval([NOW, NOW + timedelta(days=400)]) == (1,)


@given(st.lists(st.integers(0, 300), min_size=1))
def test_the_intervals_hold_every_letter(minutes: list[int]) -> None:
    times = [NOW + timedelta(minutes=m) for m in minutes]
    assert sum(per_interval(times)) == len(times)
