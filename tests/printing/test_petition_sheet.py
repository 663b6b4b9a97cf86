from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import strategies
from tests.factory import drawn
from tests.printing.paper import PARAGRAPH, text_of
from tests.printing.room import LANGUAGES, OCCASION, pdf_of, strays, words_on
from w4r_desktop.domain.errors.printing import RequestTooLong, ScriptNotPrintable
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.signatures import InkLine, TypedSignature
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.petition_rows import proof_read
from w4r_desktop.printing.petition_sheet import ROW_LEAST, ROW_MOST, petition_sheets
from w4r_desktop.printing.petition_values import (
    PetitionRequest,
    PetitionSheet,
    SignedRow,
    Told,
)

REQUEST = PetitionRequest(
    "Damisoa", ("Office for Bridges", "Norway"), Told("en", ("Please build the bridge.",))
)
ROW = SignedRow("K7P4MD", "Amina Benali", TypedSignature("A. Benali"), place="Lyon")


def petition(**facts: Any) -> PetitionSheet:
    return replace(
        PetitionSheet(
            request=REQUEST,
            occasion=replace(OCCASION, place="Market hall"),
            wants=SenderLevel.NAME_AND_TOWN,
        ),
        **facts,
    )


def youth(**facts: Any) -> PetitionSheet:
    return petition(wants=SenderLevel.FIRST_NAME_AND_AGE, **facts)


def printed(sheet: PetitionSheet, paper: Paper = Paper.A4, language: str = "en") -> list[Sheet]:
    return petition_sheets(sheet, paper, language=language)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_request_stands_on_top_of_every_page(paper: Paper) -> None:
    sheets = printed(petition(rows=(ROW,) * 30), paper)
    assert len(sheets) == 3
    for sheet in sheets:
        said = words_on([sheet])
        for words in ("Please build the bridge.", "For Damisoa", "Office for Bridges, Norway"):
            assert words in said


def test_a_row_says_who_signed_from_where_and_how() -> None:
    said = words_on(printed(petition(rows=(ROW,))), "-layout")
    assert "Amina Benali Lyon A. Benali" in said
    assert "K7P 4MD" in said
    assert "1 signature on this page" in said


def test_a_drawn_signature_stays_in_its_row() -> None:
    empty = printed(petition(rows=(replace(ROW, signature=InkLine()),)))[0]
    signed = printed(petition(rows=(replace(ROW, signature=drawn()),)))[0]
    (mark,) = set(signed.shapes) - set(empty.shapes)
    assert mark.height <= ROW_LEAST * 2
    assert mark.x > signed.width / 2


def test_a_typed_signature_is_in_italics() -> None:
    (sheet,) = printed(petition(rows=(ROW,)))
    italics = [mark for mark in sheet.texts if mark.style.role is Role.TEXT_ITALIC]
    assert len(italics) == 1


@pytest.mark.parametrize("paper", list(Paper))
def test_empty_pages_have_big_rows_and_a_box_for_their_number(paper: Paper) -> None:
    sheets = printed(petition(empty_pages=2), paper)
    assert len(sheets) == 2
    said = words_on(sheets[:1])
    assert "Name, in capital letters" in said
    assert "Signatures on this page:" in said
    assert said.split().count(str(ROW_MOST)) == 1


def test_rows_go_on_counting_from_page_to_page() -> None:
    second = printed(petition(rows=(ROW,) * (ROW_MOST + 1)))[1]
    assert str(ROW_MOST + 1) in words_on([second]).split()


def test_who_is_to_write_is_told_how_and_nobody_else() -> None:
    told = "write on this side only"
    by_hand = (replace(ROW, signature=InkLine()),)
    assert told not in words_on(printed(petition(rows=(ROW,))))
    assert told in words_on(printed(petition(rows=by_hand)))
    assert told in words_on(printed(petition(empty_pages=1)))


