"""Where a line may be broken (UAX 14, with ICU's dictionaries for Thai, Lao, Khmer and Burmese).

Loaded with the first text that is set.
"""

import re
from collections.abc import Iterator
from functools import cache
from threading import local

import icu

from w4r_desktop.printing.directions import utf16_places

SPARE_PLACES = re.compile(r"(?<=[-/.@_?&=\u2010])(?=.)", re.DOTALL)
"""Where a word too long for a line, such as an address on the web, is parted first."""


class _Breakers(local):
    """ICU's iterators remember where they are, so each thread has its own."""

    def __init__(self) -> None:
        self.lines = cache(_line_breaker)
        self.clusters = icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())


def _line_breaker(language: str) -> icu.BreakIterator:
    try:
        locale = icu.Locale.forLanguageTag(language or "und")
    except icu.ICUError:  # a language is typed by people too: what is no tag breaks as any other
        locale = icu.Locale.getRoot()
    return icu.BreakIterator.createLineInstance(locale)


_breakers = _Breakers()


def tokens(text: str, language: str) -> list[str]:
    """The text in the parts a line may end after; spaces stay at the end of the part before."""
    return _parted(_breakers.lines(language), text)


def spare_parts(token: str) -> Iterator[str]:
    """A part that is too long for a line in shorter ones: after hyphens, slashes and the like."""
    yield from SPARE_PLACES.split(token)


def clusters(text: str) -> list[str]:
    """The text in what a reader takes for one sign each: never parted, whatever the room."""
    return _parted(_breakers.clusters, text)


def _parted(breaker: icu.BreakIterator, text: str) -> list[str]:
    breaker.setText(text)
    ends = list(breaker)
    if text and ends and ends[-1] != len(text):
        back = {unit: place for place, unit in enumerate(utf16_places(text))}
        # A break inside a surrogate pair cannot be: ICU never offers one.
        ends = [back[end] for end in ends]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
