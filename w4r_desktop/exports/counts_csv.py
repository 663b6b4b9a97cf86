"""The evening's counts as CSV: one row a case and kind, no name, no text."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from uuid import UUID

from w4r_desktop.domain.actions import ActionKind

COLUMNS = ("event_id", "event", "held_on", "case_id", "case", "country", "kind", "count")

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many actions of one kind there were for one case at one event."""

    event_id: UUID
    event: str
    held_on: str
    case_id: str
    case: str
    country: str
    kind: ActionKind
    count: int


def counts_csv(rows: Iterable[CountRow]) -> bytes:
    """The rows as UTF-8 CSV with a heading, commas and line ends as in RFC 4180."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(
            [plain_cell(str(getattr(row, name))) for name in COLUMNS[:-1]] + [row.count]
        )
    return out.getvalue().encode("utf-8")


def plain_cell(text: str) -> str:
    """The text so that a spreadsheet shows it and never computes it."""
    return f"'{text}" if text.startswith(FORMULA) else text
