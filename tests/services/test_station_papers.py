"""Closing slips and receipts: a station's own counts, and the digest of its file."""

import hashlib
from pathlib import Path
from uuid import uuid4

import pytest

from tests import factory
from tests.printing.paper import text_of
from tests.services.writing import signed, written
from w4r_desktop.domain.arrivals import Arrival
from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.printing import NothingHandedOver
from w4r_desktop.domain.errors.sync_files import NotASyncFile
from w4r_desktop.domain.events import Station
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.room_sheets import RoomOrder
from w4r_desktop.services.station_papers import StationPapers, digest_of
from w4r_desktop.store import actions, arrivals, paper_counts, stations
from w4r_desktop.store.engine import transaction

CASE = "ellinor-guttorm-utsi"


def words(pdf: Path) -> str:
    return " ".join(text_of(pdf.read_bytes(), "-layout").split())


def another_station(evening: Evening, *, letters: int, digest: str) -> Station:
    """A station whose sync file was merged here."""
    station = factory.station(id=uuid4(), event_id=evening.event.id, name="M3X")
    facts = {"event_id": evening.event.id, "station_id": station.id}
    arrival = Arrival(uuid4(), evening.event.id, station.id, digest, letters, letters, factory.NOW)
    with transaction(evening.store) as connection:
        stations.add_station(connection, station)
        actions.add_actions(connection, [factory.action(**facts) for _ in range(letters)])
        arrivals.add_arrival(connection, arrival)
    return station


def test_the_slip_counts_what_was_written_at_this_station(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    another_station(evening, letters=5, digest="ab" * 32)
    entry = factory.paper_count(
        event_id=evening.event.id, station_id=evening.station.id, case_id=CASE, count=4
    )
    with transaction(evening.store) as connection:
        paper_counts.add_paper_counts(connection, [entry])
    assert StationPapers(evening).print_slip(tmp_path / "s.pdf", RoomOrder()) == 1
    said = words(tmp_path / "s.pdf")
    assert f"Station {evening.station.name}" in said
    assert "Ellinor Guttorm Utsi 1 4 5" in said


def test_the_slip_tells_what_was_begun_and_not_signed(evening: Evening, tmp_path: Path) -> None:
    LetterDesk(evening).keep(written(evening))
    StationPapers(evening).print_slip(tmp_path / "s.pdf", RoomOrder())
    assert "1 letter was begun and not signed" in words(tmp_path / "s.pdf")


def test_a_receipt_names_the_file_by_its_digest(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    sync = tmp_path / "station.w4rsync"
    write_sync(evening, sync)
    digest = hashlib.sha256(sync.read_bytes()).hexdigest()
    assert digest_of(sync) == digest
    StationPapers(evening).print_receipts(tmp_path / "r.pdf", RoomOrder(), sync=sync)
    said = words(tmp_path / "r.pdf")
    assert f"From station {evening.station.name}" in said
    assert digest in said.replace(" ", "")


def test_there_is_a_receipt_for_each_station_that_handed_over(
    evening: Evening, tmp_path: Path
) -> None:
    another_station(evening, letters=3, digest="ab" * 32)
    assert StationPapers(evening).print_receipts(tmp_path / "r.pdf", RoomOrder()) == 1
    said = words(tmp_path / "r.pdf")
    assert "From station M3X" in said
    assert "In all 3" in said
    assert "abab abab" in said


def test_where_nothing_was_handed_over_there_is_no_receipt(
    evening: Evening, tmp_path: Path
) -> None:
    with pytest.raises(NothingHandedOver):
        StationPapers(evening).print_receipts(tmp_path / "r.pdf", RoomOrder())
    assert not (tmp_path / "r.pdf").exists()


def test_a_file_that_is_missing_or_no_sync_file_gets_no_receipt(
    evening: Evening, tmp_path: Path
) -> None:
    papers = StationPapers(evening)
    with pytest.raises(FileMissing):
        papers.print_receipts(tmp_path / "r.pdf", RoomOrder(), sync=tmp_path / "none.w4rsync")
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Director,", encoding="utf-8")
    with pytest.raises(NotASyncFile):
        papers.print_receipts(tmp_path / "r.pdf", RoomOrder(), sync=letter)
    assert not (tmp_path / "r.pdf").exists()
