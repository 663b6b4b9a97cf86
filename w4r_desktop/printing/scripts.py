"""Text as it is set, and the names of the scripts that no font here can show."""

import unicodedata
from collections.abc import Callable
from functools import cache

from w4r_desktop.domain.errors.printing import ScriptNotPrintable

KEPT_TOGETHER = frozenset("\u00a0\u2007\u202f\u2009\u200a\u3000")
"""Spaces that are set as they are: those no line is broken at, and the wide one of East Asia."""

NO_BREAK_SPACE = "\u00a0"
NARROW_SPACE = "\u202f"

ISOLATES = "\u2066\u2067\u2068\u2069"
"""What keeps a name or a number apart, running its own way, from the text that it stands in (UAX 9)."""

UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u061c\u2060" + ISOLATES)
"""Signs without a look that shape what stands beside them: where a line may break (ZWSP) or not
(WJ), what joins (ZWJ, ZWNJ), which way signs without a direction go (LRM, RLM, ALM), isolates."""

REPLACEMENTS = {"Zs": " ", "Zl": "\n", "Zp": "\n", "Cc": "", "Cs": "", "Cf": "", "Mn": ""}
"""What stands for signs that nobody sees, by their Unicode category."""

CONTROLLED_SPACES = frozenset("\t\v\f\r\x85")
FIRST_EMOJI = "\U0001f000"
SAMPLE_LENGTH = 12
UNKNOWN = "Unknown"
SHARED = frozenset({"Common", "Inherited"})
"""The scripts Unicode gives to signs that serve all writing, and to marks that stand on any letter."""


@cache
def script_of(sign: str) -> str:
    """The Unicode script of a sign, such as "Khmer"; "Unknown" where it has none."""
    # ICU is loaded with the first text that is set: none stands on the first window.
    import icu

    if "\ud800" <= sign <= "\udfff":
        return UNKNOWN
    return str(icu.Script.getScript(sign).getName()).replace("_", " ")


def plain(text: str) -> str:
    """The text as it is set: composed (NFC), without controls and overrides, with one kind of space."""
    kept = (_plain_sign(sign) for sign in text)
    return unicodedata.normalize("NFC", "".join(kept))


def _plain_sign(sign: str) -> str:
    if " " <= sign <= "~" or sign in KEPT_TOGETHER or sign in UNSEEN or sign == "\n":
        return sign
    replacement = REPLACEMENTS.get(unicodedata.category(sign))
    if replacement is None or _is_seen(sign):
        return sign
    return " " if sign in CONTROLLED_SPACES else replacement


def _is_seen(sign: str) -> bool:
    match unicodedata.category(sign):
        case "Zs":
            return script_of(sign) == "Ogham"
        case "Cf":
            # Arabic and other scripts have format characters that are seen.
            return script_of(sign) not in SHARED
        case "Mn":
            return not _is_selector(sign)
    return False


def _is_selector(sign: str) -> bool:
    # These choose between the coloured and the plain drawing of a sign; ours are plain always.
    # The combining grapheme joiner orders marks and has no look of its own.
    return sign in "\u034f\ufe0e\ufe0f"


def is_unseen(sign: str) -> bool:
    """Whether the sign needs no glyph: it chooses or joins others (variation selectors too)."""
    return sign in UNSEEN or "\ufe00" <= sign <= "\ufe0d" or "\U000e0100" <= sign <= "\U000e01ef"


class Proof:
    """Reads text before it is set: what no font draws is refused by the name of its script."""

    def __init__(self, covers: Callable[[str], bool]) -> None:
        """Take the question whether some font draws a sign."""
        self._covers = covers
        narrow = NARROW_SPACE if covers(NARROW_SPACE) else NO_BREAK_SPACE
        thin = dict.fromkeys(map(ord, "\u2009\u200a\u202f"), narrow)
        self._spaces = {**thin, ord("\u2007"): NO_BREAK_SPACE}
        self._sound: set[str] = {" ", "\n", *UNSEEN}

    def read(self, text: str) -> str:
        """The text as it is set; raises ScriptNotPrintable at the first sign that cannot be."""
        # Signs that are sound each by themselves may be parts of one that has a code of its own.
        composed = text.isascii() or unicodedata.is_normalized("NFC", text)
        if composed and self._sound.issuperset(text):
            return text
        text = plain(text).translate(self._spaces)
        for place, sign in enumerate(text):
            if sign not in self._sound:
                if not is_unseen(sign) and not self._covers(sign):
                    raise ScriptNotPrintable(
                        script=_told_script(text, place), sample=sample(text, place)
                    )
                self._sound.add(sign)
        return text


def refusal(text: str) -> ScriptNotPrintable:
    """The refusal of a text for which there is no glyph, though there is one for each of its signs."""
    return ScriptNotPrintable(script=_told_script(text, 0), sample=sample(text, 0))


def _told_script(text: str, place: int) -> str:
    script = script_of(text[place])
    if script == "Inherited" and place:
        return _told_script(text, place - 1)
    if script != "Common":
        return script
    return "emoji" if text[place] >= FIRST_EMOJI else "symbol"


def sample(text: str, start: int) -> str:
    """A few signs from there on, all of one script."""
    taken = text[start : start + SAMPLE_LENGTH].split("\n", maxsplit=1)[0]
    script = script_of(text[start])
    for place, sign in enumerate(taken):
        if place and script_of(sign) not in {script, "Inherited"}:
            return taken[:place]
    return taken
