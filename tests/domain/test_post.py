"""Whose address stands on an envelope."""

from dataclasses import replace

import pytest

from tests.factory import child, sender
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.kind_rules import KindRules, SenderAddress, usual_rules
from w4r_desktop.domain.post import lacks_sender, return_lines
from w4r_desktop.domain.senders import Sender, SenderLevel

FULL = Sender(
    SenderLevel.FULL_NAME_AND_ADDRESS,
    "Amina Benali",
    town="69001 Lyon",
    address=("1 River Street",),
)


def rules(address: SenderAddress) -> KindRules:
    return replace(usual_rules(ActionKind.LETTER), sender_address=address)


def test_a_sender_who_gave_an_address_has_it_on_the_envelope() -> None:
    lines = ("Amina Benali", "1 River Street", "69001 Lyon")
    assert return_lines(FULL, rules(SenderAddress.WELCOME)) == lines
    assert return_lines(FULL, rules(SenderAddress.NEEDED)) == lines


def test_it_is_left_out_where_the_case_asks_for_that() -> None:
    assert return_lines(FULL, rules(SenderAddress.LEFT_OUT)) == ()


def test_it_is_left_out_where_the_rules_are_not_known() -> None:
    assert return_lines(FULL, None) == ()
    assert not lacks_sender(FULL, None)


@pytest.mark.parametrize(
    "who",
    [sender(), child(), sender(level=SenderLevel.INITIALS_AND_TOWN), sender(address=("hidden",))],
)
def test_whoever_gave_no_address_has_nothing_on_the_envelope(who: Sender) -> None:
    assert return_lines(who, rules(SenderAddress.WELCOME)) == ()


def test_a_sender_is_missed_only_where_the_case_needs_one() -> None:
    assert lacks_sender(sender(), rules(SenderAddress.NEEDED))
    assert not lacks_sender(sender(), rules(SenderAddress.WELCOME))
    assert not lacks_sender(FULL, rules(SenderAddress.NEEDED))
