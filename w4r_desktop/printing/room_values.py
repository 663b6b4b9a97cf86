"""What the sheets of the evening's end show: whose counts, of which event, handed over how."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.formats import long_date


@dataclass(frozen=True, slots=True)
class Occasion:
    """The event a sheet belongs to."""

    event: str
    place: str
    held_on: date

    def told(self, language: str) -> tuple[str, ...]:
        """Its name, its place and its day, as far as they are given.

        They stay apart: what people typed may run another way than the language's own words.
        """
        return tuple(filter(None, (self.event, self.place, long_date(self.held_on, language))))


@dataclass(frozen=True, slots=True)
class CountRow:
    """What was done for one case: signed at the stations by kind, and counted by hand."""

    name: str
    signed: Mapping[ActionKind, int]
    by_hand: int = 0

    @property
    def total(self) -> int:
        """How much that is in all."""
        return sum(self.signed.values()) + self.by_hand


@dataclass(frozen=True, slots=True)
class ClosingSlip:
    """How a station stands when it closes; `unfinished` is what was begun and not signed."""

    occasion: Occasion
    station: str
    rows: tuple[CountRow, ...]
    unfinished: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a station handed over: its counts, and the SHA-256 digest of the file in hexadecimal."""

    occasion: Occasion
    station: str
    rows: tuple[CountRow, ...]
    digest: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Certificate:
    """Thanks for an evening; without a name there is a line to write one on.

    `together` is how much the whole room did, `cases` for how many stories; both 0 where it is not
    to be told.
    """

    occasion: Occasion
    name: str = ""
    together: int = 0
    cases: int = 0


@dataclass(frozen=True, slots=True)
class KeyCode:
    """The code of something that was signed, its kind, and whom it is for."""

    code: str
    kind: ActionKind
    name: str


@dataclass(frozen=True, slots=True)
class SenderKey:
    """A slip for a writer to take home; without codes there is room to write them in by hand.

    `contact` says how the organisers are reached; where it is empty there is a line for it.
    """

    occasion: Occasion
    codes: tuple[KeyCode, ...] = ()
    contact: str = ""
