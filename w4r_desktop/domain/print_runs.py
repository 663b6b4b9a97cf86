"""How a run of letters is parted into files, and how its files are called: by what they are for, never by who wrote."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Split(StrEnum):
    """What each file of a run holds."""

    WHOLE = "whole"
    CASE = "case"
    RECIPIENT = "recipient"
    LANGUAGE = "language"
    LETTER = "letter"
    PART = "part"
    """So many sheets of paper, as a printer's tray takes them."""


@dataclass(frozen=True, slots=True)
class RunLetter:
    """What parts a run: whom a letter is for and to, its language and code, and its sheets of paper."""

    case_id: str
    addressee_id: str
    language: str
    code: str
    sheets: int = 1


@dataclass(frozen=True, slots=True)
class RunFile:
    """A file of a run: its name, and the places of its letters in the run, counted from 0."""

    name: str
    places: tuple[int, ...]


def sheets_of_paper(pages: int, *, duplex: bool) -> int:
    """How many sheets so many pages of one letter take; both sides are printed on where `duplex`."""
    return -(-pages // 2) if duplex else pages


def files_of_run(
    letters: Sequence[RunLetter], split: Split, *, sheets_a_part: int
) -> list[RunFile]:
    """The files that hold each letter once, in the run's order; the names differ and are plain ASCII.

    A letter of more sheets than a part may have is a part of its own.
    """
    if split is Split.PART:
        return list(_parts(letters, sheets_a_part))
    if split is Split.WHOLE:
        return [RunFile("letters.pdf", tuple(range(len(letters))))] if letters else []
    places: dict[str, list[int]] = {}
    for place, letter in enumerate(letters):
        places.setdefault(_name(letter, split), []).append(place)
    return [RunFile(name, tuple(found)) for name, found in places.items()]


def _name(letter: RunLetter, split: Split) -> str:
    told: tuple[str, ...]
    match split:
        case Split.CASE:
            told = (letter.case_id,)
        case Split.RECIPIENT:
            told = (letter.case_id, letter.addressee_id)
        case Split.LANGUAGE:
            told = (letter.language,)
        case _:
            return f"letter-{_plain(letter.code)}.pdf"
    return f"letters-{'--'.join(map(_plain, told))}.pdf"


def _plain(text: str) -> str:
    """A name as every system takes it; ids and language tags are so already."""
    return "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in text)


def _parts(letters: Sequence[RunLetter], most: int) -> Iterator[RunFile]:
    digits = max(4, len(str(len(letters))))
    starts = [*_starts((letter.sheets for letter in letters), most), len(letters)]
    for start, end in pairwise(starts):
        name = f"letters-{start + 1:0{digits}}-{end:0{digits}}.pdf"
        yield RunFile(name, tuple(range(start, end)))


def _starts(sheets: Iterable[int], most: int) -> Iterator[int]:
    """Where a part begins, so that none has more sheets than it may."""
    filled = 0
    for place, count in enumerate(sheets):
        if place == 0 or filled + count > most:
            yield place
            filled = 0
        filled += count
