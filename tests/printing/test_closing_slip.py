from dataclasses import replace
from itertools import pairwise

import pytest

from tests.printing.room import LANGUAGES, OCCASION, ROWS, strays, words_on
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.closing_slip import closing_slip_sheets
from w4r_desktop.printing.count_table import HEAD, HEAD_HEIGHT
from w4r_desktop.printing.room_values import ClosingSlip, CountRow

SLIP = ClosingSlip(OCCASION, "K7P", ROWS)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_slip_tells_the_counts_the_steps_and_where_two_people_sign(paper: Paper) -> None:
    sheets = closing_slip_sheets(SLIP, paper, language="en")
    said = words_on(sheets, "-layout")
    assert len(sheets) == 1
    for words in ("Station K7P", "Damisoa 12 3 4 19", "In all 1,212 3 4 1,219", "the stick"):
        assert words in said
    assert said.count("Signature") == 2


@pytest.mark.parametrize("language", ["en", "en-stretched", "de"])
def test_the_heads_of_the_counts_stand_apart(language: str) -> None:
    signed = {ActionKind.LETTER: 12, ActionKind.SOLIDARITY: 3, ActionKind.PETITION: 9}
    slip = replace(SLIP, rows=(CountRow("Damisoa", signed, by_hand=4),))
    sheet = closing_slip_sheets(slip, Paper.A4, language=language)[0]
    top = min(mark.y for mark in sheet.texts if mark.style in HEAD)
    heads = sorted(
        (mark.x, mark.x + mark.line.width)
        for mark in sheet.texts
        if mark.style in HEAD and mark.y < top + HEAD_HEIGHT
    )
    assert len(heads) == 5
    assert all(end + 4 < start for (_, end), (start, _) in pairwise(heads))


def test_kinds_that_nobody_used_have_no_column() -> None:
    said = words_on(closing_slip_sheets(replace(SLIP, rows=ROWS[1:]), Paper.A4, language="en"))
    assert "Letters" in said
    assert not [word for word in ("Messages", "By hand", "Signatures") if word in said]


def test_what_was_begun_and_not_signed_is_told() -> None:
    quiet = words_on(closing_slip_sheets(SLIP, Paper.A4, language="en"))
    assert "not signed" not in quiet
    begun = words_on(closing_slip_sheets(replace(SLIP, unfinished=2), Paper.A4, language="en"))
    assert "2 letters were begun and not signed" in begun


@pytest.mark.parametrize("count", [0, 2, 17, 22, 25, 30, 60])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str, count: int) -> None:
    slip = replace(SLIP, rows=ROWS[:1] * count, unfinished=1)
    assert not strays(closing_slip_sheets(slip, paper, language=language))
