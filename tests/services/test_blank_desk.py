"""Sheets that come back written: each counts once, for the case it was given out for."""

import pytest

from w4r_desktop.domain.blank_codes import BlankKind, blank_spaced
from w4r_desktop.domain.errors.events import BlankUnknown
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.printing import qr
from w4r_desktop.services.blank_desk import BlankDesk
from w4r_desktop.services.count_desk import CountDesk
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.room_sheets import new_blank_code

CASE = "damisoa"


def code_at(evening: Evening) -> str:
    return new_blank_code(evening.pack, evening.event.id, CASE, ())


def test_a_written_sheet_is_a_letter_on_paper_for_its_case(evening: Evening) -> None:
    code = code_at(evening)
    sheet = BlankDesk(evening).count(blank_spaced(code).lower())
    assert (sheet.code, sheet.case.id, sheet.is_new) == (code, CASE, True)
    (entry,) = CountDesk(evening).entries()
    assert (entry.case_id, entry.channel, entry.count) == (CASE, Channel.PAPER_LETTER, 1)


def test_a_written_card_is_a_message_on_paper_for_its_case(evening: Evening) -> None:
    code = new_blank_code(evening.pack, evening.event.id, CASE, (), BlankKind.CARD)
    assert BlankDesk(evening).count(code).kind is BlankKind.CARD
    (entry,) = CountDesk(evening).entries()
    assert (entry.case_id, entry.channel) == (CASE, Channel.PAPER_MESSAGE)


def test_a_scanner_at_the_desk_counts_a_sheet(evening: Evening) -> None:
    code = code_at(evening)
    assert BlankDesk(evening).count(qr.content_of(code)).code == code


def test_a_sheet_typed_twice_counts_once(evening: Evening) -> None:
    desk, code = BlankDesk(evening), code_at(evening)
    assert [desk.count(code).is_new for _ in range(3)] == [True, False, False]
    assert len(CountDesk(evening).entries()) == 1


def test_a_sheet_that_was_taken_back_by_mistake_is_counted_again(evening: Evening) -> None:
    desk, code = BlankDesk(evening), code_at(evening)
    desk.count(code)
    (entry,) = CountDesk(evening).entries()
    CountDesk(evening).take_back(entry.id)
    assert desk.count(code).is_new
    assert [one.count for one in CountDesk(evening).entries()] == [1]


def test_many_sheets_are_told_apart(evening: Evening) -> None:
    desk, taken = BlankDesk(evening), set[str]()
    for _ in range(30):
        taken.add(new_blank_code(evening.pack, evening.event.id, CASE, taken))
    assert len(taken) == 30
    assert all(desk.count(code).is_new for code in sorted(taken))
    assert sum(entry.count for entry in CountDesk(evening).entries()) == 30


@pytest.mark.parametrize("code", ["", "K7P4MD", "ZZZZ ZZZZ Z", "not a code"])
def test_what_is_no_sheet_s_code_counts_nothing(evening: Evening, code: str) -> None:
    with pytest.raises(BlankUnknown):
        BlankDesk(evening).count(code)
    assert CountDesk(evening).entries() == ()
