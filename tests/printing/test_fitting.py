import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fitting import Area, fitted, sizes
from w4r_desktop.printing.fonts import Role

STYLES = sizes(Role.NOTE, 12, 6.5)
words = st.text("abcdefgh ÉÖæñ-,.0123456789", min_size=1, max_size=60).filter(str.strip)


@given(st.lists(words, min_size=1, max_size=9), st.floats(60, 400), st.floats(20, 200))
def test_what_is_fitted_stays_in_its_box(texts: list[str], width: float, height: float) -> None:
    block = fitted(texts, STYLES, Area(0, 0, width, height), "en")
    if block is not None:
        assert block.height <= height
        assert all(line.width <= width + 1e-6 for line in block.lines)
        ys = [mark.y for mark in block.marks(x=0, y=0)]
        assert ys == sorted(set(ys))
        assert 0 < ys[0] <= ys[-1] < height


def test_the_largest_type_is_taken_where_there_is_room() -> None:
    block = fitted(["One line"], STYLES, Area(0, 0, 300, 100))
    assert block is not None
    assert block.style.size == 12


def test_type_is_made_a_little_smaller_to_keep_a_line_whole() -> None:
    text = "National Office of Rivers"
    wide = fitted([text], STYLES, Area(0, 0, 500, 100))
    assert wide is not None
    room = wide.lines[0].width * 0.9
    block = fitted([text], STYLES, Area(0, 0, room, 100))
    assert block is not None
    assert (len(block.lines), block.style.size) == (1, 10.5)


def test_type_is_made_smaller_rather_than_to_part_a_word() -> None:
    word = "Rechtsschutzversicherung"
    room = Area(0, 0, one_line(word, STYLES[2]).width + 0.1, 100)
    block = fitted([f"Verteidigung der {word}"], STYLES, room)
    assert block is not None
    assert [line.text for line in block.lines] == ["Verteidigung der", word]
    assert block.style == STYLES[2]


def test_a_word_too_long_in_any_size_is_parted_in_the_largest_that_fits() -> None:
    block = fitted(["x" * 90], STYLES, Area(0, 0, 100, 300))
    assert block is not None
    assert block.style == STYLES[0]


def test_what_fits_in_no_size_is_not_forced() -> None:
    assert fitted(["a"] * 30, STYLES, Area(0, 0, 300, 100)) is None


@pytest.mark.parametrize("place", [0, 1, 2])
def test_lines_go_down_by_one_pace_each(place: int) -> None:
    block = fitted(["a", "b", "c"], STYLES, Area(0, 0, 300, 100))
    assert block is not None
    ys = [mark.y for mark in block.marks(x=5, y=50)]
    assert ys[place] == pytest.approx(ys[0] + place * block.style.leading)
