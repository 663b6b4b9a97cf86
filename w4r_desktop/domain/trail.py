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
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    return line_digest(
        entry.previous,
        entry.station_id.hex,
        entry.number,
        at=at,
        about=(entry.deed, entry.subject, entry.count),
    )


def line_digest(
    previous: str, station: str, number: int, *, at: str, about: tuple[str, str, int]
) -> str:
    """The digest of a line whose values are text already; `about`: deed, subject and count."""
    deed, subject, count = about
    told = f"{previous}\n{station}\n{number}\n{at}\n{deed}\n{subject}\n{count}"
    return hashlib.sha256(told.encode()).hexdigest()


Link = tuple[int, str, str, bool]
"""What following a chain asks of a line: number, digest before, digest, and whether it is right."""


def first_break(chain: Iterable[Entry]) -> int | None:
    """The number of the first entry of one chain that does not follow one before it.

    None where the chain is whole. Entries come in the order of their numbers. Where a copy of the
    store was written at as well, two entries follow the same one: that is no break.
    """
    return first_break_of((e.number, e.previous, e.digest, e.digest == digest_of(e)) for e in chain)


def first_break_of(chain: Iterable[Link]) -> int | None:
    """The same of lines that were looked at already."""
    number = 0
    before, now = list[str](), [NOTHING_BEFORE]
    for at, previous, digest, is_right in chain:
        if at == number + 1:
            number, before, now = at, now, []
        if at != number or previous not in before or not is_right:
            return at
        now.append(digest)
    return None
