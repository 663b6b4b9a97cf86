"""Tallies: each action counts once, in its latest version."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.factory import NOW, action
from w4r_desktop.domain.actions import ActionKind, withdraw
from w4r_desktop.domain.tallies import per_interval, tally


def test_counts_stand_by_case_and_kind() -> None:
    counted = tally([action(), action(), action(kind=ActionKind.SOLIDARITY, case_id="damisoa")])
    assert counted.of("ellinor-guttorm-utsi", ActionKind.LETTER) == 2
    assert counted.of_kind(ActionKind.SOLIDARITY) == 1
    assert counted.of_case("damisoa") == 1
    assert counted.total == 3


def test_a_withdrawn_letter_is_taken_off_the_count() -> None:
    assert tally([action(), withdraw(action(), at=NOW)]).total == 1


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
