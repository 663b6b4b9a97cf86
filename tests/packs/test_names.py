"""Names: the same file on every system, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.packs.names import in_the_way, is_sound, shown


@pytest.mark.parametrize(
    "name", ["pack.toml", "cases/ellinor-guttorm-utsi/en.md", "a/b/c/d.md", "a..b.md", "2025/x_.md"]
)
def test_plain_names_are_sound(name: str) -> None:
    assert is_sound(name)


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/", "/a", "a//b", "A", "a.", "a/b/c/d/e", "con.md", "a/nul", "a b"]
)
def test_names_that_another_system_would_change_are_not(name: str) -> None:
    assert not is_sound(name)


def test_a_file_that_is_also_a_folder_is_found() -> None:
    assert in_the_way(["a.md", "b/c.md", "a.md/d.md"]) == "a.md"
    assert in_the_way(["a.md", "b/c.md", "b/d.md"]) is None


@given(st.text(max_size=200))
def test_any_name_is_shown_in_one_short_line(name: str) -> None:
    assert shown(name).isprintable()
    assert len(shown(name)) <= 61


@given(st.from_regex(r"\A[a-z0-9][a-z0-9._-]{0,50}\Z"))
def test_a_name_that_is_plain_is_shown_as_it_is(name: str) -> None:
    assert shown(name) == name
