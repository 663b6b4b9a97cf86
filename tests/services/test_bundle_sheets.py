"""Cover sheets and postage of an evening: everything counted once, weighed, and told."""

import subprocess
from pathlib import Path

import pytest

from tests.factory import paper_count
from tests.services.stick import RECALLED, newer_pack
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.bundle_sheets import BundleOrder, BundleSheets
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.services.postal_sheets import PostalSheets, PostOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.paper_counts import add_paper_counts
from w4r_desktop.store.trail import own_entries

LONG = "One more line about the drought and the people.\n" * 120


def desk(evening: Evening) -> BundleSheets:
    return BundleSheets(PrintShop(evening))


def read(pdf: Path) -> str:
    told = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True)
    return " ".join(told.stdout.split())


def test_each_case_that_was_written_for_has_a_cover_sheet(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    signed(evening, case_id="damisoa")
    signed(evening, case_id="damisoa", kind=ActionKind.SOLIDARITY, body="You are not alone.")
    run = desk(evening).print_covers(tmp_path / "c.pdf", BundleOrder())
    assert (run.bundles, run.pieces, run.pages) == (2, 3, 2)
    words = read(tmp_path / "c.pdf")
    assert "Messages of solidarity 1" in words
    assert "no address is known, ask your section" in words


def test_what_was_written_on_paper_lies_in_the_bundle_and_an_e_mail_does_not(
    evening: Evening, tmp_path: Path
) -> None:
    ours = {"event_id": evening.event.id, "station_id": evening.station.id, "case_id": "damisoa"}
    entries = [
        paper_count(**ours, channel=channel, count=count)
        for channel, count in ((Channel.PAPER_LETTER, 7), (Channel.EMAIL, 30))
    ]
    with transaction(evening.store) as connection:
        add_paper_counts(connection, entries)
    run = desk(evening).print_covers(tmp_path / "c.pdf", BundleOrder())
    assert run.pieces == 7
    assert "Written by hand 7" in read(tmp_path / "c.pdf")


def test_withheld_and_withdrawn_letters_are_in_no_bundle(evening: Evening, tmp_path: Path) -> None:
    LetterDesk(evening).withhold(signed(evening, case_id="damisoa").action.code, "a threat")
    LetterDesk(evening).withdraw(signed(evening, case_id="damisoa").action.code)
    with pytest.raises(NothingToPrint):
        desk(evening).print_covers(tmp_path / "c.pdf", BundleOrder())
    with pytest.raises(NothingToPrint):
        desk(evening).print_postage(tmp_path / "p.pdf", BundleOrder())
    assert not list(tmp_path.glob("*.pdf"))


def test_letters_to_a_story_that_was_taken_back_are_in_no_bundle(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening, case_id=RECALLED)
    signed(evening)
    change = PackChange(evening, passphrase_opens=bool)
    change.accept(change.look_into(newer_pack(tmp_path)))
    run = desk(evening).print_covers(tmp_path / "c.pdf", BundleOrder())
    assert (run.bundles, [held.count for held in run.held_back]) == (1, [1])


def test_postage_goes_by_country_and_weight(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id="damisoa")
    signed(evening, case_id="damisoa", body=LONG)
    signed(evening, case_id="mother-nature-cambodia")
    signed(evening)
    run = desk(evening).print_postage(tmp_path / "p.pdf", BundleOrder(steps=(10, 100)))
    assert (run.pieces, run.unaddressed) == (3, 1)
    words = read(tmp_path / "p.pdf")
    assert "Madagascar up to 10 g 1" in words
    assert "Madagascar up to 100 g 1" in words
    assert "Switzerland up to 10 g 1" in words


def test_only_the_cases_that_were_asked_for_are_bundled(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    signed(evening, case_id="damisoa")
    order = BundleOrder(case_ids=("damisoa",))
    assert desk(evening).print_covers(tmp_path / "c.pdf", order).bundles == 1
    with pytest.raises(CaseUnknown):
        desk(evening).print_postage(tmp_path / "p.pdf", BundleOrder(case_ids=("nobody",)))


def test_what_was_printed_is_in_the_trail(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id="damisoa")
    desk(evening).print_covers(tmp_path / "c.pdf", BundleOrder())
    desk(evening).print_postage(tmp_path / "p.pdf", BundleOrder())
    envelopes = PostalSheets(PrintShop(evening))
    envelopes.print_envelopes(tmp_path / "e.pdf", PostOrder(), Envelope.DL)
    with reading(evening.store) as connection:
        noted = [one.subject for one in own_entries(connection) if one.deed is Deed.PRINTED]
    assert noted == ["covers", "postage", "envelopes"]
