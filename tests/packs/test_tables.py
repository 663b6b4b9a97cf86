"""TOML read with care: each value has its type and its measure, or the key is named."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.cases import CaseStatus
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs.tables import Table, read_toml


def table(text: str) -> Table:
    return read_toml(text, origin=Path("some.w4rpack"), part="case.toml")


def test_each_kind_of_value_is_read() -> None:
    told = table('a = "b"\nn = 3\ny = true\nd = 2026-12-10\nl = ["x", "y"]\nk = "active"\n')
    assert told.text("a") == "b"
    assert told.number("n") == 3
    assert told.yes("y", default=False)
    assert told.day("d") == date(2026, 12, 10)
    assert told.texts("l") == told.names("l") == ("x", "y")
    assert told.one_of(CaseStatus, "k") is CaseStatus.ACTIVE


def test_what_is_left_out_has_its_default() -> None:
    told = table("")
    assert told.text("a", "none") == "none"
    assert told.texts("l") == ()
    assert told.day_or_none("d") is None
    assert "a" not in told


def test_tables_within_are_named_in_mistakes() -> None:
    told = table('[status]\nkind = "active"\n[[sources]]\n[[sources]]\ntitle = 5\n')
    assert told.table("status").text("kind") == "active"
    with pytest.raises(NotAPack) as refused:
        told.tables("sources")[1].text("title")
    assert refused.value.part == "case.toml: sources 2: title"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("v = 5", lambda told: told.text("v")),
        ('v = "a\\u0007"', lambda told: told.text("v")),
        ("v = true", lambda told: told.number("v")),
        ("v = 10000000", lambda told: told.number("v")),
        ("v = 2026-12-10T10:00:00", lambda told: told.day("v")),
        ('v = ["a", 5]', lambda told: told.texts("v")),
        ('v = ["a", "a"]', lambda told: told.names("v")),
        ("v = {}", lambda told: told.by_language("v")),
        ("v = {en = 5}", lambda told: told.by_language("v")),
        ('v = "unheard"', lambda told: told.one_of(CaseStatus, "v")),
        ("v = [5]", lambda told: told.tables("v")),
        ("", lambda told: told.text("v")),
    ],
)
def test_a_value_of_another_kind_is_refused_by_its_key(
    text: str, read: Callable[[Table], object]
) -> None:
    with pytest.raises(NotAPack) as refused:
        read(table(text))
    assert refused.value.part.startswith("case.toml: v")


def test_a_key_from_a_stranger_is_named_in_plain_signs() -> None:
    with pytest.raises(NotAPack) as refused:
        table('v = {"a\\nb" = 5}').lists_by_language("v")
    assert refused.value.part == "case.toml: v: a?b"


@given(st.text(alphabet="[]{}.,=\"'\\#\n a1", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    part = "case.toml"
    try:
        table(text)
    except NotAPack as refused:
        part = refused.part
    assert part == "case.toml"


@given(st.text(max_size=60), st.sampled_from(['"', "'", '"""', "'''"]))
def test_brackets_and_dots_inside_texts_are_not_counted(words: str, quote: str) -> None:
    plain = "".join(sign for sign in words if sign.isalnum())
    many = "[" * 40 + "." * 40 + plain
    assert table(f"v = {quote}{many}{quote}\nw = 1").text("v") == many
