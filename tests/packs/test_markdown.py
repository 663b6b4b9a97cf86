"""Markdown of a case: four kinds of mark-up, everything else stays text."""

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.prose import Block, Emphasis, Run, items, plain
from w4r_desktop.packs.markdown import line, prose, sections


def test_a_section_holds_the_text_below_its_key() -> None:
    assert sections("note\n## short\nOne.\n\n## letter.rules\n- A\n") == {
        "short": "One.",
        "letter.rules": "- A",
    }


def test_bold_and_emphasis_stand_apart() -> None:
    assert prose("**Rule.** *Why*") == (
        Block((Run("Rule.", Emphasis.STRONG), Run(" "), Run("Why", Emphasis.EMPHASIS))),
    )


def test_list_items_are_told_from_paragraphs() -> None:
    told = prose("We ask:\n\n- one\n- two\n\nThanks.")
    assert [block.is_item for block in told] == [False, True, True, False]
    assert items(told) == ("one", "two")


def test_html_links_and_images_stay_the_signs_they_are() -> None:
    text = "<b>x</b> [a](http://b) ![c](d)"
    assert plain(prose(text)) == text


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    assert isinstance(line(text), str)
    assert isinstance(sections(text), dict)
