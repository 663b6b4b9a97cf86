"""What a station hands over at the end of an evening: its closing slip, and receipts for its files."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.files import FileMissing, FileUnreadable
from w4r_desktop.domain.errors.printing import NothingHandedOver
from w4r_desktop.domain.errors.sync_files import NotASyncFile
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.closing_slip import closing_slip_sheets
from w4r_desktop.printing.receipt_sheet import receipt_sheets
from w4r_desktop.printing.room_values import ClosingSlip, CountRow, Occasion, Receipt
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import unfinished
from w4r_desktop.services.room_sheets import RoomOrder, shown_name, write_sheets
from w4r_desktop.store import arrivals, stations
from w4r_desktop.store.engine import reading
from w4r_desktop.store.station_counts import tally_of_station

AGE_HEADER = b"age-encryption.org/v1\n"
"""How every sync file begins (age file format, version 1)."""


class StationPapers:
    """Prints the papers by which a station's counts are handed over.

    Every method writes the file whole or not at all and tells how many pages it has; each raises
    ScriptNotPrintable, FontMissing, DiskFull or PlaceNotWritable, and what its own words add.
    """

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        event = evening.event
        self._occasion = Occasion(event.name, event.place, event.held_on)

    def print_slip(self, out: Path, order: RoomOrder) -> int:
        """The closing slip of this station, with its own counts."""
        with reading(self._evening.store) as connection:
            slip = ClosingSlip(
                self._occasion,
                self._evening.station.name,
                self._rows(connection, self._evening.station.id, order),
                unfinished=len(unfinished(connection)),
            )
        sheets = closing_slip_sheets(slip, order.paper, language=order.told_in)
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        return write_sheets(out, sheets, _("Closing slip"), order.told_in)

    def print_receipts(self, out: Path, order: RoomOrder, *, sync: Path | None = None) -> int:
        """A receipt for the sync file this station wrote; without one, for each station merged here.

        Raises FileMissing, FileUnreadable, NotASyncFile or NothingHandedOver.
        """
        with reading(self._evening.store) as connection:
            receipts = (
                [self._own_receipt(connection, order, sync)]
                if sync
                else list(self._receipts(connection, order))
            )
        if not receipts:
            raise NothingHandedOver
        language = order.told_in
        sheets = [
            sheet
            for receipt in receipts
            for sheet in receipt_sheets(receipt, order.paper, language=language)
        ]
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        return write_sheets(out, sheets, _("Receipts"), order.told_in)

    def _rows(
        self, connection: Connection, station_id: UUID, order: RoomOrder
    ) -> tuple[CountRow, ...]:
        tally = tally_of_station(connection, station_id)
        return tuple(count_rows(self._evening.pack, tally, order.told_in))

    def _own_receipt(self, connection: Connection, order: RoomOrder, sync: Path) -> Receipt:
        station = self._evening.station
        return Receipt(
            self._occasion,
            station.name,
            self._rows(connection, station.id, order),
            digest=digest_of(sync),
            made_at=self._evening.clock(),
        )

    def _receipts(self, connection: Connection, order: RoomOrder) -> Iterator[Receipt]:
        """One for each station, of the last file that came from it."""
        latest = {arrival.station_id: arrival for arrival in arrivals.arrivals(connection)}
        for station in stations.stations(connection):
            arrival = latest.get(station.id)
            if arrival is not None:
                rows = self._rows(connection, station.id, order)
                yield Receipt(self._occasion, station.name, rows, arrival.digest, arrival.merged_at)


def count_rows(pack: CasePack, tally: Tally, language: str) -> Iterator[CountRow]:
    """The counts case by case, in the pack's order; of cases it has no more the id is told."""
    cases = {case.id: case for case in pack.cases}
    for case_id in dict.fromkeys([*cases, *tally.case_ids]):
        case = cases.get(case_id)
        yield CountRow(
            shown_name(case, language) if case else case_id,
            {kind: tally.of(case_id, kind) for kind in ActionKind},
            tally.counted_by_hand(case_id),
        )


def digest_of(sync: Path) -> str:
    """The SHA-256 digest of a sync file; raises FileMissing, FileUnreadable or NotASyncFile."""
    try:
        with sync.open("rb") as file:
            if file.read(len(AGE_HEADER)) != AGE_HEADER:
                raise NotASyncFile(sync)
            file.seek(0)
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as missing:
        raise FileMissing(sync) from missing
    except OSError as failure:
        raise FileUnreadable(sync) from failure
