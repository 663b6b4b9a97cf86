"""Letters: words and paragraphs of what was written."""

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.letters import paragraphs, word_count


def test_words_are_counted_across_lines() -> None:
    assert word_count("Please listen\n\nto  Ellinor. ") == 4


@given(st.text())
def test_no_paragraph_is_empty(text: str) -> None:
    assert all(paragraph.strip() == paragraph != "" for paragraph in paragraphs(text))
