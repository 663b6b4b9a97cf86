"""What one person wrote: the words, the language they are in, the sender and the signature."""

from dataclasses import dataclass

from w4r_desktop.domain.senders import Sender, SenderLevel, trimmed
from w4r_desktop.domain.signatures import Signature, TypedSignature

BODY_LIMIT = 20_000
"""The longest body in characters: some ten pages, far beyond the one page that is asked for."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A finished letter or message.

    `language` is a BCP 47 tag and says in which language salutation, date and closing are set;
    `addressee_id` names one of the case's addressees in the pack.
    """

    language: str
    addressee_id: str
    body: str
    sender: Sender
    signature: Signature


def word_count(text: str) -> int:
    """How many words a text has, counted as runs without white space."""
    return len(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The text's paragraphs: parted by line breaks, trimmed, empty ones left out."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def fitting_signature(signature: Signature, level: SenderLevel) -> Signature:
    """The signature saying no more of its writer than the level does.

    A name that was typed in full becomes initials or a first name where only those were wanted.
    """
    if not isinstance(signature, TypedSignature):
        return signature
    return TypedSignature(trimmed(Sender(level, signature.name)).name)
