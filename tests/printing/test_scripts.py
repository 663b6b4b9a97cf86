import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.printing.composer import one_line, proof
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style
from w4r_desktop.printing.scripts import Proof, script_of


def read(text: str) -> str:
    return proof(Role.TEXT).read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Čorgaš, Ærøskøbing, Łódź, İstanbul, Nguyễn Thị Hương",
        "Αγαπητέ κύριε Υπουργέ",
        "Уважаемый господин министр",
        "Հարգելի նախարար",
        "ბატონო მინისტრო",
        "ክቡር ሚኒስትር",
        "“Quoted” \u2013 with dashes — and … 10 € ½ §",
        "a heart ❤ and a star ★ → ∑ ♫ 😀",
        "Dear សួស្តី",
        "عزيزي الوزير؛ می\u200cنویسم",
        "שלום",
        "प्रिय मंत्री",
        "မင်္ဂလာပါ",
        "尊敬的部长\u3000ภาษา 친애하는 こんにちは",
        "g̃uarani",
    ],
)
def test_writing_of_every_script_that_has_a_font_is_set_as_it_is(text: str) -> None:
    assert read(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "script", "sample"),
    [
        ("Dear 𒀭𒂗𒆤 king", "Cuneiform", "𒀭𒂗𒆤"),
        ("\U000e0fff", "Unknown", "\U000e0fff"),
        ("\ue000", "Unknown", "\ue000"),
    ],
)
def test_writing_that_no_font_shows_is_refused_by_name(text: str, script: str, sample: str) -> None:
    with pytest.raises(ScriptNotPrintable) as refusal:
        read(text)
    assert (refusal.value.script, refusal.value.sample) == (script, sample)


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("nul\0 bell\a escape\x1b", "nul bell escape"),
        ("tab\there", "tab here"),
        ("\u202eoverride\u202c \u2066isolate\u2069", "override \u2066isolate\u2069"),
        ("soft\u00adhyphen bom\ufeff", "softhyphen bom"),
        ("half \ud800 a sign", "half  a sign"),
        ("e\u0301te\u0301", "été"),
        ("em\u2003space", "em space"),
        ("heart \u2764\ufe0f", "heart \u2764"),
    ],
)
def test_controls_and_overrides_are_left_out(text: str, set_as: str) -> None:
    assert read(text) == set_as


def test_what_was_read_before_changes_nothing() -> None:
    proof = Proof(lambda sign: True)
    assert proof.read("e x\u0301") == "e x\u0301"
    assert proof.read("e\u0301") == "\u00e9"


def test_a_french_question_mark_stays_with_its_word() -> None:
    assert read("Pourquoi\u2009? Non\u00a0!") == "Pourquoi\u202f? Non\u00a0!"


@pytest.mark.parametrize(
    ("sign", "script"), [("a", "Latin"), ("ж", "Cyrillic"), ("៛", "Khmer"), ("\u0378", "Unknown")]
)
def test_each_sign_has_its_unicode_script(sign: str, script: str) -> None:
    assert script_of(sign) == script


@given(st.text())
def test_any_text_is_set_or_refused_with_a_sample(text: str) -> None:
    try:
        assert read(read(text)) == read(text)
    except ScriptNotPrintable as refusal:
        told = refusal.script and refusal.sample
    else:
        told = "the text"
    assert told


@given(st.characters(categories=["L", "N", "P", "S"]))
def test_what_is_let_through_has_a_glyph(sign: str) -> None:
    try:
        text = read(sign)
    except ScriptNotPrintable:
        return
    line = one_line(text, Style(Role.TEXT, 11, 16))
    runs = [run for segment in line.segments for run in segment.runs]
    assert all(glyph.number for run in runs for glyph in run.glyphs)
