"""What a sync file says, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from w4r_desktop.domain.actions import Action
from w4r_desktop.domain.events import Event, Station
from w4r_desktop.domain.paper_counts import PaperCount, latest_counts
from w4r_desktop.domain.trail import Entry
from w4r_desktop.domain.versions import latest


class CarriedPack(NamedTuple):
    """A built case pack, known by its id and version."""

    id: str
    version: int
    content: bytes


@dataclass(frozen=True, slots=True)
class SyncContent:
    """Everything one station knows of its event: every version of every action and paper count.

    `station_id` is the station that writes and signs, one of `stations`.
    """

    sync_id: UUID
    made_at: datetime
    event: Event
    station_id: UUID
    stations: tuple[Station, ...]
    actions: Sequence[Action]
    packs: tuple[CarriedPack, ...]
    paper_counts: tuple[PaperCount, ...] = ()
    trail: tuple[Entry, ...] = ()

    @property
    def station(self) -> Station:
        """The station that writes and signs."""
        return next(station for station in self.stations if station.id == self.station_id)

    @property
    def count(self) -> int:
        """How many actions count: each once, without those taken back."""
        return sum(action.counts for action in latest(self.actions).values())

    @property
    def counted_by_hand(self) -> int:
        """How many actions were only counted."""
        return sum(entry.count for entry in latest_counts(self.paper_counts).values())
