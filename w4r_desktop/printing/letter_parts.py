"""A run of letters in parts of so many letters each, set one after another or side by side.

Where a part ends depends on the letters alone, never on how many processes there are: so the same
letters give the same bytes on every computer, and a run of any length takes the same memory.
"""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from w4r_desktop.printing.letter_setter import Done, LetterPart, LetterSetter
from w4r_desktop.printing.printed_letter import PrintedLetter

PART_LETTERS = 250
"""Enough that the fonts of a part weigh little beside its pages, few enough to share out evenly."""

WORTH_SHARING = 4 * PART_LETTERS
"""Letters from which on a second process sets them faster, though it takes a moment to begin."""

MOST_PROCESSES = 4


def processes_for(letters: int) -> int:
    """How many processes set so many letters soonest on this computer."""
    return 1 if letters < WORTH_SHARING else min(MOST_PROCESSES, os.cpu_count() or 1)


def letter_parts(
    letters: Iterable[PrintedLetter], setter: LetterSetter, done: Done, *, processes: int
) -> Iterator[LetterPart]:
    """The letters as parts of one file, in their order; set side by side by so many processes, this one among them."""
    batches = _batches(letters)
    if processes > 1:
        from w4r_desktop.printing.side_by_side import SideBySide

        yield from SideBySide(batches, setter, done).parts(processes)
        return
    before = 0
    for batch in batches:
        yield setter.set_part(batch, partial(_told, done, before))
        before += len(batch)


def _told(done: Done, before: int, here: int) -> None:
    done(before + here)


def _batches(letters: Iterable[PrintedLetter]) -> Iterator[list[PrintedLetter]]:
    rest = iter(letters)
    while batch := list(islice(rest, PART_LETTERS)):
        yield batch
