"""Names and other facts inside a sentence that runs the other way (Unicode's isolates, UAX 9)."""

import unicodedata
from collections.abc import Iterator

from w4r_desktop.i18n.catalogue import is_right_to_left

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

BEGINS_ISOLATE = frozenset({"LRI", "RLI", "FSI"})
ENDS_ISOLATE = "PDI"

LEFTWARDS = frozenset({"R", "AL"})
"""Directions of letters that are read from right to left."""


def isolated(text: str, language: str) -> str:
    """The text so that it keeps its own order in a sentence of that language; itself where it does anyhow.

    Left bare in an Arabic sentence, a date after a Latin name would be taken into it, and the two
    halves of a code that begins with figures would change places.
    """
    if not text or not _may_turn(text, language):
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _may_turn(text: str, language: str) -> bool:
    if not is_right_to_left(language):
        return not text.isascii() and _has_leftward(text)
    return text.isascii() or not _has_leftward(text) or _has_rightward(text)


def _has_leftward(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in LEFTWARDS for sign in text)


def _has_rightward(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) == "L" for sign in text)


def not_isolated(text: str) -> Iterator[str]:
    """The directions of the signs that are not kept apart from the text (UAX 9, P2)."""
    depth = 0
    for direction in map(unicodedata.bidirectional, text):
        if direction == ENDS_ISOLATE:
            depth = max(0, depth - 1)
        elif direction in BEGINS_ISOLATE:
            depth += 1
        elif not depth:
            yield direction
