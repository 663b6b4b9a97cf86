"""What came in: which sync files a collection has taken, and whether they were whole."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Arrival:
    """A sync file that was merged; `digest` is the SHA-256 of the file in hexadecimal digits.

    `expected` is the number of actions the station says it holds, `arrived` how many were in the
    file.
    """

    sync_id: UUID
    event_id: UUID
    station_id: UUID
    digest: str
    expected: int
    arrived: int
    merged_at: datetime

    @property
    def is_complete(self) -> bool:
        """Whether everything the station counted was there."""
        return self.arrived >= self.expected
