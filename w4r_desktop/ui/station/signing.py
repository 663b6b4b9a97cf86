"""What the signing screen shows: the signature, how the name appears, and what is still missing."""

from dataclasses import dataclass, replace
from enum import StrEnum

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.petitions import levels_of
from w4r_desktop.domain.senders import (
    Audience,
    Sender,
    SenderLevel,
    missing_fields,
    sender_lines,
    trimmed,
)
from w4r_desktop.domain.signatures import (
    DrawnSignature,
    InkLine,
    Signature,
    TypedSignature,
    is_signed,
)
from w4r_desktop.i18n.message import Message, _, verbatim


class Hand(StrEnum):
    """The ways to sign."""

    DRAWN = "drawn"
    TYPED = "typed"
    ON_PAPER = "on_paper"


FIELDS = {
    SenderLevel.NAME_AND_TOWN: ("name", "town"),
    SenderLevel.FULL_NAME_AND_ADDRESS: ("name", "address", "town"),
    SenderLevel.INITIALS_AND_TOWN: ("name", "town"),
    SenderLevel.FIRST_NAME_AND_AGE: ("name", "age"),
}
"""The fields each level shows; where a level is not offered, its fields do not exist."""

TITLES = {
    SenderLevel.NAME_AND_TOWN: _("Name and town"),
    SenderLevel.FULL_NAME_AND_ADDRESS: _("Name and full address"),
    SenderLevel.INITIALS_AND_TOWN: _("Initials and town"),
    SenderLevel.FIRST_NAME_AND_AGE: _("First name and age"),
}

EXPLAINED = {
    SenderLevel.NAME_AND_TOWN: _("Shows that a real person wrote"),
    SenderLevel.FULL_NAME_AND_ADDRESS: _("So that an answer can reach you"),
    SenderLevel.INITIALS_AND_TOWN: _("Your full name is not shown"),
    SenderLevel.FIRST_NAME_AND_AGE: _("Nothing else is shown"),
}

REASONS = {
    Audience.ADULTS: _("Say only as much about yourself as feels right."),
    Audience.WITH_MINORS: _("Children write here tonight, so a first name and an age are enough."),
}


@dataclass(frozen=True, slots=True)
class SigningState:
    """Everything the signing screen shows; `missing` is filled once the writer wanted to go on.

    A petition is finished here: `error` is why that failed.
    """

    kind: ActionKind
    levels: tuple[SenderLevel, ...]
    sender: Sender
    hand: Hand
    typed_name: str
    drawn: DrawnSignature
    name_reason: Message
    missing: tuple[str, ...] = ()
    is_unsigned: bool = False
    is_finishing: bool = False
    error: W4RError | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that the chosen level needs."""
        return FIELDS[self.sender.level]

    @property
    def signature(self) -> Signature:
        """The signature as it stands."""
        match self.hand:
            case Hand.DRAWN:
                return self.drawn
            case Hand.TYPED:
                return TypedSignature(self.typed_name.strip())
            case Hand.ON_PAPER:
                return InkLine()


def signing(
    case: Case, draft: Draft, *, audience: Audience, language: str, before: Sender | None
) -> SigningState:
    """The signing screen for a draft; `before` is how the same person signed the last one."""
    wanted = case.asks[draft.kind].sender_level
    levels = levels_of(draft.kind, audience, wanted=wanted)
    start = Sender(wanted if wanted in levels else levels[0], "")
    if before is not None and before.level not in levels:
        before = replace(before, level=start.level)
    told = case.told_in(language).of_kind(draft.kind).name_choice
    by_pack = told and audience is Audience.ADULTS
    sender = draft.sender or before or start
    return SigningState(
        kind=draft.kind,
        levels=levels,
        sender=sender,
        hand=_hand(draft.signature),
        typed_name=draft.signature.name if isinstance(draft.signature, TypedSignature) else "",
        drawn=draft.signature
        if isinstance(draft.signature, DrawnSignature)
        else DrawnSignature(()),
        name_reason=verbatim(told) if by_pack else _reason(draft.kind, audience),
    )


def _reason(kind: ActionKind, audience: Audience) -> Message:
    if kind is ActionKind.YOUTH_PETITION:
        return _("A first name and an age are enough. Nothing else is asked of children.")
    return REASONS[audience]


def fill(state: SigningState, sender: Sender) -> SigningState:
    """The state with what was typed; a field that is filled is not told as missing any more."""
    still = missing_fields(sender)
    return replace(
        state, sender=sender, missing=tuple(name for name in state.missing if name in still)
    )


def sign_by(
    state: SigningState, hand: Hand, *, typed_name: str, drawn: DrawnSignature
) -> SigningState:
    """The state with a signature, or without one again."""
    signed = replace(state, hand=hand, typed_name=typed_name, drawn=drawn)
    return replace(signed, is_unsigned=state.is_unsigned and not is_signed(signed.signature))


def check(state: SigningState) -> SigningState:
    """The state with everything told that is still missing."""
    return replace(
        state,
        missing=missing_fields(trimmed(state.sender)),
        is_unsigned=not is_signed(state.signature),
    )


def is_complete(state: SigningState) -> bool:
    """Whether the letter can be looked at and finished."""
    return not missing_fields(trimmed(state.sender)) and is_signed(state.signature)


def shown_as(sender: Sender, level: SenderLevel) -> Message:
    """How the writer would appear at a level: in their own words once there are some."""
    clean = trimmed(replace(sender, level=level))
    if not clean.name:
        return EXPLAINED[level]
    if clean.age is not None:
        return _("{name}, {age} years old", name=clean.name, age=clean.age)
    return verbatim(", ".join(sender_lines(clean)))


def _hand(signature: Signature | None) -> Hand:
    match signature:
        case TypedSignature():
            return Hand.TYPED
        case InkLine():
            return Hand.ON_PAPER
        case _:
            return Hand.DRAWN
