"""Envelopes and labels of an evening: who gets one, whose name is on it, who is left."""

import subprocess
from pathlib import Path

import pytest

from tests.factory import sender
from tests.services.stick import RECALLED, newer_pack
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.boxes import Offset
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.errors.printing import LabelsLeaveSheet, NothingToPrint
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.labels import LabelPlan, LabelSheet
from w4r_desktop.domain.post import Each
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.services.postal_sheets import PostalSheets, PostOrder, Unaddressed
from w4r_desktop.services.print_shop import PrintShop

AT_HOME = sender(
    level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("1 Hill Road",), town="69001 Lyon"
)
ADDRESSED, EMBASSY = "damisoa", "mother-nature-cambodia"


def desk(evening: Evening) -> PostalSheets:
    return PostalSheets(PrintShop(evening))


def read(pdf: Path) -> str:
    return subprocess.run(
        ["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True
    ).stdout


def test_each_letter_has_an_envelope_with_the_country_last(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening, case_id=ADDRESSED)
    out = tmp_path / "e.pdf"
    run = desk(evening).print_envelopes(out, PostOrder(), Envelope.DL)
    assert (run.count, run.pages, run.unaddressed) == (1, 1, ())
    assert read(out).split("\n\n")[0].splitlines()[-2:] == ["ANTANANARIVO 101", "MADAGASCAR"]
    assert "Amina" not in read(out)


def test_what_goes_through_an_embassy_is_sent_to_the_embassy(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening, case_id=EMBASSY)
    out = tmp_path / "e.pdf"
    desk(evening).print_envelopes(out, PostOrder(french_too=True), Envelope.C5)
    assert "c/o Embassy of the Kingdom of Cambodia" in read(out)
    assert "SWITZERLAND / SUISSE" in read(out)


def test_a_sender_who_gave_an_address_is_on_the_envelope_and_not_on_the_label(
    evening: Evening, tmp_path: Path
) -> None:
    code = signed(evening, case_id=ADDRESSED, sender=AT_HOME).action.code
    envelopes, labels = tmp_path / "e.pdf", tmp_path / "l.pdf"
    desk(evening).print_envelopes(envelopes, PostOrder(), Envelope.DL)
    desk(evening).print_labels(labels, PostOrder(), LabelPlan(LabelSheet.L7160))
    assert "Amina Benali\n1 Hill Road\n69001 Lyon\n" in read(envelopes)
    assert f"{code[:3]} {code[3:]}" in read(envelopes)
    assert "Hill Road" not in read(labels)


def test_an_addressee_without_an_address_gets_none_and_is_named(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening)
    signed(evening)
    signed(evening, case_id=ADDRESSED)
    run = desk(evening).print_envelopes(tmp_path / "e.pdf", PostOrder(), Envelope.DL)
    assert run.count == 1
    assert run.unaddressed == (Unaddressed("Ellinor Guttorm Utsi", "The Norwegian authorities", 2),)


def test_where_nobody_has_an_address_there_is_no_file(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    run = desk(evening).print_envelopes(tmp_path / "e.pdf", PostOrder(), Envelope.DL)
    assert (run.count, run.pages, len(run.unaddressed)) == (0, 0, 1)
    assert not (tmp_path / "e.pdf").exists()


def test_an_addressee_is_written_once_where_letters_travel_together(
    evening: Evening, tmp_path: Path
) -> None:
    for _ in range(3):
        signed(evening, case_id=ADDRESSED, sender=AT_HOME)
    signed(evening, case_id=EMBASSY)
    out = tmp_path / "e.pdf"
    run = desk(evening).print_envelopes(out, PostOrder(each=Each.ADDRESSEE), Envelope.DL)
    assert (run.count, run.pages) == (2, 2)
    assert "Hill Road" not in read(out)


def test_letters_and_messages_can_be_asked_for_apart(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id=ADDRESSED)
    signed(evening, case_id=ADDRESSED, kind=ActionKind.SOLIDARITY, body="You are not alone.")
    out = tmp_path / "e.pdf"
    assert desk(evening).print_envelopes(out, PostOrder(), Envelope.DL).count == 2
    order = PostOrder(kinds=(ActionKind.SOLIDARITY,))
    assert desk(evening).print_envelopes(out, order, Envelope.DL).count == 1
    assert "MAHAJANGA" not in read(out)
    assert "401 Mahajanga I\nBOENY\nMADAGASCAR" in read(out)


def test_labels_begin_where_the_sheet_is_still_full(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id=ADDRESSED)
    signed(evening, case_id=ADDRESSED)
    out, plan = tmp_path / "l.pdf", LabelPlan(LabelSheet.US5163, start=10)
    run = desk(evening).print_labels(out, PostOrder(), plan)
    assert (run.count, run.pages) == (2, 2)


def test_labels_that_would_leave_the_sheet_leave_no_file(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id=ADDRESSED)
    plan, out = LabelPlan(LabelSheet.L7160, offset=Offset(5000, 0)), tmp_path / "l.pdf"
    with pytest.raises(LabelsLeaveSheet):
        desk(evening).print_labels(out, PostOrder(), plan)
    with pytest.raises(LabelsLeaveSheet):
        desk(evening).print_alignment(out, plan)
    assert not out.exists()


def test_withdrawn_letters_are_not_posted(evening: Evening, tmp_path: Path) -> None:
    LetterDesk(evening).withdraw(signed(evening, case_id=ADDRESSED).action.code)
    with pytest.raises(NothingToPrint):
        desk(evening).print_envelopes(tmp_path / "e.pdf", PostOrder(), Envelope.DL)


def test_letters_to_a_story_that_was_taken_back_are_not_posted(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening, case_id=RECALLED)
    signed(evening, case_id=EMBASSY)
    change = PackChange(evening, passphrase_opens=bool)
    change.accept(change.look_into(newer_pack(tmp_path)))
    run = desk(evening).print_envelopes(tmp_path / "e.pdf", PostOrder(), Envelope.DL)
    assert (run.count, [held.count for held in run.held_back]) == (1, [1])


def test_a_stopped_run_leaves_no_file(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id=ADDRESSED)

    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk(evening).print_envelopes(tmp_path / "e.pdf", PostOrder(), Envelope.DL, progress=stop)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_case_that_nobody_knows_is_refused(evening: Evening, tmp_path: Path) -> None:
    with pytest.raises(CaseUnknown):
        desk(evening).print_envelopes(
            tmp_path / "e.pdf", PostOrder(case_ids=("nobody",)), Envelope.DL
        )
