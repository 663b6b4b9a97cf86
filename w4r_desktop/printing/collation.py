"""Names in the order of a language's dictionary (CLDR, through ICU): Équateur before Suisse."""

from functools import cache

import icu


def dictionary_key(name: str, language: str) -> bytes:
    """What to sort a name by, in the language (a BCP 47 tag; one that is none sorts as any other)."""
    key: bytes = _collator(language).getSortKey(name)
    return key


@cache
def _collator(language: str) -> icu.Collator:
    try:
        locale = icu.Locale.forLanguageTag(language or "und")
    except icu.ICUError:  # a language is typed by people too
        locale = icu.Locale.getRoot()
    return icu.Collator.createInstance(locale)
