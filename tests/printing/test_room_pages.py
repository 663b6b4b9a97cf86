import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.printing.room import strays
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.pages import Align
from w4r_desktop.printing.room_pages import SIDE, SMALL, WORDS, Box, RoomPages

BOX = Box(60, 80, 200, 40)
LADDER = (WORDS, SMALL)


def pages(language: str = "en") -> RoomPages:
    return RoomPages(SIZES[Paper.A4], language=language)


def inside(filled: RoomPages, box: Box) -> bool:
    """Whether every line stands in the box, in the mirrored one where the language is."""
    left = filled.width - box.start - box.width if filled.right_to_left else box.start
    return all(
        left - 0.01 <= mark.x
        and mark.x + mark.line.width <= left + box.width + 0.01
        and box.top <= mark.y <= box.top + box.height
        for sheet in filled.sheets()
        for mark in sheet.texts
    )


@given(st.text(max_size=300))
def test_whatever_is_written_in_a_box_stays_in_it_or_is_refused(text: str) -> None:
    filled = pages()
    try:
        filled.write_in(text, LADDER, BOX)
    except ScriptNotPrintable:
        return
    assert inside(filled, BOX)


def test_a_box_takes_the_largest_style_in_which_its_text_has_room() -> None:
    filled = pages()
    filled.write_in("short", LADDER, BOX)
    filled.write_in("a longer text that takes some lines " * 3, LADDER, BOX)
    styles = [mark.style for mark in filled.sheets()[0].texts]
    assert styles[0] is WORDS
    assert set(styles[1:]) == {SMALL}


@pytest.mark.parametrize("align", list(Align))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_parts_stand_side_by_side_in_the_direction_of_the_page(language: str, align: Align) -> None:
    filled = pages(language)
    width = filled.write_parts(("Evening", "مكتبة", "10"), SMALL, BOX, align=align)
    marks = filled.sheets()[0].texts
    assert inside(filled, BOX)
    xs = [mark.x for mark in marks]
    assert xs == sorted(xs, reverse=language == "ar")
    assert width > sum(one_line(part, SMALL).width for part in ("Evening", "مكتبة", "10"))


def test_parts_too_long_for_their_line_are_cut_inside_it() -> None:
    filled = pages()
    filled.write_parts(("A very long name of an evening " * 3, "Library"), SMALL, BOX)
    assert inside(filled, BOX)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_last_of_parts_too_long_for_their_line_is_kept(language: str) -> None:
    filled = pages(language)
    parts = ("A very long name of an evening " * 3, "Library", "10 December 2026")
    width = filled.write_parts(parts, SMALL, BOX, align=Align.END)
    told = [mark.line.text for mark in filled.sheets()[0].texts]
    assert inside(filled, BOX)
    assert width <= BOX.width
    assert told[0].endswith("…")
    assert told[1:] == ["·", "10 December 2026"]


def test_a_note_of_several_lines_grows_upwards_on_every_page() -> None:
    filled = pages()
    filled.new_page()
    filled.feet("Please write on this side only, and once. " * 5)
    assert not strays(filled.sheets())
    first, second = filled.sheets()
    assert len(first.texts) == len(second.texts) > 2


def test_what_has_no_room_left_begins_a_page() -> None:
    filled = pages()
    assert not filled.keep_free(filled.end - filled.y)
    assert filled.keep_free(filled.end - filled.y + 1)
    assert len(filled) == 2


def test_a_note_at_the_foot_leaves_free_what_something_else_takes() -> None:
    filled = pages()
    taken = filled.inner / 2
    filled.feet("Please write on this side only, and once. " * 5, taken=taken)
    (sheet,) = filled.sheets()
    assert max(mark.x + mark.line.width for mark in sheet.texts) <= SIDE + filled.inner - taken


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_block_keeps_its_lines_together_each_at_its_own_side(language: str) -> None:
    filled = pages(language)
    filled.tell_block(("Office for Bridges", "NORWAY", "مكتب"), WORDS, start=SIDE, width=300)
    office, country, arabic = filled.sheets()[0].texts
    assert country.x == pytest.approx(office.x)
    assert arabic.x + arabic.line.width == pytest.approx(office.x + office.line.width)
    far = filled.width - SIDE if language == "ar" else SIDE + office.line.width
    assert office.x + office.line.width == pytest.approx(far)
