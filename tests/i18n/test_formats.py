"""Formats: dates, numbers and countries as each language writes them."""

from datetime import date, time

import pytest

from w4r_desktop.i18n.formats import (
    clock_time,
    country_name,
    decimal_number,
    language_name,
    language_name_in,
    long_date,
    whole_number,
)


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "10 December 2026"), ("fr", "10 décembre 2026"), ("en-US", "December 10, 2026")],
)
def test_a_letters_date_follows_its_language(language: str, told: str) -> None:
    assert long_date(date(2026, 12, 10), language) == told


def test_a_large_number_is_grouped() -> None:
    assert whole_number(12_345, "en") == "12,345"
    assert whole_number(12_345, "de") == "12.345"


@pytest.mark.parametrize("language", ["es", "es-MX"])
def test_a_large_number_is_not_taken_for_a_small_one_in_any_spanish(language: str) -> None:
    assert whole_number(2_500, language) == "2500"
    assert whole_number(1_234_567, language) == "1\u202f234\u202f567"


def test_a_country_has_one_name() -> None:
    assert country_name("MM", "en") == "Myanmar"
    assert country_name("NO", "fr") == "Norvège"


def test_an_unknown_country_or_language_is_told_as_it_is() -> None:
    assert country_name("XX", "en") == "XX"
    assert long_date(date(2026, 12, 10), "zz-nonsense") == "December 10, 2026"


def test_a_time_has_hours_and_minutes() -> None:
    assert clock_time(time(18, 5), "en") == "18:05"


def test_a_language_is_named_in_itself() -> None:
    assert language_name("fr") == "Français"
    assert language_name("pt-BR") == "Português (Brasil)"


@pytest.mark.parametrize("tag", ["sje", "zz-ZZ", "0en", "", "x" * 300])
def test_a_language_that_nobody_knows_goes_by_its_tag(tag: str) -> None:
    assert language_name(tag).casefold() == tag.casefold()
    assert language_name_in(tag, "fr").casefold() == tag.casefold()


@pytest.mark.parametrize(("language", "told"), [("en", "-1.25"), ("fr", "-1,25"), ("de", "-1,25")])
def test_parts_of_a_number_follow_the_language_s_decimal_sign(language: str, told: str) -> None:
    assert decimal_number(-1.25, language) == told


def test_the_half_of_the_day_stays_beside_its_hours() -> None:
    assert clock_time(time(17, 30), "ar") == "5:30\u00a0م"
