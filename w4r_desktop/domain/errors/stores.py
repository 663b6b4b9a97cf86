"""What is wrong with an event's store or its mirror."""

from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.errors.base import RuleBroken, Unavailable


class MirrorNotNamed(RuleBroken):
    """A copy is to be taken and it was not said which."""


@dataclass(eq=False)
class NotAStore(Unavailable):
    """The file is not an event, or damaged beyond opening."""

    path: Path


@dataclass(eq=False)
class StoreDamaged(NotAStore):
    """The file is an event, and parts of it are damaged; what can be read can be recovered."""


@dataclass(eq=False)
class StoreKeyMissing(Unavailable):
    """The small key file that belongs beside the event is not there."""

    path: Path


@dataclass(eq=False)
class WrongPassphrase(Unavailable):
    """The passphrase does not open this event."""

    path: Path


@dataclass(eq=False)
class StoreBusy(Unavailable):
    """Another program has the event open for writing."""

    path: Path


@dataclass(eq=False)
class StoreTooNew(Unavailable):
    """A newer version of the program made this store."""

    path: Path


@dataclass(eq=False)
class MirrorGone(Unavailable):
    """The stick or folder that the second copy goes to is not there at present."""

    path: Path


@dataclass(eq=False)
class MirrorWentOn(Unavailable):
    """The second copy holds what the store does not: somebody wrote on in it."""

    path: Path
