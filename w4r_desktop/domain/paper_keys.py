"""A coordinator's secret key on paper: as words that can be read out and typed on any keyboard.

The words are proquints (A. Wilkerson, "A Proposal for Proquints: Identifiers that are Readable,
Spellable, and Pronounceable", 2009): sixteen bits are five letters, consonants and vowels in turn,
so no list of words in some language is needed. Sixteen of them are the key's 32 bytes, a
seventeenth is a check sum, so that a slip of the pen is told. The text form of an age key is Bech32 (BIP 173).
"""

import hashlib
import re
from collections.abc import Iterable, Sequence

CONSONANTS, VOWELS = "bdfghjklmnprstvz", "aiou"
KEY_LENGTH = 32
WORDS = KEY_LENGTH // 2 + 1
PREFIX = "age-secret-key-"
SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
CHECK_SIGNS = 6
LETTERS = re.compile(r"[a-z]+")
SHIFTS = ((12, CONSONANTS), (10, VOWELS), (6, CONSONANTS), (4, VOWELS), (0, CONSONANTS))
"""How far each letter's bits are shifted in a word's sixteen, first letter first."""


class NotAPaperKey(ValueError):
    """The text or the words are no secret age key."""


def words_of(secret: str) -> tuple[str, ...]:
    """The words of a secret age key; raises NotAPaperKey where it is none."""
    try:
        key = _bytes_of(secret)
    except ValueError as wrong:
        raise NotAPaperKey(len(secret)) from wrong
    return tuple(map(_word, _numbers(key + _check(key))))


def secret_of(typed: str) -> str:
    """The secret age key that words tell, however they are spaced; raises NotAPaperKey.

    A word too few, a letter that no word has, and a sum that does not fit are all refused.
    """
    words = LETTERS.findall(typed.lower())
    if len(words) != WORDS:
        raise NotAPaperKey(len(words))
    try:
        whole = b"".join(_number(word).to_bytes(2, "big") for word in words)
    except ValueError as wrong:
        raise NotAPaperKey(WORDS) from wrong
    key, check = whole[:KEY_LENGTH], whole[KEY_LENGTH:]
    if check != _check(key):
        raise NotAPaperKey(WORDS)
    return _secret_of_bytes(key)


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"w4r paper key" + key).digest()[:2]


def _numbers(content: bytes) -> Iterable[int]:
    return (
        int.from_bytes(content[start : start + 2], "big") for start in range(0, len(content), 2)
    )


def _word(number: int) -> str:
    return "".join(signs[number >> shift & len(signs) - 1] for shift, signs in SHIFTS)


def _number(word: str) -> int:
    if len(word) != len(SHIFTS):
        raise ValueError(len(word))
    number = 0
    for letter, (shift, signs) in zip(word, SHIFTS, strict=True):
        number |= signs.index(letter) << shift
    return number


def _bytes_of(secret: str) -> bytes:
    prefix, _, signs = secret.lower().rpartition("1")
    if prefix != PREFIX:
        raise ValueError(len(secret))
    values = [SIGNS.index(sign) for sign in signs]
    if _polymod([*_spread(prefix), *values]) != 1:
        raise ValueError(len(secret))
    key = _regrouped(values[:-CHECK_SIGNS], 5, 8)
    if len(key) < KEY_LENGTH:
        raise ValueError(len(key))
    return bytes(key[:KEY_LENGTH])


def _secret_of_bytes(key: bytes) -> str:
    values = _regrouped([*key, 0], 8, 5)[: -(-len(key) * 8 // 5)]
    check = _polymod([*_spread(PREFIX), *values, *[0] * CHECK_SIGNS]) ^ 1
    values += [check >> 5 * (CHECK_SIGNS - 1 - place) & 31 for place in range(CHECK_SIGNS)]
    return f"{PREFIX}1{''.join(SIGNS[value] for value in values)}".upper()


def _spread(prefix: str) -> list[int]:
    return [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]


def _polymod(values: Sequence[int]) -> int:
    sum_ = 1
    for value in values:
        top = sum_ >> 25
        sum_ = (sum_ & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(GENERATORS):
            sum_ ^= generator if top >> place & 1 else 0
    return sum_


def _regrouped(values: Iterable[int], old: int, new: int) -> list[int]:
    """The same bits in groups of another width; a group that is not full is left out."""
    bits, held, groups = 0, 0, []
    for value in values:
        bits, held = bits << old | value, held + old
        while held >= new:
            held -= new
            groups.append(bits >> held & (1 << new) - 1)
    return groups
