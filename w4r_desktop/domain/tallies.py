"""Counting: how many actions there are by case and kind, and how they came over the evening."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from w4r_desktop.domain.actions import PETITIONS, Action, ActionKind
from w4r_desktop.domain.paper_counts import Channel, PaperCount, latest_counts

EVENING = timedelta(hours=12)
"""Longer than any letter-writing evening, shorter than the way to the next one."""

CountKey = tuple[str, ActionKind]
ChannelKey = tuple[str, Channel]


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of an evening: what was signed here by case id and kind of action.

    `by_hand` is what was only counted, by case id and channel; it is told apart from what was signed.
    """

    counts: Mapping[CountKey, int]
    by_hand: Mapping[ChannelKey, int] = field(default_factory=dict)

    def of(self, case_id: str, kind: ActionKind) -> int:
        """How many actions of one kind there are for one case."""
        return self.counts.get((case_id, kind), 0)

    def of_kind(self, kind: ActionKind) -> int:
        """How many actions of one kind there are in all."""
        return sum(n for (_, counted), n in self.counts.items() if counted is kind)

    def signatures(self, case_id: str | None = None) -> int:
        """How many signed a petition, grown-ups and children: for one case, or in all."""
        return sum(
            n
            for (counted, kind), n in self.counts.items()
            if kind in PETITIONS and case_id in {None, counted}
        )

    def counted_by_hand(self, case_id: str | None = None) -> int:
        """How many actions were only counted: for one case, or in all."""
        return sum(n for (counted, _), n in self.by_hand.items() if case_id in {None, counted})

    def of_case(self, case_id: str) -> int:
        """How many actions there are for one case, signed and counted by hand."""
        signed = sum(n for (counted, _), n in self.counts.items() if counted == case_id)
        return signed + self.counted_by_hand(case_id)

    @property
    def case_ids(self) -> tuple[str, ...]:
        """The cases that anything was done for, in the order of their ids."""
        return tuple(sorted({case_id for case_id, _ in (*self.counts, *self.by_hand)}))

    @property
    def signed(self) -> int:
        """How many actions were signed here."""
        return sum(self.counts.values())

    @property
    def total(self) -> int:
        """How many actions there are, signed and counted by hand."""
        return self.signed + sum(self.by_hand.values())


def tally(actions: Iterable[Action], by_hand: Iterable[PaperCount] = ()) -> Tally:
    """Count the actions that count, each once, in its latest version.

    `by_hand` may hold several versions of an entry; the latest is taken.
    """
    counted: Counter[ChannelKey] = Counter()
    for entry in latest_counts(by_hand).values():
        counted[entry.case_id, entry.channel] += entry.count
    return Tally(
        Counter((a.case_id, a.kind) for a in actions if a.counts),
        {key: count for key, count in counted.items() if count},
    )


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
