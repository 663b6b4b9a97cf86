"""Counts for other programs."""

from tests.services.writing import signed
from w4r_desktop.services.counting import counts_of
from w4r_desktop.services.evening import Evening


def test_counts_have_a_row_for_each_case_and_kind_with_any(evening: Evening) -> None:
    signed(evening)
    signed(evening)
    heading, row, *more = counts_of(evening.store).decode().splitlines()
    assert heading.startswith("event_id,event,held_on,case_id")
    assert row.endswith("ellinor-guttorm-utsi,Ellinor Guttorm Utsi,NO,letter,2")
    assert more == []


def test_an_evening_without_letters_gives_the_heading_alone(evening: Evening) -> None:
    assert len(counts_of(evening.store).splitlines()) == 1
