"""Passages in a column: which of several that are tried is taken."""

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style
from w4r_desktop.printing.pages import Pages
from w4r_desktop.printing.passages import Column, Passage, column, first_fitting, sized

STYLE = Style(Role.TEXT, 12, 18, "ink")
SIZES_TRIED = (12.0, 10.0, 8.0)
LONG = "Rechtsschutzversicherung"


def columns(*texts: str, width: float) -> list[Column]:
    """The texts one below the other, in each of the sizes."""
    pages = Pages(SIZES[Paper.A4], language="de")
    return [
        column(pages, [Passage(text, sized(STYLE, size)) for text in texts], width)
        for size in SIZES_TRIED
    ]


def width_of(text: str, size: float) -> float:
    return one_line(text, sized(STYLE, size), "de").width + 0.1


def test_the_first_that_fits_is_taken() -> None:
    tried = columns("Kurz", "gut", width=200)
    assert first_fitting(tried, 100) is tried[0]
    assert first_fitting(tried, tried[1].height) is tried[1]


def test_one_that_parts_no_word_is_better() -> None:
    tried = columns(LONG, width=width_of(LONG, 10))
    assert first_fitting(tried, 100) is tried[1]


def test_where_each_parts_a_word_the_first_is_taken() -> None:
    tried = columns(LONG, width=width_of(LONG, 8) / 2)
    assert first_fitting(tried, 200) is tried[0]


def test_no_other_words_are_told_only_because_one_is_long() -> None:
    tried = columns(LONG, width=width_of(LONG, 8) / 2)
    shorter = columns("Kurz", width=tried[0].width)
    assert first_fitting([*tried, *shorter], 200) is tried[0]


def test_the_last_is_shortened_where_none_fits() -> None:
    tried = columns("eins", "zwei", "drei", width=200)
    taken = first_fitting(tried, tried[-1].height * 0.7)
    assert taken.texts == ("eins", "zwei")
