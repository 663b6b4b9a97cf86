"""What is wrong with a case pack, or with taking it into use."""

from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.errors.base import RuleBroken, Unavailable


@dataclass(eq=False)
class PackNotNewer(RuleBroken):
    """Only a newer pack replaces the one in use; both versions are named."""

    path: Path
    version: int
    in_use: int


@dataclass(eq=False)
class PackOfAnotherCampaign(RuleBroken):
    """The event writes for one campaign, and the pack belongs to another; both by their ids."""

    path: Path
    campaign: str
    in_use: str


@dataclass(eq=False)
class PackDiffers(RuleBroken):
    """A pack of that version came from another station, and it is not the same."""

    path: Path
    version: int


@dataclass(eq=False)
class NotAPack(Unavailable):
    """The file is not a case pack, or one of its parts is damaged or not allowed; `part` names it."""

    path: Path
    part: str = ""


@dataclass(eq=False)
class PackForged(Unavailable):
    """The signature does not fit what the pack holds, or names another publisher."""

    path: Path


@dataclass(eq=False)
class PackTooNew(Unavailable):
    """A newer version of the program built the pack."""

    path: Path


@dataclass(eq=False)
class NotAPublisherKey(Unavailable):
    """The file holds no key that packs are signed with, or it was mistyped."""

    path: Path
