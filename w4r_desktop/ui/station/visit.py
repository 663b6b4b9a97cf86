"""One person's visit to the station: where they are and what they have, as pure transitions."""

from dataclasses import dataclass, replace
from enum import StrEnum

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.senders import Sender
from w4r_desktop.domain.signatures import Signature


class Screen(StrEnum):
    """The screens of a visit, in their order."""

    WELCOME = "welcome"
    GALLERY = "gallery"
    BRIEFING = "briefing"
    WRITING = "writing"
    REQUEST = "request"
    SIGNING = "signing"
    REVIEW = "review"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What remains of a signed letter: its code, and which one it is for its case."""

    code: str
    number: int
    kind: ActionKind
    first_name: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at the station; a new person gets a new value that knows nothing of the last.

    `sender` is how the same person signed the letter before, offered again for the next one.
    """

    screen: Screen = Screen.WELCOME
    case_id: str = ""
    draft: Draft | None = None
    sender: Sender | None = None
    receipt: Receipt | None = None

    @property
    def has_words(self) -> bool:
        """Whether something was written that would be lost."""
        return self.draft is not None and bool(self.draft.body.strip())


def to_gallery(visit: Visit) -> Visit:
    """Look at all the stories; a draft is left behind."""
    return Visit(Screen.GALLERY, sender=visit.sender)


def to_story(visit: Visit, case_id: str) -> Visit:
    """Read a story; a draft for the same story stays."""
    draft = visit.draft if visit.case_id == case_id else None
    return replace(visit, screen=Screen.BRIEFING, case_id=case_id, draft=draft, receipt=None)


def to_page(visit: Visit, draft: Draft) -> Visit:
    """Write, or go on writing."""
    return replace(visit, screen=Screen.WRITING, case_id=draft.case_id, draft=draft)


def to_request(visit: Visit, draft: Draft) -> Visit:
    """Read what a petition asks before signing it."""
    return replace(visit, screen=Screen.REQUEST, case_id=draft.case_id, draft=draft)


def write(visit: Visit, body: str) -> Visit:
    """The same page with other words on it."""
    return replace(visit, draft=replace(_draft(visit), body=body))


def write_in(visit: Visit, language: str) -> Visit:
    """The same page in another language; the words on it stay."""
    return replace(visit, draft=replace(_draft(visit), language=language))


def to_signing(visit: Visit) -> Visit:
    """Sign what was written."""
    return replace(visit, screen=Screen.SIGNING)


def sign(visit: Visit, sender: Sender, signature: Signature | None) -> Visit:
    """The draft with a sender and, once there is one, a signature."""
    return replace(visit, draft=replace(_draft(visit), sender=sender, signature=signature))


def to_review(visit: Visit) -> Visit:
    """Look at the page as it will print."""
    return replace(visit, screen=Screen.REVIEW)


def to_thanks(visit: Visit, receipt: Receipt) -> Visit:
    """The letter is signed: its words are gone from here, the sender may write another."""
    sender = _draft(visit).sender
    return Visit(Screen.THANKS, case_id=visit.case_id, sender=sender, receipt=receipt)


def _draft(visit: Visit) -> Draft:
    if visit.draft is None:
        raise ValueError(visit.screen)
    return visit.draft
