"""Codes of sheets that are handed out empty, so that what is written on them by hand is counted.

An action has a code of six signs. A sheet's code has eight, so that the two are never taken for one
another: six from a random id, and two that tie them to the event and the case. Typed back, it tells
the case, and a slip of the keyboard is almost always seen; nothing has to be kept until then.
"""

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID, uuid5

from w4r_desktop.domain.codes import ALPHABET, LENGTH, code_of

TIES = 2
"""Signs that tie a code to its event and case: one wrong code in 900 fits a given case by chance."""

BLANK_LENGTH = LENGTH + TIES


class BlankKind(StrEnum):
    """What a sheet is handed out for."""

    LETTER = "letter"
    CARD = "card"


def blank_code(
    event_id: UUID, case_id: str, blank_id: UUID, kind: BlankKind = BlankKind.LETTER
) -> str:
    """The code of an empty sheet for that case of that event; `blank_id` is random."""
    drawn = code_of(blank_id)
    return drawn + _ties(event_id, _told(case_id, kind), drawn)


def cases_of(
    code: str, event_id: UUID, case_ids: Iterable[str], kind: BlankKind = BlankKind.LETTER
) -> tuple[str, ...]:
    """The cases that a code given out at the event may be for: none where it was mistyped."""
    drawn, ties = code[:LENGTH], code[LENGTH:]
    fits = len(code) == BLANK_LENGTH
    return tuple(
        case for case in case_ids if fits and ties == _ties(event_id, _told(case, kind), drawn)
    )


def counted_as(code: str, event_id: UUID) -> UUID:
    """The id under which the sheet is counted: the same at every station, so it counts once."""
    return uuid5(event_id, f"blank sheet {code}")


def blank_spaced(code: str) -> str:
    """The code in two groups of four, as it is printed: "K7P4 MD2X"."""
    half = BLANK_LENGTH // 2
    return f"{code[:half]} {code[half:]}".strip()


def _told(case_id: str, kind: BlankKind) -> str:
    return case_id if kind is BlankKind.LETTER else f"{case_id}\n{kind}"


def _ties(event_id: UUID, case_id: str, drawn: str) -> str:
    told = hashlib.sha256(event_id.bytes + f"{case_id}\n{drawn}".encode()).digest()
    number, signs = int.from_bytes(told, "big"), []
    for _ in range(TIES):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "".join(signs)
