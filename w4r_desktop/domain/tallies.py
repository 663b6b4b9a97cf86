"""Counting: how many actions there are by case and kind, and how they came over the evening."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from w4r_desktop.domain.actions import Action, ActionKind

EVENING = timedelta(hours=12)
"""Longer than any letter-writing evening, shorter than the way to the next one."""

CountKey = tuple[str, ActionKind]


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of an evening, by case id and kind of action."""

    counts: Mapping[CountKey, int]

    def of(self, case_id: str, kind: ActionKind) -> int:
        """How many actions of one kind there are for one case."""
        return self.counts.get((case_id, kind), 0)

    def of_kind(self, kind: ActionKind) -> int:
        """How many actions of one kind there are in all."""
        return sum(n for (_, counted), n in self.counts.items() if counted is kind)

    def of_case(self, case_id: str) -> int:
        """How many actions there are for one case, of every kind."""
        return sum(n for (counted, _), n in self.counts.items() if counted == case_id)

    @property
    def total(self) -> int:
        """How many actions there are."""
        return sum(self.counts.values())


def tally(actions: Iterable[Action]) -> Tally:
    """Count the actions that count, each once, in its latest version."""
    return Tally(Counter((a.case_id, a.kind) for a in actions if a.counts))


def per_interval(times: Iterable[datetime], *, minutes: int = 10) -> tuple[int, ...]:
    """How many times fall in each interval from the first to the last, gaps counted as 0.

    Only the last EVENING before the latest time is looked at: a letter that was added a day later
    begins a chart of its own.
    """
    ordered = sorted(times)
    if not ordered:
        return ()
    tonight = [time for time in ordered if ordered[-1] - time <= EVENING]
    step = timedelta(minutes=minutes)
    counts = Counter((time - tonight[0]) // step for time in tonight)
    return tuple(counts[i] for i in range(max(counts) + 1))
