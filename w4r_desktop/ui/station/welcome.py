"""What the first screen shows: the evening, one warm sentence, and a letter left unfinished."""

from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.events import Event, EventState


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """Everything the welcome shows; `unfinished_for` is whom an interrupted letter is for."""

    event_name: str
    place: str
    held_on: date
    is_closed: bool
    is_demo: bool
    unfinished_for: str = ""


def welcome(event: Event, pack: CasePack, interrupted: Draft | None) -> WelcomeState:
    """The welcome to an event; nothing of an interrupted letter but whom it is for."""
    return WelcomeState(
        event_name=event.name,
        place=event.place,
        held_on=event.held_on,
        is_closed=event.state is not EventState.OPEN,
        is_demo=event.is_demo,
        unfinished_for=_short_name(pack, interrupted),
    )


def _short_name(pack: CasePack, draft: Draft | None) -> str:
    if draft is None:
        return ""
    try:
        return pack.case(draft.case_id).short_name
    except CaseUnknown:
        return ""
