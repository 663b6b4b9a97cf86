"""Sentences of a case pack, in whichever language is spoken."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from w4r_desktop.i18n.catalogue import catalogue_for, speak
from w4r_desktop.i18n.told_in import DayAndTime, InLanguage


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


def test_a_sentence_in_norwegian_is_told_however_its_norwegian_is_marked() -> None:
    speak(catalogue_for("nb"))
    assert str(InLanguage({"en": "Hello", "no": "Hei"})) == "Hei"


def test_where_there_are_no_words_nothing_is_told() -> None:
    assert not str(InLanguage({}))


def test_a_moment_of_today_is_told_by_its_time_and_an_earlier_one_with_its_day() -> None:
    speak(catalogue_for("en"))
    assert len(str(DayAndTime(datetime.now(UTC)))) == len("18:30")
    assert str(DayAndTime(datetime(2024, 3, 1, 12, 30, tzinfo=UTC))).startswith("1 March 2024, ")
