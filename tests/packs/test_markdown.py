"""Markdown of a case: four kinds of mark-up, everything else stays text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.packs.conftest import DEMO
from w4r_desktop.domain.prose import Block, Emphasis, Run, items, plain
from w4r_desktop.packs.markdown import forbidden_line, line, parsed, prose, sections


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


SIGNS = st.text("ab1 .,:!?*_-+#>=~`|\\&<[]()\n\t\u00e9\u0627\u3002\u2026", max_size=12) | st.text(
    max_size=6
)
PARTS = st.lists(
    SIGNS | st.builds("- {}".format, SIGNS) | st.builds("- **{}** {}".format, SIGNS, SIGNS)
)


@settings(max_examples=2000)
@given(PARTS, st.sampled_from(["\n", "\n\n"]))
def test_what_is_read_without_the_parser_is_what_the_parser_makes_of_it(
    parts: list[str], between: str
) -> None:
    text = between.join(parts)
    assert prose(text) == parsed(text)


def test_the_demo_pack_is_read_as_the_parser_reads_it() -> None:
    for file in (DEMO / "cases").glob("*/*.md"):
        for text in sections(file.read_text("utf-8")).values():
            assert prose(text) == parsed(text)


@pytest.mark.parametrize("words", ["<b>", "<!--", "[a](b)", "![a](b)", "[a]: b", "file:/x", "\0"])
def test_what_is_no_plain_text_is_found_by_its_line(words: str) -> None:
    assert forbidden_line(f"## short\nOne.\nTwo {words}\n") == 3


def test_plain_text_has_no_forbidden_line() -> None:
    assert forbidden_line("## short\n**a** < *b* [c] (d) & e: https://example.org\n- f") == 0
