"""What is wrong with a key or a passphrase."""

from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.errors.base import RuleBroken, Unavailable


class PassphraseMissing(RuleBroken):
    """A passphrase is needed and none was given."""


@dataclass(eq=False)
class PassphraseTooShort(RuleBroken):
    """A new event's passphrase is too easy to guess."""

    least: int


@dataclass(eq=False)
class NotAKey(Unavailable):
    """The file holds no coordinator key."""

    path: Path


class NotAPublicKey(RuleBroken):
    """What was given is not the public half of a coordinator's key."""


@dataclass(eq=False)
class KeyLocked(Unavailable):
    """The coordinator key is locked, and its passphrase was not given."""

    path: Path


@dataclass(eq=False)
class WrongKeyPassphrase(Unavailable):
    """The passphrase does not open the coordinator key."""

    path: Path


class PaperKeyMistyped(Unavailable):
    """The words do not make a key: one is missing, mistyped or in another place."""
