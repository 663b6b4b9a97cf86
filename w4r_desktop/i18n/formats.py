"""Dates, numbers and country names as each language writes them (CLDR, through Babel)."""

from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


UNGROUPED = 999
"""Up to here English writes the bare digits, and Babel need not be loaded for them."""

FIVE_FIGURES = 10_000
"""From here on Spanish groups figures: 2500, but 25 000."""

NO_BREAK = "\u00a0"
"""A space where no line ends: "5:30" and what says which half of the day it is stay together."""

KEPT_DATES = 256
"""The letters of an evening share one; Babel takes as long for it as the composer for a paragraph."""


@cache
def _locale(language: str) -> "Locale":
    # Babel is imported late: no date stands on the first window.
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _international(language: str) -> str:
    # CLDR's plain English puts the month first; letters to the world use the order of en-GB.
    return "en-GB" if language.partition("-")[0] == "en" and language != "en-US" else language


@lru_cache(maxsize=KEPT_DATES)
def long_date(day: date, language: str) -> str:
    """The date as a letter gives it: "10 December 2026" in English, day before month."""
    from babel.dates import format_date

    return format_date(day, format="long", locale=_locale(_international(language)))


def clock_time(moment: datetime | time, language: str) -> str:
    """The time of day in hours and minutes, as the language writes it, in one piece."""
    from babel.dates import format_time

    told = format_time(moment, format="short", locale=_locale(_international(language)))
    return told.replace(" ", NO_BREAK)


def whole_number(number: int, language: str) -> str:
    """The number with the language's own grouping."""
    base = language.partition("-")[0]
    if 0 <= number <= UNGROUPED and base == "en":
        return str(number)
    if base == "es":
        # A point or a comma would be read as a decimal sign in half of the countries; the academies'
        # Ortografía parts figures with a space, and only from five on.
        return f"{number:,}".replace(",", "\u202f") if abs(number) >= FIVE_FIGURES else str(number)
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_locale(language))


def decimal_number(number: float, language: str) -> str:
    """The number with the language's decimal sign, as many places as it has up to three."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_locale(language))


def country_name(code: str, language: str) -> str:
    """The country's name (ISO 3166-1 alpha-2 code); the code itself where CLDR has none.

    CLDR puts a second name of some countries in brackets; an address and a card have one.
    """
    return str(_locale(language).territories.get(code, code)).partition(" (")[0]


def language_name(tag: str) -> str:
    """The language's name in itself, first letter raised: "Français".

    One that Babel does not know by itself is named in English, or else by its tag.
    """
    return _named(tag, tag)


def language_name_in(tag: str, language: str) -> str:
    """The language's name in another language, first letter raised: "Arabic", "Arabe"."""
    return _named(tag, language)


def _named(tag: str, language: str) -> str:
    locale, teller = _locale(tag), _locale(language)
    base = tag.partition("-")[0]
    if locale.language == base:
        name = locale.get_display_name(teller)
    else:
        name = teller.languages.get(base)
    name = name or tag
    return name[:1].upper() + name[1:]
