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
