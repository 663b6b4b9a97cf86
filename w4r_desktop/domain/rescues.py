"""What can be saved of a damaged event, counted for each place it can be taken from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from w4r_desktop.domain.errors.base import Unavailable


class Source(StrEnum):
    """Where an event can be taken from."""

    STORE = "store"
    MIRROR = "mirror"


@dataclass(frozen=True, slots=True)
class Holding:
    """What one source holds, counted; `missing` letters are known of and not in it.

    `error` says why nothing can be told of it.
    """

    source: Source
    path: Path
    event: str = ""
    letters: int = 0
    messages: int = 0
    others: int = 0
    unfinished: int = 0
    missing: int = 0
    lacks_pack: bool = False
    """Whether the case pack is lost, so that the one that comes with the program stands in."""
    last_signed_at: datetime | None = None
    error: Unavailable | None = None

    @property
    def actions(self) -> int:
        """All that counts."""
        return self.letters + self.messages + self.others
