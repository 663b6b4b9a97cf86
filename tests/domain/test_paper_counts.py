"""Paper counts: added by a volunteer, put right by a new version, never changed."""

import json

import pytest
from hypothesis import given

from tests import factory, strategies
from w4r_desktop.domain.paper_counts import COUNT_LIMIT, PaperCount, corrected, latest_counts
from w4r_desktop.domain.records import PAPER_COUNT_FIELDS, paper_count_of, paper_count_record


def test_a_correction_is_a_new_version_of_the_same_entry() -> None:
    entry = factory.paper_count(count=120)
    right = corrected(entry, count=12, at=factory.NOW)
    assert (right.id, right.version, right.count) == (entry.id, 2, 12)
    assert right.counted_at == entry.counted_at
    assert latest_counts([right, entry]) == {entry.id: right}


@given(strategies.paper_counts)
def test_a_record_is_read_as_it_was_written(entry: PaperCount) -> None:
    assert paper_count_of(json.loads(json.dumps(paper_count_record(entry)))) == entry


def test_nothing_says_who_counted() -> None:
    assert tuple(paper_count_record(factory.paper_count())) == PAPER_COUNT_FIELDS


@pytest.mark.parametrize(
    ("field", "value"),
    [("count", -1), ("count", COUNT_LIMIT + 1), ("channel", "pigeon"), ("version", 0)],
)
def test_a_record_with_another_value_is_refused(field: str, value: object) -> None:
    record = paper_count_record(factory.paper_count()) | {field: value}
    with pytest.raises(ValueError, match=r"\w"):
        paper_count_of(record)
