"""What a message of one kind may hold for a case: told to the writer with its reason, never a block."""

from dataclasses import dataclass
from enum import StrEnum

from w4r_desktop.domain.actions import ActionKind


class SenderAddress(StrEnum):
    """Whether the sender's address belongs on the envelope: some prisons keep mail without it."""

    NEEDED = "needed"
    WELCOME = "welcome"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class KindRules:
    """The rules of one kind in a form that a program reads; their reasons stand in the texts.

    A message may name the organisation, speak of politics or of charges, carry religious or
    seasonal wishes; and it should fit one page.
    """

    names_organisation: bool
    political: bool
    seasonal: bool
    sender_address: SenderAddress = SenderAddress.WELCOME
    one_page: bool = True


USUAL = {
    ActionKind.LETTER: KindRules(names_organisation=True, political=False, seasonal=False),
    ActionKind.SOLIDARITY: KindRules(names_organisation=False, political=False, seasonal=False),
    ActionKind.PETITION: KindRules(names_organisation=True, political=False, seasonal=False),
    ActionKind.YOUTH_PETITION: KindRules(names_organisation=True, political=False, seasonal=False),
}
"""What holds where a pack says nothing (domain facts 1.3 and 1.4)."""


def usual_rules(kind: ActionKind) -> KindRules:
    """The rules that are usual for a kind; the careful ones where none are known."""
    return USUAL.get(kind, USUAL[ActionKind.SOLIDARITY])
