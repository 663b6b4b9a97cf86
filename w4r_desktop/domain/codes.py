"""The signs that letters and keys are known by on paper: readable, speakable, easy to type."""

import hashlib
from uuid import UUID

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Thirty signs: without 0, O, 1, I, L and U, which are taken for one another."""

LENGTH = 6

SCANNED = "W4R:"
"""What stands before a code in its square: a scanner types it too."""


def code_of(action_id: UUID) -> str:
    """The code of an action, derived from its random id: the same wherever it is asked."""
    return _signs(action_id.int, LENGTH)


def fingerprint_of(key: bytes) -> str:
    """A public key as people compare it: six groups of four signs, from its SHA-256 digest."""
    signs = _signs(int.from_bytes(hashlib.sha256(key).digest(), "big"), 24)
    return " ".join(signs[place : place + 4] for place in range(0, 24, 4))


def _signs(number: int, length: int) -> str:
    signs = []
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)


def spaced(code: str) -> str:
    """The code in two groups of three, as it is shown: "K7P 4MD"."""
    return f"{code[:3]} {code[3:]}"


def typed(text: str) -> str:
    """The code a person or a scanner meant: case, spaces and hyphens do not matter."""
    told = text.strip().upper().removeprefix(SCANNED)
    return "".join(sign for sign in told if sign in ALPHABET)
