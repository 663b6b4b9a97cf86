"""What was done away from the screens and is only counted: on paper, by e-mail, in a post."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

COUNT_LIMIT = 100_000
"""The most that one entry may hold: more in one evening is a slip of the keyboard."""


class Channel(StrEnum):
    """The ways an action is done without a station (domain facts 1.2)."""

    PAPER_LETTER = "paper_letter"
    PAPER_MESSAGE = "paper_message"
    PAPER_SIGNATURE = "paper_signature"
    EMAIL = "email"
    TEXT_MESSAGE = "text_message"
    POST = "post"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class PaperCount:
    """One version of one entry: so many actions for a case by one channel.

    Versions are only ever added; a correction is a new version, and one with count 0 takes the
    entry back. Who counted is not kept. `counted_at` is the same in every version, `changed_at` is
    when this one was made, both aware UTC; `station_id` is the laptop it was entered at.
    """

    id: UUID
    version: int
    event_id: UUID
    station_id: UUID
    case_id: str
    channel: Channel
    count: int
    counted_at: datetime
    changed_at: datetime


def corrected(entry: PaperCount, *, count: int, at: datetime) -> PaperCount:
    """The version that follows an entry whose number was wrong; 0 takes the entry back."""
    return replace(entry, version=entry.version + 1, count=count, changed_at=at)


def latest_counts(entries: Iterable[PaperCount]) -> dict[UUID, PaperCount]:
    """The version of each entry that counts: the one with the highest number."""
    shown: dict[UUID, PaperCount] = {}
    for entry in entries:
        if entry.id not in shown or entry.version > shown[entry.id].version:
            shown[entry.id] = entry
    return shown
