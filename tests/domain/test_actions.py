"""Actions: append-only versions, and what a withdrawal erases."""

from tests.factory import NOW, action
from w4r_desktop.domain.actions import ActionState, release, withdraw, withhold


def test_a_withdrawn_action_keeps_its_code_and_loses_its_letter() -> None:
    signed = action()
    tombstone = withdraw(signed, at=NOW)
    assert (tombstone.code, tombstone.version) == (signed.code, 2)
    assert tombstone.letter is None


def test_a_withdrawn_action_no_longer_counts() -> None:
    assert action().counts
    assert not withdraw(action(), at=NOW).counts


def test_a_withheld_action_counts_and_does_not_print() -> None:
    withheld = withhold(action(), reason="a threat", at=NOW)
    assert withheld.counts
    assert not withheld.prints


def test_a_released_action_prints_again_without_the_reason() -> None:
    released = release(withhold(action(), reason="a threat", at=NOW), at=NOW)
    assert (released.state, released.reason, released.version) == (ActionState.SIGNED, "", 3)
    assert released.prints
