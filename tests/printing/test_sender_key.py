from dataclasses import replace

import pytest

from tests.printing.room import LANGUAGES, OCCASION, strays, words_on
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.room_values import KeyCode, SenderKey
from w4r_desktop.printing.sender_key import key_sheets

LETTER = KeyCode("K7P4MD", ActionKind.LETTER, "Damisoa")
EMPTY = SenderKey(OCCASION)
KEY = SenderKey(OCCASION, (LETTER,), contact="the school office")


def test_a_slip_says_the_code_what_it_is_for_and_whom_to_ask() -> None:
    said = words_on(key_sheets([KEY], Paper.A4, language="en"))
    for words in ("K7P 4MD", "letter for Damisoa", "taken back", "the school office"):
        assert words in said


@pytest.mark.parametrize("paper", list(Paper))
def test_eight_empty_slips_fill_a_page(paper: Paper) -> None:
    sheets = key_sheets([EMPTY], paper, language="en", empty_pages=2)
    assert len(sheets) == 2
    assert words_on(sheets[:1]).count("taken back") == 8


@pytest.mark.parametrize(("codes", "slips"), [(1, 1), (3, 1), (4, 2), (7, 3)])
def test_whoever_signed_much_takes_several_slips(codes: int, slips: int) -> None:
    said = words_on(key_sheets([replace(KEY, codes=(LETTER,) * codes)], Paper.A4, language="en"))
    assert said.count("K7P 4MD") == codes
    assert said.count("taken back") == slips


def test_a_long_way_to_the_organisers_is_told_whole() -> None:
    contact = "Human rights group of the Municipal Library, 27 Long Street, 1234 Samplebury"
    said = words_on(key_sheets([replace(KEY, contact=contact)], Paper.A4, language="en"))
    assert contact in said


@pytest.mark.parametrize("kind", list(ActionKind))
def test_every_kind_is_told(kind: ActionKind) -> None:
    one = replace(KEY, codes=(replace(LETTER, kind=kind),))
    assert "for Damisoa" in words_on(key_sheets([one], Paper.A4, language="en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_leaves_the_paper(paper: Paper, language: str) -> None:
    full = replace(KEY, codes=(replace(LETTER, name="The families of the river " * 3),) * 25)
    assert not strays(key_sheets([full], paper, language=language))
    assert not strays(key_sheets([EMPTY], paper, language=language, empty_pages=1))
