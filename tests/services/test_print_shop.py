"""The print shop: the right letters, to the right addressee, whole or not at all."""

import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.printing.paper import addressee
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.errors.printing import NothingToPrint, WindowForOtherPaper
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop

CUNEIFORM = "𒀭𒂗"


def words_of(pdf: Path) -> str:
    """The words poppler finds in a PDF."""
    told = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True
    )
    return " ".join(told.stdout.split())


def test_letters_are_printed_with_sender_date_address_and_code(
    evening: Evening, tmp_path: Path
) -> None:
    code = signed(evening, case_id="damisoa").action.code
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert (run.letters, run.pages, run.without_address, run.refused) == (1, 1, 0, ())
    words = words_of(tmp_path / "letters.pdf")
    assert "Amina Benali" in words
    assert "Lyon" in words
    assert "10 December 2026" in words
    assert "MADAGASCAR" in words
    assert code[:3] in words


def test_messages_are_printed_apart_from_letters(evening: Evening, tmp_path: Path) -> None:
    signed(evening, kind=ActionKind.SOLIDARITY, body="You are not alone.")
    with pytest.raises(NothingToPrint):
        PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    PrintShop(evening).print_letters(tmp_path / "cards.pdf", PrintOrder(ActionKind.SOLIDARITY))
    assert "You are not alone." in words_of(tmp_path / "cards.pdf")
    assert not (tmp_path / "letters.pdf").exists()


def test_a_letter_without_a_known_address_is_counted(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert run.without_address == 1


def test_only_the_cases_that_were_asked_for_are_printed(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    signed(evening, case_id="damisoa", body="For Damisoa and the families of Androy.")
    order = PrintOrder(case_ids=("damisoa",), paper=Paper.LETTER)
    assert PrintShop(evening).print_letters(tmp_path / "l.pdf", order).letters == 1
    assert "Androy" in words_of(tmp_path / "l.pdf")
    with pytest.raises(CaseUnknown):
        PrintShop(evening).print_letters(tmp_path / "l.pdf", PrintOrder(case_ids=("nobody",)))


def test_withdrawn_and_withheld_letters_stay_off_the_paper(
    evening: Evening, tmp_path: Path
) -> None:
    LetterDesk(evening).withdraw(signed(evening).action.code)
    LetterDesk(evening).withhold(signed(evening).action.code, "a threat")
    with pytest.raises(NothingToPrint):
        PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())


def test_a_letter_in_a_script_that_cannot_be_printed_yet_is_named(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening)
    code = signed(evening, body=CUNEIFORM).action.code
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert run.letters == 1
    assert [(one.code, one.script) for one in run.refused] == [(code, "Cuneiform")]


def test_where_no_letter_can_be_printed_there_is_no_file(evening: Evening, tmp_path: Path) -> None:
    signed(evening, body=CUNEIFORM)
    run = PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    assert (run.letters, len(run.refused)) == (0, 1)
    assert not (tmp_path / "letters.pdf").exists()


def test_a_stopped_run_leaves_no_file(evening: Evening, tmp_path: Path) -> None:
    signed(evening)

    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder(), progress=stop)
    assert not (tmp_path / "letters.pdf").exists()


def test_letters_are_printed_for_the_window_of_their_envelopes(
    evening: Evening, tmp_path: Path
) -> None:
    signed(evening, case_id="damisoa")
    out, order = tmp_path / "l.pdf", PrintOrder(window=Window.DIN_B)
    assert PrintShop(evening).print_letters(out, order).letters == 1
    assert "ANTANANARIVO 101" in words_of(out)
    with pytest.raises(WindowForOtherPaper):
        PrintShop(evening).print_letters(out, PrintOrder(paper=Paper.LETTER, window=Window.DIN_B))


def test_copies_and_demands_come_from_the_pack(evening: Evening, tmp_path: Path) -> None:
    signed(evening, case_id="damisoa")
    evening.pack = with_ask(
        evening.pack,
        "damisoa",
        copies_to=(addressee(name="", office="Ministry of Rivers"),),
        demands={"fr": ("Donnez-leur de l\u2019eau.",), "en": ("Give them water.",)},
    )
    shop, out = PrintShop(evening), tmp_path / "l.pdf"
    shop.print_letters(out, PrintOrder())
    assert "Copy to: Ministry of Rivers" in words_of(out)
    assert "Donnez" not in words_of(out)
    shop.print_letters(out, PrintOrder(demands=True))
    assert "Donnez-leur de l\u2019eau." in words_of(out)
    assert "Give them water." not in words_of(out)


def with_ask(pack: CasePack, case_id: str, **facts: Any) -> CasePack:
    """The pack with other facts in a case's letter."""
    case = pack.case(case_id)
    asks = {**case.asks, ActionKind.LETTER: replace(case.asks[ActionKind.LETTER], **facts)}
    changed = replace(case, asks=asks)
    cases = tuple(changed if one.id == case_id else one for one in pack.cases)
    return replace(pack, cases=cases)
