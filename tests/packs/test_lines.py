"""Line numbers: of keys at any depth, whatever texts and comments look like."""

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.packs.lines import TomlLines, section_line

TOML = """id = "x"
# name = "a remark"
told = '''
name = "inside a text"
'''
name = "y"

[letter]
open = true
[[letter.addressees]]
id = "one"
[[letter.addressees]]
id = "two"
[letter.addressees.salutation]
en = "Dear,"
"""


def test_a_key_is_found_in_its_line() -> None:
    lines = TomlLines(TOML)
    assert (lines.line("id"), lines.line("name"), lines.line("letter", "open")) == (1, 6, 9)


def test_the_tables_of_a_list_are_counted() -> None:
    lines = TomlLines(TOML)
    assert lines.line("letter", "addressees", "1", "id") == 11
    assert lines.line("letter", "addressees", "2", "salutation", "en") == 15


def test_what_is_missing_is_looked_for_where_it_should_stand() -> None:
    lines = TomlLines(TOML)
    assert lines.line_of_part("letter: addressees 2: closing") == 12
    assert lines.line_of_part("unheard") == 1


def test_a_section_is_found_in_its_line() -> None:
    assert section_line("remark\n\n## short\nx\n## story\ny", "story") == 5
    assert section_line("## short", "story") == 1


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_text_has_lines(text: str, part: str) -> None:
    assert 1 <= TomlLines(text).line_of_part(part) <= text.count("\n") + 1
