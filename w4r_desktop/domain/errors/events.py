"""What an event in its present state does not allow."""

from dataclasses import dataclass
from datetime import date, datetime

from w4r_desktop.domain.errors.base import RuleBroken


class EventClosed(RuleBroken):
    """The event is closed; nothing more is written at it."""


@dataclass(eq=False)
class EventPlanned(RuleBroken):
    """The event is planned for that day and was not opened for writing yet."""

    held_on: date


class KeyNotTried(RuleBroken):
    """The key that was made with the event was never shown to open it; nobody writes before."""


@dataclass(eq=False)
class DraftUnsealed(RuleBroken):
    """Somebody at that station has a letter open; an event does not close over it."""

    station: str
    started_at: datetime


class EventNotClosed(RuleBroken):
    """That comes after closing, and the event is still open."""


class EventForgotten(RuleBroken):
    """What people wrote at the event was erased; only its counts are left."""


@dataclass(eq=False)
class CodeUnknown(RuleBroken):
    """No letter of this event has that code."""

    code: str


@dataclass(eq=False)
class CountNotPossible(RuleBroken):
    """A number that nobody counts in one go; both as whole numbers."""

    count: int
    limit: int


class EntryUnknown(RuleBroken):
    """There is no such entry among the paper counts."""


@dataclass(eq=False)
class BlankUnknown(RuleBroken):
    """No sheet with that code was given out at this event."""

    code: str


@dataclass(eq=False)
class DateNotUnderstood(RuleBroken):
    """A date that is not written year-month-day."""

    text: str
