"""An evening: the event, the laptops people write at, and the states it goes through."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from w4r_desktop.domain.senders import Audience


class EventState(StrEnum):
    """The life of an event: writing belongs to OPEN, texts to all but FORGOTTEN."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Event:
    """One evening; `goal` is the number of letters the room hopes for, 0 when there is none.

    After `keep_until` nothing that people wrote may be kept any longer; None where no day is set.
    """

    id: UUID
    name: str
    place: str
    held_on: date
    audience: Audience
    state: EventState
    opened_at: datetime
    closed_at: datetime | None = None
    goal: int = 0
    is_demo: bool = False
    keep_until: date | None = None
    handed_over_at: datetime | None = None
    forgotten_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Station:
    """One laptop that people write at; `verify_key` is its Ed25519 public key (32 bytes)."""

    id: UUID
    event_id: UUID
    name: str
    verify_key: bytes


def as_carried(event: Event) -> Event:
    """What a sync file says of an event: only how far writing is.

    Handing over and forgetting are what was done with one laptop's copy; the collection that the
    file goes into is a copy of its own.
    """
    was_open = event.state in {EventState.PLANNED, EventState.OPEN}
    state = EventState.OPEN if was_open else EventState.CLOSED
    return replace(event, state=state, handed_over_at=None, forgotten_at=None)


def letter_date(event: Event, signed_at: datetime) -> date:
    """The date a letter carries: the evening's own, or the day it was made when that is another.

    An evening may run past midnight in the time of its place, or of Greenwich; a letter that was
    made within a day of it was made at it.
    """
    made_on = signed_at.date()
    return event.held_on if abs((made_on - event.held_on).days) <= 1 else made_on
