"""Sheets for the room: for the right cases, with codes that tell them apart."""

from pathlib import Path

import pypdf
import pytest

from tests.printing.paper import words_of
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.blank_codes import BLANK_LENGTH, cases_of
from w4r_desktop.domain.codes import spaced, typed
from w4r_desktop.domain.errors.events import CodeUnknown
from w4r_desktop.domain.errors.writing import CaseNotOffered, CaseUnknown
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.room_sheets import RoomOrder, RoomSheets, offered_cases


def words(pdf: Path) -> str:
    return words_of(pdf.read_bytes())


def codes_in(pdf: Path) -> list[str]:
    """What the last words of every page, read as a code, say."""
    texts = [words_of(_page(pdf, number)) for number in range(len(pypdf.PdfReader(pdf).pages))]
    return [typed("".join(text.split()[-2:])) for text in texts]


def _page(pdf: Path, number: int) -> bytes:
    one = pdf.with_name(f"{number}.pdf")
    writer = pypdf.PdfWriter()
    writer.add_page(pypdf.PdfReader(pdf).pages[number])
    writer.write(one)
    return one.read_bytes()


def test_every_blank_has_a_code_of_its_own_that_tells_its_case(
    evening: Evening, tmp_path: Path
) -> None:
    order = RoomOrder(case_ids=("damisoa", "ellinor-guttorm-utsi"))
    assert RoomSheets(evening).print_blanks(tmp_path / "b.pdf", order, copies=3) == 6
    codes = codes_in(tmp_path / "b.pdf")
    assert len(set(codes)) == 6
    assert all(len(code) == BLANK_LENGTH for code in codes)
    ids = [case.id for case in evening.pack.cases]
    told = [cases_of(code, evening.event.id, ids) for code in codes]
    assert told == [("damisoa",)] * 3 + [("ellinor-guttorm-utsi",)] * 3


def test_printing_blanks_again_gives_other_codes(evening: Evening, tmp_path: Path) -> None:
    order = RoomOrder(case_ids=("damisoa",))
    for name in ("a.pdf", "b.pdf"):
        RoomSheets(evening).print_blanks(tmp_path / name, order, copies=1)
    assert codes_in(tmp_path / "a.pdf") != codes_in(tmp_path / "b.pdf")


def test_blanks_are_made_for_every_case_that_asks_for_letters(
    evening: Evening, tmp_path: Path
) -> None:
    asked = offered_cases(evening, (), ActionKind.LETTER)
    pages = RoomSheets(evening).print_blanks(tmp_path / "b.pdf", RoomOrder(), copies=1)
    assert pages == len(asked) < len(evening.pack.cases)


def test_a_case_that_is_unknown_or_asks_for_no_letter_is_told(
    evening: Evening, tmp_path: Path
) -> None:
    desk = RoomSheets(evening)
    for case_id, error in (("nobody", CaseUnknown), ("rocky-myers", CaseNotOffered)):
        with pytest.raises(error):
            desk.print_blanks(tmp_path / "b.pdf", RoomOrder(case_ids=(case_id,)), copies=1)
    assert not (tmp_path / "b.pdf").exists()


def test_a_letter_page_is_in_a_language_that_its_addressee_reads(
    evening: Evening, tmp_path: Path
) -> None:
    for language, greeting in (("fr", "Monsieur le Directeur"), ("ar", "Dear Director General,")):
        order = RoomOrder(case_ids=("damisoa",), language=language)
        RoomSheets(evening).print_blanks(tmp_path / "b.pdf", order, copies=1)
        assert greeting in words(tmp_path / "b.pdf")


def test_where_children_write_a_blank_asks_for_no_town(
    evening_with_minors: Evening, tmp_path: Path
) -> None:
    order = RoomOrder(case_ids=("damisoa",))
    RoomSheets(evening_with_minors).print_blanks(tmp_path / "b.pdf", order, copies=1)
    assert "First name" in words(tmp_path / "b.pdf")


def test_a_tally_sheet_has_all_cases_or_those_asked_for(evening: Evening, tmp_path: Path) -> None:
    desk = RoomSheets(evening)
    desk.print_tally(tmp_path / "t.pdf", RoomOrder())
    said = words(tmp_path / "t.pdf")
    assert all(case.name.split()[0] in said for case in evening.pack.cases)
    assert desk.print_tally(tmp_path / "t.pdf", RoomOrder(("damisoa",)), copies=4) == 4
    assert "Sonia" not in words(tmp_path / "t.pdf")


def test_a_certificate_for_each_name_and_as_many_without(evening: Evening, tmp_path: Path) -> None:
    signed(evening)
    pages = RoomSheets(evening).print_certificates(
        tmp_path / "c.pdf", RoomOrder(paper=Paper.LETTER), ["Noor", " ", "Amina"], unnamed=2
    )
    assert pages == 4
    said = words(tmp_path / "c.pdf")
    assert "Noor" in said
    assert "1 letter, message or signature" in said


def test_a_key_tells_what_was_signed_and_neither_name_nor_words(
    evening: Evening, tmp_path: Path
) -> None:
    code = signed(evening).action.code
    typed_code = spaced(code).lower()
    RoomSheets(evening).print_keys(
        tmp_path / "k.pdf", RoomOrder(), [typed_code], contact="the library", pages=1
    )
    said = words(tmp_path / "k.pdf")
    assert spaced(code) in said
    assert "letter for Ellinor Guttorm Utsi" in said
    assert not [word for word in ("Amina", "Benali", "listen") if word in said]


def test_there_is_no_key_to_what_is_not_there(evening: Evening, tmp_path: Path) -> None:
    taken = signed(evening).action.code
    LetterDesk(evening).withdraw(taken)
    for code in ("ZZZZZZ", taken):
        with pytest.raises(CodeUnknown):
            RoomSheets(evening).print_keys(
                tmp_path / "k.pdf", RoomOrder(), [code], contact="", pages=1
            )
    assert not (tmp_path / "k.pdf").exists()


def test_without_codes_there_are_pages_of_slips_to_fill_in(
    evening: Evening, tmp_path: Path
) -> None:
    desk = RoomSheets(evening)
    assert desk.print_keys(tmp_path / "k.pdf", RoomOrder(), (), contact="", pages=2) == 2
