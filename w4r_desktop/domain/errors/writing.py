"""What keeps a letter from being written or signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.errors.base import RuleBroken


@dataclass(eq=False)
class SenderNotAllowed(RuleBroken):
    """Where children write, a letter may not say more than first name and age."""

    level: str


@dataclass(eq=False)
class SenderIncomplete(RuleBroken):
    """A field that the chosen level needs is empty."""

    fields: tuple[str, ...]


class LetterEmpty(RuleBroken):
    """There is no word in the letter yet."""


class LetterUnsigned(RuleBroken):
    """Neither drawn nor typed, and no line was asked for."""


@dataclass(eq=False)
class LetterTooLong(RuleBroken):
    """The text is longer than can be stored; both in characters."""

    length: int
    limit: int


@dataclass(eq=False)
class CaseUnknown(RuleBroken):
    """The case pack has no such case."""

    case_id: str


class CaseNotOffered(RuleBroken):
    """Nothing of that kind may be written for the case at present."""


@dataclass(eq=False)
class CaseRecalled(CaseNotOffered):
    """The publisher took the case back; the reason is told by language."""

    name: str
    reasons: Mapping[str, str]


@dataclass(eq=False)
class CaseExpired(CaseNotOffered):
    """The case could be written for until that day; what was begun by then may be finished."""

    name: str
    until: date
