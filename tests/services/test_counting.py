"""Counts for other programs."""

from tests.services.writing import signed, signed_petition
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.services.counting import counts_of
from w4r_desktop.services.evening import Evening


def test_counts_have_a_row_for_each_case_and_kind_with_any(evening: Evening) -> None:
    signed(evening)
    signed(evening)
    heading, row, *more = counts_of(evening.store).decode().splitlines()
    assert heading.startswith("event_id,event,held_on,case_id")
    assert row.endswith("ellinor-guttorm-utsi,Ellinor Guttorm Utsi,NO,letter,,2")
    assert more == []


def test_an_evening_without_letters_gives_the_heading_alone(evening: Evening) -> None:
    assert len(counts_of(evening.store).splitlines()) == 1


def test_signatures_and_what_was_counted_by_hand_have_rows_of_their_own(evening: Evening) -> None:
    signed_petition(evening)
    CountDesk(evening).enter(Counted("damisoa", Channel.EMAIL, 7))
    CountDesk(evening).enter(Counted("damisoa", Channel.PAPER_SIGNATURE, 40))
    _heading, *rows = counts_of(evening.store).decode().splitlines()
    assert [row.partition("MG,")[2] for row in rows] == [
        "petition,,1",
        "tally,paper_signature,40",
        "tally,email,7",
    ]
