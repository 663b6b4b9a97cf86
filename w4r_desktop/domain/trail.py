"""The audit trail: what was done with an event, when and how often, and never a word of it.

Each entry carries the digest of the one before, so a line that was changed, taken out or slipped in
breaks the chain behind it. A chain belongs to one station; a collection holds those of all.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

NOTHING_BEFORE = ""
"""What the first entry of a chain follows."""

NOBODY = UUID(int=0)
"""Who keeps the trail of a collection: it has no station of its own."""


class Deed(StrEnum):
    """What can be done with an event or a letter."""

    FOUNDED = "founded"
    KEY_MADE = "key_made"
    """A coordinator's key was made with the event, so somebody has to show that it is kept."""
    KEY_TRIED = "key_tried"
    """A coordinator's key opened the event's own."""
    BEGUN = "begun"
    """A planned event was opened for writing."""
    OPENED = "opened"
    SIGNED = "signed"
    SIGNED_BEFORE = "signed_before"
    """So many letters were there when the trail was begun: the store is older than its trail."""
    WITHDRAWN = "withdrawn"
    WITHHELD = "withheld"
    RELEASED = "released"
    COUNTED = "counted"
    PRINTED = "printed"
    EXPORTED = "exported"
    MERGED = "merged"
    CLOSED = "closed"
    REOPENED = "reopened"
    HANDED_OVER = "handed_over"
    ERASED = "erased"
    RECOVERED = "recovered"
    KEY_REWRAPPED = "key_rewrapped"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a trail: the deed, what it was done with, and how many there were.

    `subject` is a letter's code or the kind of a file, never anything that somebody wrote; `number`
    counts from 1 in each chain; `previous` and `digest` are SHA-256 in hexadecimal digits.
    """

    station_id: UUID
    number: int
    at: datetime
    deed: Deed
    subject: str
    count: int
    previous: str
    digest: str


def entry_after(
    last: tuple[int, str], *, station_id: UUID, at: datetime, deed: Deed, about: tuple[str, int]
) -> Entry:
    """The next entry of a chain that ends with that number and digest; `about`: subject and count."""
    (number, previous), (subject, count) = last, about
    made = Entry(station_id, number + 1, at, deed, subject, count, previous, "")
    return Entry(station_id, number + 1, at, deed, subject, count, previous, digest=digest_of(made))


def digest_of(entry: Entry) -> str:
    """The digest that an entry must carry: of all it says, and of the digest before it."""
    told = "\n".join((
        entry.previous,
        entry.station_id.hex,
        str(entry.number),
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.deed,
        entry.subject,
        str(entry.count),
    ))
    return hashlib.sha256(told.encode()).hexdigest()


def first_break(chain: Iterable[Entry]) -> int | None:
    """The number of the first entry of one chain that does not follow one before it.

    None where the chain is whole. Entries come in the order of their numbers. Where a copy of the
    store was written at as well, two entries follow the same one: that is no break.
    """
    number = 0
    before, now = frozenset[str](), {NOTHING_BEFORE}
    for entry in chain:
        if entry.number == number + 1:
            number, before, now = entry.number, frozenset(now), set()
        if entry.number != number or entry.previous not in before:
            return entry.number
        if entry.digest != digest_of(entry):
            return entry.number
        now.add(entry.digest)
    return None
