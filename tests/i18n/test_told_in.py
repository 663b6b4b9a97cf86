"""Sentences of a case pack, in whichever language is spoken."""

from collections.abc import Iterator

import pytest

from w4r_desktop.i18n.catalogue import catalogue_for, speak
from w4r_desktop.i18n.told_in import InLanguage


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak(catalogue_for("en"))


@pytest.mark.parametrize(
    ("language", "told"), [("fr", "Bonjour"), ("fr-CA", "Bonjour"), ("de", "Hello")]
)
def test_a_sentence_is_told_in_the_language_its_base_or_the_first_of_the_pack(
    language: str, told: str
) -> None:
    speak(catalogue_for(language))
    assert str(InLanguage({"en": "Hello", "fr": "Bonjour"})) == told


def test_where_there_are_no_words_nothing_is_told() -> None:
    assert not str(InLanguage({}))
