from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factory import NOW
from tests.printing.room import LANGUAGES, OCCASION, ROWS, strays, words_on
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.receipt_sheet import digest_lines, receipt_sheets
from w4r_desktop.printing.room_values import Receipt

DIGEST = "0123456789abcdef" * 4
RECEIPT = Receipt(OCCASION, "K7P", ROWS, DIGEST, NOW)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_receipt_tells_whose_counts_and_which_file(paper: Paper) -> None:
    said = words_on(receipt_sheets(RECEIPT, paper, language="en"), "-layout")
    for words in ("From station K7P", "Damisoa 12 3 4 19", "0123 4567 89ab cdef", "Taken by"):
        assert words in said


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_no_sign_of_a_digest_is_lost(digest: str) -> None:
    assert "".join(digest_lines(digest)).replace(" ", "") == digest


@pytest.mark.parametrize("count", [0, 20, 27, 60])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str, count: int) -> None:
    receipt = replace(RECEIPT, rows=ROWS[:1] * count)
    assert not strays(receipt_sheets(receipt, paper, language=language))
