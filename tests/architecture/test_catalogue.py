"""The catalogues have the words of the code, and translators' placeholders are ours."""

import ast
import string
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from tests.architecture.product import ROOT

MARKS = {"_": 0, "_n": 0, "_p": 1}
"""The functions that mark a text, with the place of the text among what they are given."""

CATALOGUES = sorted((ROOT / "translations").glob("*.po"))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(texts: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts or ())


def translated(path: Path) -> Iterator[Message]:
    with path.open("rb") as file:
        yield from (message for message in read_po(file) if message.id and message.string)


def faults(message: Message) -> Iterator[str]:
    """Translated forms whose placeholders are unknown, or, but for the count, left out."""
    ours = set().union(*map(placeholders, forms(message.id)))
    for text in filter(None, forms(message.string)):
        if placeholders(text) - ours or ours - placeholders(text) - {"count"}:
            yield text


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def gaps(template: Catalog, translation: Catalog) -> Iterator[str]:
    """Texts of the template that are missing, empty in a form of the plural, or doubtful."""
    for wanted in template:
        found = translation.get(wanted.id, wanted.context)
        is_whole = found is not None and not found.fuzzy and all(forms(found.string))
        if wanted.id and not is_whole:
            yield forms(wanted.id)[0]


def marked(source: str) -> Iterator[str]:
    """Every text that the code marks, however deep in it: within an f-string, too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            text = node.args[MARKS[node.func.id]]
            assert isinstance(text, ast.Constant), f"{ast.unparse(node)} marks no plain text"
            yield str(text.value)


def test_no_marked_text_is_out_of_the_translators_sight() -> None:
    template = {
        forms(message.id)[0] for message in catalogue(ROOT / "translations/w4r.pot") if message.id
    }
    lost = {
        text
        for path in (ROOT / "w4r_desktop").rglob("*.py")
        for text in marked(path.read_text("utf-8"))
        if text not in template
    }
    assert not lost


def test_a_text_within_an_f_string_is_seen() -> None:
    assert [*marked("print(f'{name} {_(\"Only if you like.\")}')")] == ["Only if you like."]


def test_the_template_has_the_words_of_the_code() -> None:
    result = subprocess.run(
        [ROOT / "packaging/setup/translations.sh", "check"],
        text=True,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_names_the_placeholders_of_its_text(path: Path) -> None:
    assert not [text for message in translated(path) for text in faults(message)]


@pytest.mark.parametrize(
    ("text", "translation", "is_right"),
    [
        ("Sign for {name}", "Unterschreibe für {name}", True),
        ("Sign for {name}", "Unterschreibe für {nahme}", False),
        ("Sign for {name}", "Unterschreibe", False),
        (("{count} letter", "{count} letters"), ("Ein Brief", "{count} Briefe"), True),
        (("{count} letter", "{count} letters"), ("Ein Brief", "{zahl} Briefe"), False),
    ],
)
def test_a_wrong_placeholder_is_found(
    text: str | tuple[str, str], translation: str | tuple[str, str], is_right: bool
) -> None:
    assert (not [*faults(Message(text, translation))]) is is_right


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_language_has_every_text(path: Path) -> None:
    assert not [*gaps(catalogue(ROOT / "translations/w4r.pot"), catalogue(path))]


@pytest.mark.parametrize(
    ("translation", "is_whole"),
    [
        (Message(("{count} letter", "{count} letters"), ("{count} Brief", "{count} Briefe")), True),
        (Message(("{count} letter", "{count} letters"), ("{count} Brief", "")), False),
        (
            Message(
                ("{count} letter", "{count} letters"),
                ("{count} Brief", "{count} Briefe"),
                flags=["fuzzy"],
            ),
            False,
        ),
        (Message("{count} letter", "{count} Brief", context="another place"), False),
    ],
)
def test_a_missing_text_is_found(translation: Message, is_whole: bool) -> None:
    template, language = Catalog(), Catalog("de")
    template.add(("{count} letter", "{count} letters"))
    language[translation.id] = translation
    assert (not [*gaps(template, language)]) is is_whole
