"""A person at a station, in two calls."""

from dataclasses import replace
from typing import Any

from tests.factory import child, drawn, sender
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Ask
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.events import Event
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.letter_desk import LetterDesk, Signed

BODY = "I am writing about Ellinor Guttorm Utsi.\n\nPlease listen to the Sámi people."


def written(evening: Evening, **facts: Any) -> Draft:
    """A draft that is ready to be signed."""
    case_id = facts.pop("case_id", "ellinor-guttorm-utsi")
    kind = facts.pop("kind", ActionKind.LETTER)
    draft = LetterDesk(evening).begin(case_id, kind, "en")
    ready: dict[str, Any] = {"body": BODY, "sender": sender(), "signature": drawn(), **facts}
    return replace(draft, **ready)


def signed(evening: Evening, **facts: Any) -> Signed:
    """A letter that is on the disk."""
    return LetterDesk(evening).sign(written(evening, **facts))


def signed_petition(evening: Evening, **facts: Any) -> Signed:
    """A signature under the petition for Damisoa."""
    facts = {"case_id": "damisoa", "kind": ActionKind.PETITION, "body": "", **facts}
    return signed(evening, **facts)


def offer_youth_petition(evening: Evening) -> None:
    """Let the evening's pack have a youth petition for Damisoa, which the demo pack has not."""
    pack = evening.pack
    case = pack.case("damisoa")
    petition = case.asks[ActionKind.PETITION]
    ask: Ask = replace(petition, sender_level=SenderLevel.FIRST_NAME_AND_AGE)
    asks = {**case.asks, ActionKind.YOUTH_PETITION: ask}
    cases = tuple(replace(one, asks=asks) if one is case else one for one in pack.cases)
    evening.pack = replace(pack, cases=cases)


def signed_by_child(evening: Evening, **facts: Any) -> Signed:
    """A child's signature under the youth petition for Damisoa."""
    return signed_petition(
        evening, **{"kind": ActionKind.YOUTH_PETITION, "sender": child(), **facts}
    )


def closed(evening: Evening) -> Event:
    """The event, closed for writing; what somebody had begun is put away."""
    return EventLife(evening, passphrase_opens=str.isspace).close(put_away=True)
