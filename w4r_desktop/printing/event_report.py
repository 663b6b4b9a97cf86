"""What the report of an evening says: counts and nothing else."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CaseCount:
    """One case: its name, its country (ISO 3166-1 alpha-2), and what was done for it.

    `signatures` stand under petitions; `by_hand` was only counted: on paper, by e-mail, in posts.
    """

    case: str
    country: str
    letters: int
    messages: int
    signatures: int = 0
    by_hand: int = 0

    @property
    def total(self) -> int:
        """Everything together."""
        return self.letters + self.messages + self.signatures + self.by_hand


@dataclass(frozen=True, slots=True)
class EventReport:
    """What a report says of an event.

    `signed_at` are the aware times at which something was signed, in any order; `goal` is 0 where
    the room had none. `languages` counts what was signed by the language it is in, a BCP 47 tag.
    """

    event: str
    place: str
    held_on: date
    rows: tuple[CaseCount, ...]
    signed_at: tuple[datetime, ...] = ()
    goal: int = 0
    languages: tuple[tuple[str, int], ...] = ()

    @property
    def letters(self) -> int:
        """How many letters were written."""
        return sum(row.letters for row in self.rows)

    @property
    def messages(self) -> int:
        """How many messages of solidarity were written."""
        return sum(row.messages for row in self.rows)

    @property
    def signatures(self) -> int:
        """How many signatures stand under petitions."""
        return sum(row.signatures for row in self.rows)

    @property
    def by_hand(self) -> int:
        """How many actions were only counted."""
        return sum(row.by_hand for row in self.rows)

    @property
    def total(self) -> int:
        """Everything together."""
        return sum(row.total for row in self.rows)
