"""Counting the sheets that were handed out empty and came back written: by the code on them."""

from dataclasses import dataclass

from sqlalchemy import Connection

from w4r_desktop.domain.blank_codes import BlankKind, blank_spaced, cases_of, counted_as
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.codes import typed
from w4r_desktop.domain.errors.events import BlankUnknown
from w4r_desktop.domain.paper_counts import Channel, PaperCount, corrected
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening
from w4r_desktop.store import paper_counts, trail
from w4r_desktop.store.engine import transaction

CHANNELS = {BlankKind.LETTER: Channel.PAPER_LETTER, BlankKind.CARD: Channel.PAPER_MESSAGE}
"""How a written sheet is counted."""


@dataclass(frozen=True, slots=True)
class CountedSheet:
    """A sheet that came back: its code, whom and what it is for, and whether it was counted just now."""

    code: str
    case: Case
    is_new: bool
    kind: BlankKind = BlankKind.LETTER


class BlankDesk:
    """Counts written sheets as letters or messages on paper, each once wherever its code is typed."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening

    def count(self, text: str) -> CountedSheet:
        """Count the sheet of the code that was typed; raises BlankUnknown or DiskFull.

        One that was counted before stays counted once.
        """
        code = typed(text)
        pack, event = self._evening.pack, self._evening.event
        ids = [case.id for case in pack.cases]
        found = [(kind, one) for kind in BlankKind for one in cases_of(code, event.id, ids, kind)]
        if not found:
            raise BlankUnknown(blank_spaced(code))
        kind, case_id = found[0]
        with transaction(self._evening.store) as connection:
            is_new = self._count(connection, code, case_id, CHANNELS[kind])
        return CountedSheet(code, pack.case(case_id), is_new, kind)

    def _count(self, connection: Connection, code: str, case_id: str, channel: Channel) -> bool:
        now, event_id = self._evening.clock(), self._evening.event.id
        there = paper_counts.the_paper_count(connection, counted_as(code, event_id))
        if there is not None and there.count:
            return False
        entry = PaperCount(
            id=counted_as(code, event_id),
            version=1,
            event_id=event_id,
            station_id=self._evening.station.id,
            case_id=case_id,
            channel=channel,
            count=1,
            counted_at=now,
            changed_at=now,
        )
        # A sheet that was taken back by mistake is counted again by a further version.
        entry = corrected(there, count=1, at=now) if there is not None else entry
        paper_counts.add_paper_counts(connection, [entry])
        trail.note(connection, Deed.COUNTED, at=now, subject=entry.channel)
        return True
