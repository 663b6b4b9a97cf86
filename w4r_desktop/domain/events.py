"""An evening: the event, the laptops people write at, and the states it goes through."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from w4r_desktop.domain.senders import Audience


class EventState(StrEnum):
    """The life of an event as far as writing goes."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Event:
    """One evening; `goal` is the number of letters the room hopes for, 0 when there is none."""

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


@dataclass(frozen=True, slots=True)
class Station:
    """One laptop that people write at; `verify_key` is its Ed25519 public key (32 bytes)."""

    id: UUID
    event_id: UUID
    name: str
    verify_key: bytes


def letter_date(event: Event, signed_at: datetime) -> date:
    """The date a letter carries: the evening's own, or the day it was made when that is another.

    An evening may run past midnight in the time of its place, or of Greenwich; a letter that was
    made within a day of it was made at it.
    """
    made_on = signed_at.date()
    return event.held_on if abs((made_on - event.held_on).days) <= 1 else made_on
