"""Running text as HTML: nothing in it can become markup."""

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.prose import Block, Emphasis, Run
from w4r_desktop.ui.prose_html import to_html


def test_paragraphs_and_lists_are_told_apart() -> None:
    told = to_html((
        Block((Run("We ask:"),)),
        Block((Run("one", Emphasis.STRONG),), is_item=True),
        Block((Run("two"),), is_item=True),
        Block((Run("Thanks"),)),
    ))
    assert told == "<p>We ask:</p><ul><li><b>one</b></li><li>two</li></ul><p>Thanks</p>"


def test_a_list_at_the_end_is_closed() -> None:
    assert to_html((Block((Run("one"),), is_item=True),)) == "<ul><li>one</li></ul>"


@given(st.text())
def test_words_stay_words(text: str) -> None:
    inside = to_html((Block((Run(text),)),)).removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inside
    assert unescape(inside) == unescape(inside.replace("&amp;", "&amp;"))
    assert ">" not in inside
