"""Addresses as the post wants them, and greetings in the language of a letter."""

from collections.abc import Mapping

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.languages import nearest
from w4r_desktop.i18n.formats import country_name

POST_LANGUAGES = ("en",)
"""The language that a country is named in for the post; French, the Union's own, may be added."""


def address_lines(addressee: Addressee) -> tuple[str, ...]:
    """The addressee as printed: the office alone where no address is known, else down to the country.

    The country comes last, in capitals and in English, as the post of the sending country reads it
    (Universal Postal Union, and Publication 28 of the United States Postal Service).
    """
    if not addressee.has_address:
        return (addressee.office,)
    country = country_name(addressee.country, "en").upper() if addressee.country else ""
    lines = (addressee.name, addressee.office, *addressee.lines, country)
    return tuple(line for line in lines if line.strip())


def postal_lines(
    addressee: Addressee, languages: tuple[str, ...] = POST_LANGUAGES
) -> tuple[str, ...]:
    """The addressee as the post reads it, outside or in a window; empty where no address is known.

    The place and, below it, the country stand in capitals (Universal Postal Union), and nothing but
    the country on its line (Publication 28 of the United States Postal Service), named in each of
    the languages where they differ.
    """
    if not addressee.has_address:
        return ()
    *street, place = (line for line in addressee.lines if line.strip())
    country = _country(addressee.country, languages) if addressee.country else ""
    lines = (addressee.name, addressee.office, *street, place.upper(), country)
    return tuple(line for line in lines if line.strip())


def _country(code: str, languages: tuple[str, ...]) -> str:
    names = (country_name(code, language).upper() for language in languages)
    return " / ".join(dict.fromkeys(names))


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in that language, or else in the nearest, in English, in any; empty where there is none."""
    told = nearest(language, texts) or nearest("en", texts)
    return next(iter(texts.values()), "") if told is None else texts[told]
