"""Counts as CSV: read back as they were, and harmless in a spreadsheet."""

import csv
from io import StringIO
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.factory import EVENT_ID
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.exports.counts_csv import FORMULA, CountRow, counts_csv


def row(**facts: Any) -> CountRow:
    """A row of the town library's evening."""
    given: dict[str, Any] = {
        "event": "Evening",
        "held_on": "2026-12-10",
        "case_id": "damisoa",
        "case": "Damisoa",
        "country": "MG",
        "kind": ActionKind.LETTER,
        "count": 12,
    }
    return CountRow(event_id=EVENT_ID, **(given | facts))


def read(content: bytes) -> list[list[str]]:
    """The cells a spreadsheet would see."""
    return list(csv.reader(StringIO(content.decode("utf-8"), newline="")))


def test_a_row_is_read_back_under_its_heading() -> None:
    heading, first = read(counts_csv([row()]))
    assert dict(zip(heading, first, strict=True))["count"] == "12"
    assert first[3:6] == ["damisoa", "Damisoa", "MG"]


def test_what_was_only_counted_says_by_which_channel() -> None:
    heading, first = read(counts_csv([row(kind=None, channel=Channel.PHOTO)]))
    cells = dict(zip(heading, first, strict=True))
    assert (cells["kind"], cells["channel"]) == ("tally", "photo")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00\r\n")))
def test_no_cell_starts_a_formula(name: str) -> None:
    cell = read(counts_csv([row(event=name)]))[1][1]
    assert not cell.startswith(FORMULA)
    assert cell.removeprefix("'") == name.removeprefix("'") or cell == f"'{name}"
