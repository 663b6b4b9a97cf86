"""What goes to the post: whose address stands on the outside, and who gets nothing by post."""

from enum import StrEnum

from w4r_desktop.domain.actions import WRITTEN
from w4r_desktop.domain.kind_rules import KindRules, SenderAddress
from w4r_desktop.domain.senders import Sender, SenderLevel, sender_lines, trimmed

POSTED = WRITTEN
"""The kinds of action that travel in an envelope of their own."""


class Each(StrEnum):
    """What an envelope or a label is made for: each letter, or each addressee once."""

    LETTER = "letter"
    ADDRESSEE = "addressee"


class Routing(StrEnum):
    """Which way a bundle goes; where it is open, somebody ticks it on paper (domain facts 1.5)."""

    OPEN = "open"
    OURSELVES = "ourselves"
    SECTION = "section"


def return_lines(sender: Sender, rules: KindRules | None) -> tuple[str, ...]:
    """The sender's address for the outside of an envelope; empty where it does not belong there.

    Only a sender who gave one has one, and the case's rules may ask to leave it out. Where the rules
    are not known (None) nothing about the sender is shown.
    """
    if rules is None or rules.sender_address is SenderAddress.LEFT_OUT:
        return ()
    gives_address = sender.level is SenderLevel.FULL_NAME_AND_ADDRESS
    return sender_lines(trimmed(sender)) if gives_address else ()


def lacks_sender(sender: Sender, rules: KindRules | None) -> bool:
    """Whether the case asks for the sender's address outside and the sender gave none."""
    wanted = rules is not None and rules.sender_address is SenderAddress.NEEDED
    return wanted and not return_lines(sender, rules)
