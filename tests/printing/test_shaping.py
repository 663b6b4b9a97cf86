"""Glyphs say the text: all of them together, in its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.printing.paragraphs import STYLE, Paragraph, paragraphs
from w4r_desktop.printing.composer import break_lines
from w4r_desktop.printing.marks import Line
from w4r_desktop.printing.shaping import NOTHING

SIGNS_DRAWN_TWICE = {"Bengali", "Tamil"}
"""A vowel that stands on both sides of its letter has two glyphs, and one of them says nothing."""


def said(line: Line) -> str:
    return "".join(
        glyph.says for segment in line.segments for run in segment.runs for glyph in run.glyphs
    )


@pytest.mark.parametrize(
    "paragraph",
    [one for one in paragraphs() if not one.lines()[0].right_to_left],
    ids=lambda one: one.script,
)
def test_what_the_glyphs_of_a_line_say_is_its_text(paragraph: Paragraph) -> None:
    for line in paragraph.lines():
        assert said(line).replace(NOTHING, "") == line.text
        assert NOTHING not in said(line) or paragraph.script in SIGNS_DRAWN_TWICE


@given(st.text("abcdef fi ffl éàü", max_size=60))
def test_ligatures_and_accents_say_what_was_written(text: str) -> None:
    told = " ".join(said(line) for line in break_lines(text, STYLE, 200))
    assert told.replace(" ", "") == text.replace(" ", "")


def test_figures_are_set_in_the_face_of_the_letters_around_them() -> None:
    (line,) = break_lines("在 10 日", STYLE, 300, "zh")
    faces = {run.face.metrics.name for segment in line.segments for run in segment.runs}
    assert len(faces) == 1
