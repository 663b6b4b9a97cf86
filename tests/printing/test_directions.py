import itertools

import icu
import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.printing.directions import (
    levels,
    may_turn,
    runs_of_level,
    runs_right_to_left,
    utf16_places,
    visual_order,
)

MIXED = st.text("abc 12.(אבג)ابت😀\u2066\u2067\u2068\u2069", min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("text", "turns"),
    [("Dear Director", False), ("Nguyễn 尊敬 😀", False), ("שלום", True), ("a العربية", True)],
)
def test_only_text_with_a_script_from_right_to_left_may_turn(text: str, turns: bool) -> None:
    assert may_turn(text) is turns


@pytest.mark.parametrize(
    ("text", "language_does", "right_to_left"),
    [
        ("Dear شريفة", False, False),
        ("شريفة Dear", False, True),
        ("W4R شريفة", True, True),
        ("Office for Bridges", True, False),
        ("12 (34)", False, False),
        ("\u2068אבג\u2069: dear", False, False),
        ("\u2066Dear\u2069 אבג", False, True),
        ("\u2069אבג", False, True),
    ],
)
def test_a_paragraph_runs_as_its_first_letter_or_its_language_does(
    text: str, language_does: bool, right_to_left: bool
) -> None:
    assert runs_right_to_left(text, language_does=language_does) is right_to_left


def test_a_number_in_arabic_runs_from_left_to_right() -> None:
    assert levels("في 10 ديسمبر", right_to_left=True) == [1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1]


def test_an_isolate_keeps_a_name_apart_from_the_number_behind_it() -> None:
    # Without it the number joins the Hebrew name and stands on its other side.
    apart, joined = "\u2068אבג\u2069 - 12", "אבג - 12"
    assert levels(apart, right_to_left=False)[-2:] == [0, 0]
    assert levels(joined, right_to_left=False)[-2:] == [2, 2]


def test_an_isolate_turns_text_that_has_no_script_from_right_to_left() -> None:
    assert may_turn("\u2067W4R!\u2069")
    assert not may_turn("\u2066W4R!\u2069")


@given(MIXED)
def test_every_sign_has_a_level_beyond_the_first_plane_too(text: str) -> None:
    assert len(levels(text, right_to_left=True)) == len(text)


@given(MIXED)
def test_parts_of_one_level_are_the_text(text: str) -> None:
    parts = runs_of_level(text, levels(text, right_to_left=False))
    assert "".join(part for part, _ in parts) == text
    assert all(one != two for (_, one), (_, two) in itertools.pairwise(parts))


@given(MIXED.filter(str.strip), st.booleans())
def test_signs_stand_in_the_order_that_icu_puts_a_line_in(text: str, right_to_left: bool) -> None:
    # ICU's own line is the yardstick; it counts in UTF-16 units, so text of the first plane alone.
    line = text.replace("😀", "x").rstrip() + "a"
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(line), int(right_to_left))
    order = visual_order(levels(line, right_to_left=right_to_left))
    assert order == list(bidi.getVisualMap())


def test_a_sign_beyond_the_first_plane_takes_two_units() -> None:
    assert utf16_places("a😀b") == [0, 1, 3, 4]
