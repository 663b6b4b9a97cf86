import pytest

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.i18n.message import _
from w4r_desktop.printing import shapes
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Style, TextMark
from w4r_desktop.printing.pages import Align, Pages

STYLE = Style(Role.NOTE, 10, 14)
SIZE = SIZES[Paper.A4]


def pages(language: str = "en") -> Pages:
    return Pages(SIZE, language=language)


def only_text(filled: Pages) -> TextMark:
    (mark,) = filled.sheets()[0].texts
    return mark


@pytest.mark.parametrize(
    ("align", "share"), [(Align.START, 0.0), (Align.MIDDLE, 0.5), (Align.END, 1.0)]
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_line_stands_where_it_is_told_to_in_its_box(
    language: str, align: Align, share: float
) -> None:
    filled = pages(language)
    line = filled.write("name", STYLE, start=40, y=100, width=200, align=align)
    left = 40 + (200 - line.width) * share
    mirrored = filled.width - left - line.width
    assert only_text(filled).x == pytest.approx(mirrored if language == "ar" else left)


def test_a_line_too_long_for_its_box_ends_in_an_ellipsis_inside_it() -> None:
    filled = pages()
    line = filled.write("word " * 40, STYLE, start=40, y=100, width=120)
    assert line.width <= 120 + 1e-6
    assert line.text.endswith("…")


def test_lines_go_down_by_their_leading() -> None:
    filled = pages()
    after = filled.write_lines("word " * 40, STYLE, start=40, y=100, width=120)
    ys = [mark.y for mark in filled.sheets()[0].texts]
    assert ys == [100 + 14 * place for place in range(len(ys))]
    assert after == 100 + 14 * len(ys)


def test_a_shape_is_mirrored_where_the_language_runs_from_right_to_left() -> None:
    filled = pages("ar")
    filled.draw(shapes.box(30, 50, 100, 20, ink="ink"))
    assert filled.sheets()[0].shapes[0].x == pytest.approx(filled.width - 130)


def test_what_is_fixed_stays_where_the_paper_wants_it() -> None:
    filled = pages("ar")
    filled.fix(TextMark(50, 60, one_line("window", STYLE), STYLE))
    assert only_text(filled).x == 50


def test_feet_are_set_once_the_number_of_pages_is_known() -> None:
    filled = pages()
    filled.new_page()
    for page in range(len(filled)):
        filled.turn_to(page)
        filled.write(f"{page + 1}/{len(filled)}", STYLE, start=40, y=800, width=100)
    assert [sheet.texts[0].line.text for sheet in filled.sheets()] == ["1/2", "2/2"]


def test_words_and_numbers_are_in_the_language_of_the_pages() -> None:
    assert pages().told(_("Event report")) == "Event report"
    assert pages("fr").number(12345).replace("\u202f", " ") == "12 345"


def test_facts_on_one_line_keep_their_directions() -> None:
    assert pages().joined("Library", "", "10 May") == "Library · 10 May"
    line = pages("ar").joined("Library", "10 مايو")
    assert line.replace("\u200f", "") == "Library · 10 مايو"
    assert line.startswith("\u200f")
    assert one_line(line, STYLE, "ar").right_to_left
    assert pages("ar").joined("") == ""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_units_stand_below_units_in_a_column_of_numbers(language: str) -> None:
    filled = pages(language)
    widest = filled.width_of(1300, STYLE)
    for number in (7, 13, 1300):
        filled.write_number(number, STYLE, end=300, y=100, widest=widest)
    ends = [mark.x + mark.line.width for mark in filled.sheets()[0].texts]
    assert ends == pytest.approx([ends[0]] * 3)
    outer = ends[0] if language == "en" else filled.width - ends[0] + widest
    assert outer == pytest.approx(300)
