from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.printing.composer import break_lines, one_line
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Line, Style

STYLE = Style(Role.TEXT, 11, 16)
HAIR = 1e-6


def told(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def test_words_fill_a_line_before_the_next_begins() -> None:
    first, second = break_lines("aaa aaa aaa aaa", STYLE, 3.5 * one_line("aaa", STYLE).width)
    assert (first.text, second.text) == ("aaa aaa aaa", "aaa")


def test_a_text_of_nothing_has_no_line() -> None:
    assert break_lines(" \n \t", STYLE, 100) == []


def test_runs_of_spaces_are_one_space() -> None:
    assert told(break_lines("one   two\n three", STYLE, 400)) == ["one two three"]


def test_a_word_longer_than_a_line_is_broken_and_nothing_of_it_lost() -> None:
    lines = told(break_lines("see " + "x" * 300 + " end", STYLE, 200))
    assert "".join(lines).replace(" ", "") == "see" + "x" * 300 + "end"


def test_a_line_says_whether_it_ends_inside_a_word() -> None:
    width = one_line("rights-xxxx", STYLE).width
    whole = break_lines("human-made rights/defenders", STYLE, width)
    assert not any(line.parts_word for line in whole)
    *parted, last = break_lines("see " + "x" * 60, STYLE, width)[1:]
    assert all(line.parts_word for line in parted)
    assert not last.parts_word


def test_a_word_is_parted_after_a_hyphen_but_a_date_is_not() -> None:
    width = one_line("well 2026-12-1", STYLE).width
    assert told(break_lines("well human-made", STYLE, width)) == ["well human-", "made"]
    assert told(break_lines("well 2026-12-10", STYLE, width)) == ["well", "2026-12-10"]


def test_an_address_longer_than_a_line_is_parted_after_a_slash() -> None:
    lines = told(break_lines("rights/defenders", STYLE, one_line("rights/defe", STYLE).width))
    assert lines == ["rights/", "defenders"]


def test_a_line_never_breaks_at_a_no_break_space() -> None:
    width = one_line("un Pourquoi", STYLE).width + 1
    assert told(break_lines("un Pourquoi\u00a0?", STYLE, width))[0] == "un"


@given(st.text(), st.floats(30, 500))
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    try:
        lines = break_lines(text, STYLE, room)
    except ScriptNotPrintable:
        return
    assert all(line.width <= room + HAIR for line in lines)


@given(st.lists(st.text("abcdefg-/ijé", min_size=1, max_size=60)), st.floats(30, 500))
def test_breaking_keeps_every_sign_in_order(words: list[str], room: float) -> None:
    lines = told(break_lines(" ".join(words), STYLE, room))
    assert "".join(lines).replace(" ", "") == "".join(words)
