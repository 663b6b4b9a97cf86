"""Parts of a run set by several processes at once, this one among them.

Loaded with the first run that is large enough.
"""

import logging
import multiprocessing
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial

from w4r_desktop.printing.letter_setter import Done, LetterPart, LetterSetter
from w4r_desktop.printing.printed_letter import PrintedLetter

WAITING = 2
"""Parts that each other process has at hand: the one it sets, and the next."""

HELD = 4
"""Parts for each process that may be there or on their way: what comes first may take the longest."""

log = logging.getLogger(__name__)

Batch = list[PrintedLetter]


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A part that another process sets, and its letters."""

    batch: Batch
    part: Future[LetterPart]


class SideBySide:
    """Shares the parts of a run out, and gives them back in their order."""

    def __init__(self, batches: Iterator[Batch], setter: LetterSetter, done: Done) -> None:
        """Take the letters of each part; `done` is told how many are set, and stops all by raising."""
        self._batches = batches
        self._setter = setter
        self._done = done
        self._letters = 0
        self._parts: deque[LetterPart | _Elsewhere] = deque()

    def parts(self, processes: int) -> Iterator[LetterPart]:
        """The parts, set by so many processes: two at least.

        Where the others do not begin, or are ended from outside, this one sets what is left.
        """
        # They begin afresh: a copy of a process that has threads and a window would not be sound.
        fresh = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(processes - 1, mp_context=fresh) as others:
            try:
                yield from self._in_order(others, processes)
            finally:
                others.shutdown(wait=False, cancel_futures=True)

    def _in_order(self, others: ProcessPoolExecutor, processes: int) -> Iterator[LetterPart]:
        # One part each at first: they take a moment to begin, and this process sets the next.
        at_hand = processes - 1
        while True:
            self._hand_out(others, at_hand)
            at_hand = (processes - 1) * WAITING
            # This process sets a part whenever it would only wait.
            if not (self._parts and _is_there(self._parts[0])) and self._may_hold(processes):
                batch = next(self._batches, None)
                if batch is not None:
                    self._parts.append(self._set_here(batch))
                    continue
            if not self._parts:
                return
            yield self._first()

    def _hand_out(self, others: ProcessPoolExecutor, at_hand: int) -> None:
        """Let the other processes have so many parts at hand."""
        for _ in range(at_hand - sum(not _is_there(part) for part in self._parts)):
            batch = next(self._batches, None)
            if batch is None:
                return
            try:
                part = others.submit(self._setter.set_part, batch)
            except BrokenProcessPool:
                self._parts.append(self._set_here(batch))
                return
            self._parts.append(_Elsewhere(batch, part))

    def _may_hold(self, processes: int) -> bool:
        return len(self._parts) < processes * HELD

    def _set_here(self, batch: Batch) -> LetterPart:
        part = self._setter.set_part(batch, partial(self._tell, self._letters))
        self._letters += len(batch)
        return part

    def _first(self) -> LetterPart:
        first = self._parts.popleft()
        if isinstance(first, LetterPart):
            return first
        try:
            part = first.part.result()
        except BrokenProcessPool:
            log.warning("a process that set letters has ended; they are set here")
            return self._set_here(first.batch)
        self._letters += part.letters
        self._done(self._letters)
        return part

    def _tell(self, before: int, here: int) -> None:
        self._done(before + here)


def _is_there(part: LetterPart | _Elsewhere) -> bool:
    return isinstance(part, LetterPart) or part.part.done()
