"""Paper counts in the store: every version stays, and the order they come in is the same."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, text

from tests import strategies
from tests.factory import EVENT_ID, NOW, STATION_ID, paper_count
from w4r_desktop.domain.paper_counts import Channel, PaperCount, corrected
from w4r_desktop.domain.tallies import tally as counted
from w4r_desktop.domain.versions import union_of_counts
from w4r_desktop.store.counts import tally
from w4r_desktop.store.paper_counts import (
    add_paper_counts,
    all_paper_counts,
    paper_counts,
    the_paper_count,
)
from w4r_desktop.store.schema import PaperCountRow

LATER = NOW.replace(hour=20)


def test_what_was_entered_comes_out_again(connection: Connection) -> None:
    entry = paper_count()
    assert add_paper_counts(connection, [entry]) == 1
    assert paper_counts(connection) == (entry,)
    assert the_paper_count(connection, entry.id) == entry


def test_a_correction_stands_beside_what_it_corrects(connection: Connection) -> None:
    entry = paper_count(count=120)
    right = corrected(entry, count=12, at=LATER)
    add_paper_counts(connection, [entry])
    add_paper_counts(connection, [right])
    assert paper_counts(connection) == (right,)
    assert all_paper_counts(connection) == (entry, right)


def test_the_counts_of_the_evening_tell_them_apart(connection: Connection) -> None:
    mistake = paper_count(case_id="damisoa", channel=Channel.POST)
    entries = [paper_count(), paper_count(count=3), paper_count(channel=Channel.EMAIL), mistake]
    add_paper_counts(connection, [*entries, corrected(mistake, count=0, at=LATER)])
    found = tally(connection, event_id=EVENT_ID)
    assert found.by_hand == {
        ("ellinor-guttorm-utsi", Channel.PAPER_LETTER): 15,
        ("ellinor-guttorm-utsi", Channel.EMAIL): 12,
    }
    assert (found.signed, found.total) == (0, 27)
    assert tally(connection, event_id=STATION_ID).total == 0


def test_they_stand_in_the_order_they_were_entered(connection: Connection) -> None:
    second, first = paper_count(counted_at=LATER), paper_count()
    add_paper_counts(connection, [second, first])
    assert paper_counts(connection) == (first, second)


def test_where_nothing_was_entered_nothing_is_found(connection: Connection) -> None:
    assert the_paper_count(connection, EVENT_ID) is None
    assert paper_counts(connection) == ()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries=strategies.few_counts, random=st.randoms(use_true_random=False))
def test_any_order_and_any_number_of_times_give_the_same(
    connection: Connection, entries: list[PaperCount], random: Random
) -> None:
    connection.execute(delete(PaperCountRow))
    union = union_of_counts(entries).values()
    for part in (entries, random.sample(entries, len(entries)), entries[:2]):
        add_paper_counts(connection, part)
        for entry in part:
            add_paper_counts(connection, [entry])
    assert all_paper_counts(connection) == tuple(sorted(union, key=lambda e: (e.id.hex, e.version)))
    assert tally(connection) == counted([], union)


def test_no_column_says_who_counted(connection: Connection) -> None:
    columns = connection.execute(
        text("SELECT name FROM pragma_table_info('paper_counts')")
    ).scalars()
    assert not {"name", "volunteer", "who", "by"} & set(columns)


def test_of_two_accounts_of_one_version_the_later_stands_whichever_came_first(
    connection: Connection,
) -> None:
    entry = paper_count()
    later = replace(entry, count=9, changed_at=LATER)
    assert add_paper_counts(connection, [later]) == 1
    assert add_paper_counts(connection, [entry]) == 0
    assert paper_counts(connection) == (later,)


@pytest.mark.parametrize("count", [0, 1])
def test_an_entry_of_nought_counts_nothing(connection: Connection, count: int) -> None:
    add_paper_counts(connection, [paper_count(count=count)])
    assert tally(connection).total == count
