"""Markdown that is more than words, and TOML that is made to wear the reader out."""

from pathlib import Path

import pytest

from tests.hostile.packs import MARKDOWN, TOML, opened, refused, sealed, small_files, with_text
from w4r_desktop.packs import format as limits

MORE_THAN_WORDS = [
    "<b>bold</b>",
    "</p>",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "<?php ?>",
    "<![CDATA[x]]>",
    "<img src=x onerror=alert(1)>",
    "<https://example.org>",
    "<mailto:somebody@example.org>",
    "![a picture](https://example.org/x.png)",
    "![a picture](data:image/png;base64,AAAA)",
    "[words](https://example.org)",
    "[words](file:///etc/passwd)",
    "[words](javascript:alert(1))",
    "[words][1]",
    "[1]: https://example.org",
    "file:///etc/passwd",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "a\x00b",
    "a\x1b[2Jb",
    "a\u202eb",
]

WEARING = {
    "lists": "- " * 60_000,
    "deep-lists": "\n".join("  " * depth + "- a" for depth in range(300)),
    "many-items": "- a\n" * 30_000,
    "emphasis": "*a_b" * 30_000,
    "strong": "**a " * 30_000,
    "open-emphasis": "_*" * 60_000,
    "stars": "*" * 120_000,
    "words": "- **" + "a, " * 40_000 + "**",
    "quotes": "> " * 60_000,
    "brackets": "[" * 120_000,
    "lines": "\n" * 120_000,
    "keys": "## a\n" * 20_000,
}


@pytest.mark.parametrize("words", MORE_THAN_WORDS, ids=ascii)
def test_markdown_that_is_more_than_words_is_refused_with_its_line(
    tmp_path: Path, words: str
) -> None:
    lines = small_files()[MARKDOWN].count(b"\n") + 2
    told = refused(with_text(MARKDOWN, lambda text: f"{text}\n{words}\n"), tmp_path)
    assert told.part == f"{MARKDOWN}:{lines}"


@pytest.mark.parametrize("words", ["5 < 6 and a<1", "see [the note] (page 2)", "the file: closed"])
def test_signs_that_mean_nothing_are_words(tmp_path: Path, words: str) -> None:
    assert not opened(with_text(MARKDOWN, lambda text: f"{text}\n{words}\n"), tmp_path).error


@pytest.mark.parametrize("words", WEARING.values(), ids=WEARING)
@pytest.mark.parametrize("key", ["notes", "letter.better-without"])
def test_markdown_made_to_wear_the_reader_out_is_read_all_the_same(
    tmp_path: Path, key: str, words: str
) -> None:
    told = opened(with_text(MARKDOWN, lambda text: f"{text}\n## {key}\n{words}"), tmp_path)
    assert told.error in {"", "NotAPack"}


def test_markdown_that_is_no_text_is_refused(tmp_path: Path) -> None:
    assert refused(sealed({MARKDOWN: b"\xff\xfe\x00"}), tmp_path).part == MARKDOWN


@pytest.mark.parametrize("name", [TOML, MARKDOWN])
@pytest.mark.parametrize("size", [limits.TEXT_SIZE, 100 * 2**20])
def test_a_text_beyond_measure_is_refused_by_name(tmp_path: Path, name: str, size: int) -> None:
    assert refused(sealed({name: b"#" * (size + 1)}), tmp_path).part == name


ODD_TOML = {
    "deep-lists": "x = " + "[" * 60_000 + "]" * 60_000,
    "open-lists": "x = " + "[" * 120_000,
    "deep-tables": "x = " + "{a = " * 20_000 + "1" + "}" * 20_000,
    "a-bit-too-deep": "x = " + "[" * 9 + "]" * 9,
    "dotted-keys": ".".join("a" * 30_000) + " = 1",
    "dotted-tables": "[" + ".".join("a" * 30_000) + "]",
    "dotted-keys-behind-a-text": 'x = {y = """z"""", ' + ".".join("a" * 30_000) + " = 1}",
    "a-key-twice": 'id = "a"\nid = "b"',
    "a-table-twice": "[a]\n[a]",
    "no-date": "x = 2026-02-30",
    "a-date-out-of-range": "x = 99999-01-01",
    "an-endless-number": "x = " + "9" * 100_000,
    "an-open-text": 'x = """' + '\\"""' * 20_000,
    "an-open-line": 'x = "' + '\\"' * 50_000,
    "a-lone-surrogate": 'x = "\\ud800"',
    "a-raw-zero": 'x = "\0"',
}


@pytest.mark.parametrize("name", [TOML, "pack.toml"])
@pytest.mark.parametrize("text", ODD_TOML.values(), ids=ODD_TOML)
def test_toml_made_to_wear_the_reader_out_is_refused_by_name(
    tmp_path: Path, name: str, text: str
) -> None:
    hostile = with_text(name, lambda sound: f"{text}\n{sound}")
    assert refused(hostile, tmp_path).part == name


ODD_VALUES = [
    (TOML, 'name = "Damisoa"', "name = 5", "name"),
    (TOML, 'name = "Damisoa"', 'name = "a\\u0000b"', "name"),
    (TOML, 'name = "Damisoa"', 'name = "a\\u202eb"', "name"),
    (TOML, 'name = "Damisoa"', 'name = "' + "a" * 5_000 + '"', "name"),
    (TOML, "also_named = []", "also_named = [" + '"a", ' * 2_000 + "]", "also_named"),
    (TOML, "age_from = 10", "age_from = -1", "age_from"),
    (TOML, "age_from = 10", "age_from = true", "age_from"),
    (TOML, "age_from = 10", "age_from = 0x" + "f" * 50_000, "age_from"),
    (TOML, "checked = 2026-11-21", "checked = 2026-11-21T00:00:00Z", "sources 1: checked"),
    (TOML, "checked = 2026-11-21", "checked = 10:00:00", "sources 1: checked"),
    ("pack.toml", '"damisoa"', '"damisoa", "damisoa"', "cases"),
    ("pack.toml", 'languages = ["en"]', 'languages = ["en", "en"]', "languages"),
    ("pack.toml", 'languages = ["en"]', "languages = []", "languages"),
    ("pack.toml", 'languages = ["en"]', 'languages = ["en", "0en"]', "languages"),
    (
        "pack.toml",
        'languages = ["en"]',
        'languages = ["en", "en-' + "aa-" * 900 + 'aa"]',
        "languages",
    ),
    (TOML, '["en", "fr"]', '["../en", "fr"]', "letter: languages"),
]


@pytest.mark.parametrize(("name", "old", "new", "key"), ODD_VALUES, ids=range(len(ODD_VALUES)))
def test_a_value_that_no_pack_needs_is_refused_with_its_key(
    tmp_path: Path, name: str, old: str, new: str, key: str
) -> None:
    assert old.encode() in small_files()[name]
    told = refused(with_text(name, lambda text: text.replace(old, new, 1)), tmp_path)
    assert told.part == f"{name}: {key}"
