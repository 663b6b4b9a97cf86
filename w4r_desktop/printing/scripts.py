"""Which text prints right when sign is set after sign; all other writing is refused by name."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from w4r_desktop.domain.errors import ScriptNotPrintable
from w4r_desktop.system import assets

SET_SIGN_BY_SIGN = frozenset({
    "Armenian",
    "Canadian Aboriginal",
    "Cherokee",
    "Common",
    "Cyrillic",
    "Ethiopic",
    "Georgian",
    "Greek",
    "Inherited",
    "Latin",
    "Tifinagh",
})
"""Scripts that need neither shaping nor a change of direction; Common and Inherited serve them all."""

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
"""Directions (UAX 9) that would have to be set the other way round."""

KEPT_TOGETHER = frozenset("\u00a0\u2007\u202f\u2009\u200a")
"""Spaces that no line is broken at; the thin ones stand before punctuation in French."""

NO_BREAK_SPACE = "\u00a0"
NARROW_SPACE = "\u202f"

REPLACEMENTS = {"Zs": " ", "Zl": "\n", "Zp": "\n", "Cc": "", "Cs": "", "Cf": "", "Mn": ""}
"""What stands for signs that nobody sees, by their Unicode category."""

CONTROLLED_SPACES = frozenset("\t\v\f\r\x85")
FIRST_EMOJI = "\U0001f000"
SAMPLE_LENGTH = 12
UNKNOWN = "Unknown"


@cache
def _script_ranges() -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
    ranges = []
    table = (assets.resources() / "fonts" / "scripts.txt").read_text(encoding="ascii")
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        name, *spans = line.split()
        for span in spans:
            first, _, last = span.partition("-")
            ranges.append((int(first, 16), int(last or first, 16), name.replace("_", " ")))
    ranges.sort()
    return tuple(r[0] for r in ranges), tuple((r[1], r[2]) for r in ranges)


def script_of(sign: str) -> str:
    """The Unicode script of a sign, such as "Khmer"; "Unknown" where it has none."""
    starts, ends = _script_ranges()
    position = bisect_right(starts, ord(sign)) - 1
    if position < 0 or ord(sign) > ends[position][0]:
        return UNKNOWN
    return ends[position][1]


def plain(text: str) -> str:
    """The text as it is set: composed (NFC), without signs nobody sees, with one kind of space."""
    kept = (_plain_sign(sign) for sign in text)
    return unicodedata.normalize("NFC", "".join(kept))


def _plain_sign(sign: str) -> str:
    if " " <= sign <= "~" or sign in KEPT_TOGETHER or sign == "\n":
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
            # Arabic and other scripts have format characters that are seen; ALM is none of them.
            return script_of(sign) not in SET_SIGN_BY_SIGN and sign != "\u061c"
        case "Mn":
            return not _is_selector(sign)
    return False


def _is_selector(sign: str) -> bool:
    # Variation selectors choose between drawings of one sign; the combining grapheme joiner
    # orders marks. Neither has a look of its own.
    return sign == "\u034f" or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


class Proof:
    """Reads text before it is set: what it lets through prints right, the rest it refuses."""

    def __init__(self, covers: Callable[[str], bool]) -> None:
        """Take the question whether some font draws a sign."""
        self._covers = covers
        narrow = NARROW_SPACE if covers(NARROW_SPACE) else NO_BREAK_SPACE
        thin = dict.fromkeys(map(ord, "\u2009\u200a\u202f"), narrow)
        self._spaces = {**thin, ord("\u2007"): NO_BREAK_SPACE}
        self._sound: set[str] = {" ", "\n"}

    def read(self, text: str) -> str:
        """The text as it is set; raises ScriptNotPrintable at the first sign that cannot be."""
        if self._sound.issuperset(text):
            return text
        text = plain(text).translate(self._spaces)
        for place, sign in enumerate(text):
            if sign not in self._sound:
                self._examine(text, place)
        return text

    def _examine(self, text: str, place: int) -> None:
        sign = text[place]
        if unicodedata.category(sign).startswith("M"):
            start = max(0, place - 1)
            raise ScriptNotPrintable(
                script=_script_around(text, place), sample=_sample(text, start=start)
            )
        if (
            script_of(sign) not in SET_SIGN_BY_SIGN
            or unicodedata.bidirectional(sign) in RIGHT_TO_LEFT
            or not self._covers(sign)
        ):
            raise ScriptNotPrintable(script=_told_script(sign), sample=_sample(text, start=place))
        self._sound.add(sign)


def _script_around(text: str, place: int) -> str:
    # A mark takes the script of the letter it stands on (Unicode calls its own Inherited).
    own = script_of(text[place])
    if own != "Inherited" or place == 0:
        return own
    return _told_script(text[place - 1])


def _told_script(sign: str) -> str:
    script = script_of(sign)
    if script != "Common":
        return script
    if unicodedata.bidirectional(sign) in RIGHT_TO_LEFT:
        return unicodedata.name(sign).split()[0].title()
    return "emoji" if sign >= FIRST_EMOJI else "symbol"


def _sample(text: str, *, start: int) -> str:
    sample = text[start : start + SAMPLE_LENGTH].split("\n", maxsplit=1)[0]
    script = script_of(text[start])
    end = len(sample)
    for place, sign in enumerate(sample):
        if place and script_of(sign) not in {script, "Inherited"}:
            end = place
            break
    return sample[:end]
