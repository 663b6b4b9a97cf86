"""Which way a text runs, and in which order its pieces stand on a line (UAX 9, by ICU).

Loaded with the first text that is set.
"""

import re
import unicodedata
from collections.abc import Sequence

import icu

from w4r_desktop.i18n.directions import LEFTWARDS, not_isolated

TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks that Unicode keeps for scripts from right to left, and the mark and the isolate that turn others."""

STRONG = frozenset({"L", *LEFTWARDS})


def may_turn(text: str) -> bool:
    """Whether anything in the text may run from right to left; False is certain and quick."""
    return not text.isascii() and TURNING.search(text) is not None


def runs_right_to_left(text: str, *, language_does: bool) -> bool:
    """The direction of a paragraph: that of its first letter, or of its language where it can be.

    In a language from right to left a paragraph that begins with a foreign name keeps its side; one
    that has no word of such a script at all runs its own way.
    """
    if language_does:
        return any(unicodedata.bidirectional(sign) in LEFTWARDS for sign in text)
    first = next((one for one in not_isolated(text) if one in STRONG), "L")
    return first in LEFTWARDS


def levels(text: str, *, right_to_left: bool) -> list[int]:
    """The embedding level of each sign; odd ones run from right to left."""
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), 1 if right_to_left else 0)
    found = list(bidi.getLevels())
    if len(found) == len(text):
        return found
    # ICU counts in UTF-16 units: a sign beyond the first plane has two.
    places = utf16_places(text)
    return [found[place] for place in places[:-1]]


def runs_of_level(text: str, sign_levels: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """The text in parts of one level."""
    ends = [place for place in range(1, len(text)) if sign_levels[place] != sign_levels[place - 1]]
    return tuple(
        (text[start:end], sign_levels[start])
        for start, end in zip([0, *ends], [*ends, len(text)], strict=True)
    )


def visual_order(piece_levels: Sequence[int]) -> list[int]:
    """Which piece stands first, second, … from the left.

    Rule L2 of UAX 9; the wrapper of ICU's own function gives back the order it was given.
    """
    order = list(range(len(piece_levels)))
    for level in range(max(piece_levels, default=0), 0, -1):
        place = 0
        while place < len(order):
            end = place
            while end < len(order) and piece_levels[order[end]] >= level:
                end += 1
            order[place:end] = order[place:end][::-1]
            place = end + 1
    return order


def utf16_places(text: str) -> list[int]:
    """Where each sign begins in UTF-16 units, and last where the text ends."""
    places, place = [0], 0
    for sign in text:
        place += 2 if sign > "\uffff" else 1
        places.append(place)
    return places
