"""Letters for windows: the address in its field, and nothing else where the post can see it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factory import sender
from tests.printing.paper import PARAGRAPH, addressee, printed, words_of
from w4r_desktop.domain.boxes import Box
from w4r_desktop.domain.errors.printing import WindowForOtherPaper
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS, Window
from w4r_desktop.printing.fitting import Area, area
from w4r_desktop.printing.letter_sheet import PrintedLetter, sheet_count, sheets
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.marks import Sheet, TextMark

ALL = pytest.mark.parametrize("window", list(PRESETS))
AT_HOME = sender(level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("1 Hill Road",), town="Lyon")
OUTSIDE = ("Amina Benali", "1 Hill Road", "Lyon")
words = st.text("abcdefghij KLMNO-,.0123456789é", min_size=1, max_size=40).filter(str.strip)


def letter(window: Window, **facts: Any) -> PrintedLetter:
    return printed(window=window, sender=AT_HOME, **facts)


def first_sheet(one: PrintedLetter) -> Sheet:
    return next(sheets(one, PRESETS[one.window].paper))


def touches(mark: TextMark, room: Area) -> bool:
    """Whether any ink of a line can lie in that area."""
    top, foot = mark.y - 0.8 * mark.style.size, mark.y + 0.25 * mark.style.size
    across = mark.x < room.right - 0.01 and mark.x + mark.line.width > room.x + 0.01
    return across and top < room.bottom - 0.01 and foot > room.y + 0.01


def inside(mark: TextMark, box: Box) -> bool:
    """Whether all ink of a line lies in that box, give or take a tenth of a millimetre."""
    room, slack = area(box), 0.28
    top, foot = mark.y - 0.8 * mark.style.size, mark.y + 0.25 * mark.style.size
    across = room.x - slack <= mark.x and mark.x + mark.line.width <= room.right + slack
    return across and room.y - slack <= top and foot <= room.bottom + slack


@ALL
@given(
    lines=st.lists(words, min_size=1, max_size=4),
    language=st.sampled_from(["en", "fr", "ar"]),
    body=st.sampled_from(["Short.", "\n".join([PARAGRAPH] * 9)]),
)
@settings(max_examples=12)
def test_what_the_post_can_see_is_the_address_and_nothing_else(
    window: Window, lines: list[str], language: str, body: str
) -> None:
    preset = PRESETS[window]
    one = letter(window, addressee=addressee(lines=tuple(lines)), language=language, body=body)
    seen = [mark for mark in first_sheet(one).texts if touches(mark, area(preset.ever_seen))]
    assert seen
    assert all(inside(mark, preset.address) for mark in seen)


@ALL
def test_a_sender_who_may_be_seen_stands_in_the_place_for_it(window: Window) -> None:
    preset = PRESETS[window]
    marks = first_sheet(letter(window, outside=OUTSIDE)).texts
    if preset.outside is not None:
        assert any(inside(mark, preset.outside) for mark in marks)
    seen = [mark for mark in marks if touches(mark, area(preset.ever_seen))]
    allowed = [preset.address, *([preset.outside] if preset.outside else [])]
    assert all(any(inside(mark, box) for box in allowed) for mark in seen)


@ALL
def test_a_sender_who_may_not_be_seen_is_on_the_letter_all_the_same(window: Window) -> None:
    pdf = letter_pdf(letter(window), PRESETS[window].paper)
    assert words_of(pdf).count("Hill Road") == 1


@ALL
def test_a_sender_too_long_for_the_place_that_is_seen_stands_out_of_sight(window: Window) -> None:
    preset = PRESETS[window]
    outside = (f"House of {'bridges and ' * 30}boats", *OUTSIDE)
    marks = first_sheet(letter(window, outside=outside)).texts
    seen = [mark for mark in marks if touches(mark, area(preset.ever_seen))]
    assert seen
    assert all(inside(mark, preset.address) for mark in seen)
    assert any(inside(mark, preset.sender) for mark in marks)


@ALL
def test_the_writer_stands_at_the_side_where_the_letter_s_lines_begin(window: Window) -> None:
    box = PRESETS[window].sender
    for language, ends in (("en", False), ("ar", True)):
        marks = first_sheet(letter(window, language=language)).texts
        own = [mark for mark in marks if mark.line.text in OUTSIDE and inside(mark, box)]
        assert len(own) == len(OUTSIDE)
        far = {mark.x + (mark.line.width if ends else 0) for mark in own}
        assert max(far) - min(far) < 0.01


@ALL
def test_folds_are_marked_at_the_edge_of_the_first_sheet_only(window: Window) -> None:
    preset = PRESETS[window]
    pages = list(sheets(letter(window, body="\n".join([PARAGRAPH] * 14)), preset.paper))
    at_edge = [[mark for mark in page.shapes if mark.x < 20] for page in pages]
    assert len(at_edge[0]) == len(preset.folds) + preset.has_punch_mark
    assert not any(at_edge[1:])
    assert len(pages) == sheet_count(letter(window, body="\n".join([PARAGRAPH] * 14)), preset.paper)


@ALL
def test_an_address_too_long_for_its_window_is_printed_as_without_one(window: Window) -> None:
    lines = tuple(f"Line {n} of a very long address" for n in range(30))
    one = letter(window, addressee=addressee(lines=lines))
    marks = first_sheet(one).texts
    assert len(marks) > 30
    assert not [mark for mark in first_sheet(one).shapes if mark.x < 20]


def test_a_window_for_other_paper_is_refused() -> None:
    with pytest.raises(WindowForOtherPaper):
        next(sheets(letter(Window.US_10), Paper.A4))


def test_where_no_address_is_known_the_office_shows() -> None:
    marks = first_sheet(letter(Window.DIN_B, addressee=addressee(lines=()))).texts
    assert sum(inside(mark, PRESETS[Window.DIN_B].address) for mark in marks) == 1
