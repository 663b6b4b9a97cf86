"""Senders: the four levels, what each needs, and what children may never be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factory import child, sender
from w4r_desktop.domain.errors.writing import SenderIncomplete, SenderNotAllowed
from w4r_desktop.domain.senders import (
    Audience,
    Sender,
    SenderLevel,
    check_sender,
    initials,
    levels_for,
    missing_fields,
    sender_lines,
    trimmed,
)


def test_where_children_write_only_first_name_and_age_are_offered() -> None:
    assert levels_for(Audience.WITH_MINORS) == (SenderLevel.FIRST_NAME_AND_AGE,)


@pytest.mark.parametrize("level", [lv for lv in SenderLevel if lv != "first_name_and_age"])
def test_an_event_with_children_refuses_every_other_level(level: SenderLevel) -> None:
    with pytest.raises(SenderNotAllowed):
        check_sender(sender(level=level), levels_for(Audience.WITH_MINORS))


def test_a_child_is_complete_with_first_name_and_age() -> None:
    check_sender(child(), levels_for(Audience.WITH_MINORS))
    assert missing_fields(child()) == ()


@pytest.mark.parametrize(("age", "missing"), [(None, ("age",)), (2, ("age",)), (8, ()), (80, ())])
def test_an_age_out_of_reason_is_asked_for_again(age: int | None, missing: tuple[str, ...]) -> None:
    assert missing_fields(Sender(SenderLevel.FIRST_NAME_AND_AGE, "Noor", age=age)) == missing


def test_a_full_sender_needs_name_town_and_address() -> None:
    empty = Sender(SenderLevel.FULL_NAME_AND_ADDRESS, " ")
    with pytest.raises(SenderIncomplete) as error:
        check_sender(empty, levels_for(Audience.ADULTS))
    assert error.value.fields == ("name", "town", "address")


def test_what_a_level_does_not_use_is_dropped() -> None:
    chatty = Sender(
        SenderLevel.FIRST_NAME_AND_AGE, "Noor Ali", town="Gent", age=11, address=("Street 1",)
    )
    assert trimmed(chatty) == child()


def test_initials_stand_for_every_part_of_a_name() -> None:
    assert initials("Amina Benali") == "A. B."
    assert trimmed(sender(level=SenderLevel.INITIALS_AND_TOWN)).name == "A. B."


@given(st.text(), st.text(), st.sampled_from(SenderLevel))
def test_trimming_twice_is_trimming_once(name: str, town: str, level: SenderLevel) -> None:
    once = trimmed(Sender(level, name, town=town, age=30, address=(town,)))
    assert trimmed(once) == once


def test_the_head_of_a_letter_has_name_address_and_town() -> None:
    full = sender(level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("12 rue des Lilas",))
    assert sender_lines(full) == ("Amina Benali", "12 rue des Lilas", "Lyon")
    assert sender_lines(child()) == ("Noor",)


def test_a_writer_is_thanked_by_their_first_name() -> None:
    assert sender().first_name == "Amina"
    assert sender(level=SenderLevel.INITIALS_AND_TOWN, name="A. B.").first_name == "A. B."
