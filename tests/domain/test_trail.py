"""A chain that breaks where somebody touched it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.factory import NOW, STATION_ID
from w4r_desktop.domain.trail import (
    NOBODY,
    NOTHING_BEFORE,
    Deed,
    Entry,
    digest_of,
    entry_after,
    first_break,
)
from w4r_desktop.domain.trail_records import entry_of, entry_record


def chain_of(length: int, *, after: tuple[Entry, ...] = (), subject: str = "K7P2QX") -> list[Entry]:
    """A chain that goes on from another."""
    chain = list(after)
    for place in range(length):
        last = (chain[-1].number, chain[-1].digest) if chain else (0, NOTHING_BEFORE)
        at = NOW + timedelta(seconds=place)
        chain.append(
            entry_after(
                last, station_id=STATION_ID, at=at, deed=Deed.SIGNED, about=(subject, place)
            )
        )
    return chain


def test_a_chain_as_it_was_written_holds() -> None:
    assert first_break(chain_of(20)) is None
    assert first_break([]) is None


CHANGES: dict[str, Any] = {
    "number": 5,
    "at": NOW - timedelta(days=1),
    "deed": Deed.PRINTED,
    "subject": "ABCDEF",
    "count": 77,
    "previous": "0" * 64,
    "station_id": NOBODY,
}


@given(place=st.integers(0, 9), field=st.sampled_from(sorted(CHANGES)))
def test_a_line_that_was_changed_breaks_it(place: int, field: str) -> None:
    chain = chain_of(10)
    changed = replace(chain[place], **{field: CHANGES[field]})
    if changed != chain[place]:
        chain[place] = changed
        assert first_break(chain) is not None


@given(place=st.integers(0, 8))
def test_a_line_that_was_taken_out_or_written_anew_breaks_it(place: int) -> None:
    chain = chain_of(10)
    assert first_break(chain[:place] + chain[place + 1 :]) is not None
    changed = replace(chain[place], count=99)
    chain[place] = replace(changed, digest=digest_of(changed))
    assert first_break(chain) == chain[place].number + 1


def test_a_chain_that_went_on_in_two_places_is_no_break() -> None:
    shared = tuple(chain_of(3))
    here, there = chain_of(2, after=shared), chain_of(4, after=shared, subject="AAAAAA")
    both = sorted({*here, *there}, key=lambda entry: (entry.number, entry.digest))
    assert first_break(both) is None
    assert first_break(both[:4] + both[5:]) is not None


def test_a_line_is_carried_as_it_is() -> None:
    for entry in chain_of(3):
        assert entry_of(entry_record(entry)) == entry
