"""What volunteers count: letters on paper, e-mails, posts, photos. Numbers only, and nobody's name."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from sqlalchemy import Connection

from w4r_desktop.domain.errors.events import CountNotPossible, EntryUnknown
from w4r_desktop.domain.paper_counts import COUNT_LIMIT, Channel, PaperCount, corrected
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening
from w4r_desktop.store import paper_counts, trail
from w4r_desktop.store.engine import reading, transaction


@dataclass(frozen=True, slots=True)
class Counted:
    """A number for a case and a channel, as it is entered."""

    case_id: str
    channel: Channel
    count: int


class CountDesk:
    """Enters numbers, puts them right, and takes them back.

    It goes on after the event is closed: paper is counted when the last person has left.
    """

    def __init__(self, evening: Evening) -> None:
        self._evening = evening

    def entries(self) -> tuple[PaperCount, ...]:
        """What was entered and not taken back, the latest first."""
        with reading(self._evening.store) as connection:
            found = paper_counts.paper_counts(connection)
        return tuple(entry for entry in reversed(found) if entry.count)

    def enter(self, counted: Counted) -> PaperCount:
        """Add a number; raises CaseUnknown, CountNotPossible or DiskFull."""
        case = self._evening.pack.case(counted.case_id)
        _check(counted.count, least=1)
        now = self._evening.clock()
        entry = PaperCount(
            id=uuid4(),
            version=1,
            event_id=self._evening.event.id,
            station_id=self._evening.station.id,
            case_id=case.id,
            channel=counted.channel,
            count=counted.count,
            counted_at=now,
            changed_at=now,
        )
        with transaction(self._evening.store) as connection:
            _keep(connection, entry)
        return entry

    def correct(self, entry_id: UUID, count: int) -> PaperCount:
        """Put a number right; raises EntryUnknown, CountNotPossible or DiskFull."""
        _check(count, least=0)
        with transaction(self._evening.store) as connection:
            entry = paper_counts.the_paper_count(connection, entry_id)
            if entry is None:
                raise EntryUnknown
            right = corrected(entry, count=count, at=self._evening.clock())
            _keep(connection, right)
        return right

    def take_back(self, entry_id: UUID) -> PaperCount:
        """Take a number back: it counts no more; raises EntryUnknown or DiskFull."""
        return self.correct(entry_id, 0)


def _keep(connection: Connection, entry: PaperCount) -> None:
    paper_counts.add_paper_counts(connection, [entry])
    at, channel = entry.changed_at, entry.channel
    trail.note(connection, Deed.COUNTED, at=at, subject=channel, count=entry.count)


def _check(count: int, *, least: int) -> None:
    if not least <= count <= COUNT_LIMIT:
        raise CountNotPossible(count=count, limit=COUNT_LIMIT)
