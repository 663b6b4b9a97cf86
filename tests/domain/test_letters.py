"""Letters: words and paragraphs of what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factory import drawn
from w4r_desktop.domain.letters import fitting_signature, paragraphs, word_count
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.signatures import TypedSignature


def test_words_are_counted_across_lines() -> None:
    assert word_count("Please listen\n\nto  Ellinor. ") == 4


@given(st.text())
def test_no_paragraph_is_empty(text: str) -> None:
    assert all(paragraph.strip() == paragraph != "" for paragraph in paragraphs(text))


@pytest.mark.parametrize(
    ("level", "signed"),
    [
        (SenderLevel.INITIALS_AND_TOWN, "A. B."),
        (SenderLevel.FIRST_NAME_AND_AGE, "Amina"),
        (SenderLevel.NAME_AND_TOWN, "Amina Benali"),
    ],
)
def test_a_typed_signature_says_no_more_than_the_level(level: SenderLevel, signed: str) -> None:
    assert fitting_signature(TypedSignature("Amina Benali"), level) == TypedSignature(signed)


def test_a_drawn_signature_stays_as_it_was_drawn() -> None:
    assert fitting_signature(drawn(), SenderLevel.INITIALS_AND_TOWN) == drawn()
