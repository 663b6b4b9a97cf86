"""What a signature under a petition may say of its signer: a name, and the least beside it."""

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.senders import (
    Audience,
    Sender,
    SenderLevel,
    check_sender,
    levels_for,
)

YOUTH_LEVELS = (SenderLevel.FIRST_NAME_AND_AGE,)
"""What a child gives of themselves, wherever they sign (domain facts 1.6)."""

PETITION_LEVELS = (SenderLevel.NAME_AND_TOWN, SenderLevel.INITIALS_AND_TOWN)
"""What a petition asks of its signers unless its author needs their address."""


def levels_of(
    kind: ActionKind, audience: Audience, *, wanted: SenderLevel
) -> tuple[SenderLevel, ...]:
    """The levels that an action of that kind may be signed at; none where it cannot be signed.

    `wanted` is what the pack asks: only where that is the full address does a petition offer it.
    A petition that asks for a town cannot be signed where children write; a youth petition asks
    for first name and age everywhere.
    """
    if kind is ActionKind.YOUTH_PETITION:
        return YOUTH_LEVELS
    if kind is not ActionKind.PETITION:
        return levels_for(audience)
    if audience is Audience.WITH_MINORS:
        return ()
    if wanted is SenderLevel.FULL_NAME_AND_ADDRESS:
        return (wanted, *PETITION_LEVELS)
    return PETITION_LEVELS


def check_signer(
    kind: ActionKind, sender: Sender, audience: Audience, *, wanted: SenderLevel
) -> None:
    """See that a sender is complete, and says no more than kind and event allow.

    Raises SenderNotAllowed or SenderIncomplete.
    """
    check_sender(sender, levels_of(kind, audience, wanted=wanted))


def fits_kind(kind: ActionKind, letter: Letter) -> bool:
    """Whether what was signed is of that kind: a petition has no words of its signer's own.

    Under a youth petition there is no level but first name and age, no town and no address.
    """
    if kind is ActionKind.YOUTH_PETITION:
        sender = letter.sender
        is_least = sender.level in YOUTH_LEVELS and not (sender.town or sender.address)
        return is_least and not letter.body
    return not (kind.is_petition and letter.body)
