"""The evening's counts as CSV: one row a case and kind or channel, no name, no text."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from uuid import UUID

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.paper_counts import Channel

COLUMNS = ("event_id", "event", "held_on", "case_id", "case", "country", "kind", "channel", "count")

ONLY_COUNTED = "tally"
"""What stands as the kind of an action that was only counted; its channel says how it was done."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many actions of one kind there were for one case at one event.

    `kind` is None where they were only counted; then `channel` says how they were done.
    """

    event_id: UUID
    event: str
    held_on: str
    case_id: str
    case: str
    country: str
    kind: ActionKind | None
    count: int
    channel: Channel | None = None


def counts_csv(rows: Iterable[CountRow]) -> bytes:
    """The rows as UTF-8 CSV with a heading, commas and line ends as in RFC 4180."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([*map(plain_cell, _texts(row)), row.count])
    return out.getvalue().encode("utf-8")


def _texts(row: CountRow) -> tuple[str, ...]:
    about = (str(row.event_id), row.event, row.held_on, row.case_id, row.case, row.country)
    return (*about, row.kind or ONLY_COUNTED, row.channel or "")


def plain_cell(text: str) -> str:
    """The text so that a spreadsheet shows it and never computes it."""
    return f"'{text}" if text.startswith(FORMULA) else text
