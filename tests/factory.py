"""Values of the domain with sensible defaults; a test names only what it is about."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.cases import Illustration
from w4r_desktop.domain.codes import code_of
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.events import Event, EventState, Station
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.paper_counts import Channel, PaperCount
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.domain.signatures import DrawnSignature, Stroke, StrokePoint

NOW = datetime(2026, 12, 10, 18, 30, tzinfo=UTC)
EVENT_ID = UUID("11111111-1111-4111-8111-111111111111")
STATION_ID = UUID("22222222-2222-4222-8222-222222222222")


def sender(**facts: Any) -> Sender:
    """An adult with a name and a town."""
    return replace(Sender(SenderLevel.NAME_AND_TOWN, "Amina Benali", town="Lyon"), **facts)


def child() -> Sender:
    """A child with a first name and an age."""
    return Sender(SenderLevel.FIRST_NAME_AND_AGE, "Noor", age=11)


def drawn() -> DrawnSignature:
    """A signature of one slanting stroke."""
    return DrawnSignature((Stroke((StrokePoint(500, 900, 90), StrokePoint(1500, 400, 140))),))


def letter(**facts: Any) -> Letter:
    """A short letter in English."""
    return replace(
        Letter("en", "government", "Please listen to Ellinor.", sender(), drawn()), **facts
    )


def action(**facts: Any) -> Action:
    """The first version of a signed letter, with an id of its own."""
    action_id = facts.pop("id", uuid4())
    made = Action(
        id=action_id,
        version=1,
        event_id=EVENT_ID,
        station_id=STATION_ID,
        state=ActionState.SIGNED,
        kind=ActionKind.LETTER,
        case_id="ellinor-guttorm-utsi",
        pack_id="w4r-2025",
        pack_version=1,
        code=code_of(action_id),
        signed_at=NOW,
        changed_at=NOW,
        letter=letter(),
    )
    return replace(made, **facts)


def petition(**facts: Any) -> Action:
    """A signature under a petition."""
    return action(**{"kind": ActionKind.PETITION, "letter": letter(body=""), **facts})


def youth_petition(**facts: Any) -> Action:
    """A child's signature under a youth petition."""
    signed = letter(body="", sender=child())
    return action(**{"kind": ActionKind.YOUTH_PETITION, "letter": signed, **facts})


def paper_count(**facts: Any) -> PaperCount:
    """Twelve letters on paper for Ellinor, with an id of their own."""
    made = PaperCount(
        id=facts.pop("id", uuid4()),
        version=1,
        event_id=EVENT_ID,
        station_id=STATION_ID,
        case_id="ellinor-guttorm-utsi",
        channel=Channel.PAPER_LETTER,
        count=12,
        counted_at=NOW,
        changed_at=NOW,
    )
    return replace(made, **facts)


def drawing(content: bytes, tone: str = "") -> Illustration:
    """A picture with those bytes."""
    digest = hashlib.sha256(content).hexdigest()
    return Illustration(digest, "Drawn for a test", "CC0-1.0", tone, lambda: content)


def event(**facts: Any) -> Event:
    """An open evening for adults."""
    return replace(
        Event(
            id=EVENT_ID,
            name="Write for Rights evening",
            place="Town library",
            held_on=date(2026, 12, 10),
            audience=Audience.ADULTS,
            state=EventState.OPEN,
            opened_at=NOW,
        ),
        **facts,
    )


def station(**facts: Any) -> Station:
    """A station of that evening."""
    return replace(Station(STATION_ID, EVENT_ID, "K7P", bytes(32)), **facts)


def draft(**facts: Any) -> Draft:
    """An empty draft for Ellinor."""
    return replace(
        Draft(uuid4(), "ellinor-guttorm-utsi", ActionKind.LETTER, "en", "government", NOW), **facts
    )
