"""A person at a station, in two calls."""

from dataclasses import replace
from typing import Any

from tests.factory import drawn, sender
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.services.evening import Evening
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