def test_what_is_typed_stays_text() -> None:
    name = "<b>Noor</b> & (Co) example.org"
    pdf = pdf_of(printed(petition(rows=(replace(ROW, name=name),))))
    assert name in " ".join(text_of(pdf).split())
    assert b"/Annots" not in pdf


def test_the_same_signatures_give_the_same_bytes() -> None:
    sheet = petition(rows=(ROW, replace(ROW, signature=drawn())) * 9)
    assert pdf_of(printed(sheet)) == pdf_of(printed(sheet))


def test_names_in_many_scripts_stand_side_by_side() -> None:
    names = ("សុខ ចាន់ថា", "สมชาย ใจดี", "王小明", "Արամ Պետրոսյան")
    sheets = printed(petition(rows=tuple(replace(ROW, name=name) for name in names)))
    said = words_on(sheets)
    assert not [name for name in names if name not in said]
    assert not strays(sheets)


def test_children_are_asked_for_first_name_and_age_alone() -> None:
    row = SignedRow("K7P4MD", "Noor", drawn(), age=11)
    said = words_on(printed(youth(rows=(row,))), "-layout")
    assert "Youth petition" in said
    assert "First name Age" in said
    assert "Noor 11" in said
    assert not [word for word in ("Town", "Signature", "Address") if word in said]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_title_keeps_clear_of_the_candle(paper: Paper, language: str) -> None:
    request = replace(REQUEST, name="Bridge builders " * 12)
    (sheet,) = printed(youth(request=request, rows=(ROW,)), paper, language)
    candle = [mark for mark in sheet.shapes if mark.ink in {"candle", "amber", "flame"}]
    assert len(candle) == 3
    low, high = (
        min(mark.x for mark in candle),
        max(mark.x + mark.width for mark in candle),
    )
    title = [mark for mark in sheet.texts if mark.style.heading == 1]
    assert len(title) > 1
    assert all(mark.x + mark.line.width < low or mark.x > high for mark in title)


def test_children_s_rows_are_higher() -> None:
    said = words_on(printed(youth(empty_pages=1)))
    assert "9" in said.split()
    assert "10" not in said.replace("10 December", "").split()


def test_the_original_stands_below_where_the_addressee_reads_another_language() -> None:
    request = replace(REQUEST, original=Told("fr", ("Construisez le pont.",)))
    said = words_on(printed(petition(request=request, empty_pages=1)))
    assert said.index("Please build") < said.index("Construisez le pont.")


def test_a_long_request_is_set_smaller_so_that_rows_have_room() -> None:
    long = replace(REQUEST, told=Told("en", (PARAGRAPH,) * 8))
    (sheet,) = printed(petition(request=long, empty_pages=1))
    assert "5" in words_on([sheet]).split()
    assert not strays([sheet])


def test_a_request_that_leaves_no_room_is_refused_by_the_case_s_name() -> None:
    endless = replace(REQUEST, told=Told("en", (PARAGRAPH,) * 40))
    with pytest.raises(RequestTooLong) as refused:
        printed(petition(request=endless))
    assert refused.value.name == "Damisoa"


@pytest.mark.parametrize("level", list(SenderLevel))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str, level: SenderLevel) -> None:
    rows = (ROW, replace(ROW, signature=drawn(), age=9)) * 8
    sheet = petition(rows=rows, empty_pages=1, wants=level)
    assert not strays(printed(sheet, paper, language))


@settings(max_examples=40)
@given(strategies.words, st.text(max_size=400), strategies.signatures)
def test_whatever_is_typed_stays_in_its_row_or_is_refused_by_its_code(
    name: str, place: str, signature: Any
) -> None:
    row = SignedRow("K7P4MD", name, signature, place=place)
    try:
        proof_read(row, "en")
    except ScriptNotPrintable:
        return
    assert not strays(printed(petition(rows=(row,))))


def test_a_name_without_a_font_is_refused_by_its_row_s_code() -> None:
    with pytest.raises(ScriptNotPrintable) as refused:
        proof_read(replace(ROW, name="\U00010900"), "en")
    assert refused.value.code == "K7P4MD"
