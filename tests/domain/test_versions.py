from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests import factory, strategies
from w4r_desktop.domain.actions import Action, ActionState, withdraw, withhold
from w4r_desktop.domain.paper_counts import PaperCount
from w4r_desktop.domain.versions import (
    erased,
    latest,
    stronger,
    stronger_event,
    union,
    union_of_counts,
)


@given(strategies.few_actions, st.randoms())
def test_the_order_of_arrival_does_not_matter(actions: list[Action], random: Random) -> None:
    shuffled = random.sample(actions, len(actions))
    assert union(shuffled) == union(actions)


@given(strategies.few_actions, strategies.few_actions)
def test_arriving_in_parts_or_more_than_once_does_not_matter(
    some: list[Action], others: list[Action]
) -> None:
    together = union(some + others)
    assert union([*union(others).values(), *union(some).values()]) == together
    assert union([*together.values(), *some]) == together


@given(strategies.few_actions)
def test_of_an_action_taken_back_no_word_is_left(actions: list[Action]) -> None:
    withdrawn = {a.id for a in actions if a.state is ActionState.WITHDRAWN}
    assert all(
        a.letter is None and not a.reason for a in union(actions).values() if a.id in withdrawn
    )


@given(strategies.few_actions)
def test_no_version_is_dropped(actions: list[Action]) -> None:
    assert union(actions).keys() == {(a.id, a.version) for a in actions}


def test_the_highest_number_is_shown() -> None:
    first = factory.action()
    second = withhold(first, reason="asked for", at=factory.NOW)
    assert latest([second, first]) == {first.id: second}


def test_taken_back_is_stronger_than_withheld_and_withheld_than_signed() -> None:
    signed = factory.action(version=2)
    withheld = replace(signed, state=ActionState.WITHHELD)
    withdrawn = replace(withdraw(signed, at=factory.NOW), version=2)
    assert stronger(signed, withheld) is withheld
    assert stronger(withdrawn, withheld) is withdrawn


def test_erased_is_stronger_than_written() -> None:
    written = factory.action()
    assert stronger(written, erased(written)) == erased(written)


def test_the_later_closing_of_an_event_stands() -> None:
    event = factory.event()
    closed = replace(event, closed_at=factory.NOW)
    assert stronger_event(event, closed) == stronger_event(closed, event) == closed
    assert stronger_event(event, event) is event


def test_two_accounts_of_an_event_are_settled_the_same_way_everywhere() -> None:
    one, other = factory.event(goal=20), factory.event(goal=50)
    assert stronger_event(one, other) == stronger_event(other, one)


@given(strategies.few_counts, strategies.few_counts, st.randoms())
def test_paper_counts_come_together_in_any_order_and_any_number_of_times(
    some: list[PaperCount], others: list[PaperCount], random: Random
) -> None:
    together = union_of_counts(some + others)
    shuffled = random.sample([*some, *others, *some], 2 * len(some) + len(others))
    assert union_of_counts(shuffled) == together
    assert union_of_counts([*union_of_counts(others).values(), *together.values()]) == together


def test_of_two_corrections_of_a_paper_count_the_later_one_stands() -> None:
    first = factory.paper_count(version=2, count=5)
    later = replace(first, count=7, changed_at=factory.NOW + timedelta(seconds=1))
    assert [*union_of_counts([later, first]).values()] == [later]
