"""Parts that several processes set at once, this one among them."""

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.printing.paper import printed
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letter_parts import processes_for
from w4r_desktop.printing.letter_setter import Done, LetterPart, LetterSetter
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.printing.side_by_side import SideBySide

SETTER = LetterSetter(Paper.A4)


@dataclass(frozen=True, slots=True)
class EndedElsewhere(LetterSetter):
    """Sets letters in the process that made it; any other is ended, as by a system short of memory."""

    home: int = 0

    def set_part(self, letters: list[PrintedLetter], done: Done | None = None) -> LetterPart:
        if os.getpid() != self.home:
            os._exit(9)
        return LetterSetter(self.paper).set_part(letters, done)


def batches() -> Iterator[list[PrintedLetter]]:
    """Seven parts of one to three letters."""
    for place in range(7):
        yield [printed(code=f"AA{place}{letter}AA") for letter in range(1 + place % 3)]


def unheard(_done: int) -> None:
    """Nobody watches."""


def test_parts_come_in_their_order_whoever_set_them() -> None:
    shared = list(SideBySide(batches(), SETTER, unheard).parts(2))
    assert shared == [SETTER.set_part(batch) for batch in batches()]


def test_what_is_told_only_grows_and_ends_with_all() -> None:
    told: list[int] = []
    list(SideBySide(batches(), SETTER, told.append).parts(3))
    assert told == sorted(told)
    assert told[-1] == sum(map(len, batches()))


def test_no_letters_are_no_parts() -> None:
    assert list(SideBySide(iter(()), SETTER, unheard).parts(2)) == []


def test_the_watcher_stops_all_of_them() -> None:
    def stop(done: int) -> None:
        if done > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(SideBySide(batches(), SETTER, stop).parts(2))


def test_what_an_ended_process_had_at_hand_is_set_here(caplog: pytest.LogCaptureFixture) -> None:
    told: list[int] = []
    setter = EndedElsewhere(Paper.A4, home=os.getpid())
    with caplog.at_level(logging.WARNING):
        parts = list(SideBySide(batches(), setter, told.append).parts(2))
    assert parts == [SETTER.set_part(batch) for batch in batches()]
    assert told == list(range(1, told[-1] + 1))


def test_a_few_letters_are_set_by_one_process() -> None:
    assert processes_for(10) == 1
    assert 1 <= processes_for(100_000) <= 4
