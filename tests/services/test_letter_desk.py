"""The letter desk: drafts are kept, letters are signed once, and children give nothing more."""

from dataclasses import replace

import pytest

from tests.factory import child, drawn, sender
from tests.services.writing import BODY, closed, signed, written
from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.codes import spaced, typed
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.events import CodeUnknown, EventClosed
from w4r_desktop.domain.errors.writing import (
    CaseNotOffered,
    LetterEmpty,
    LetterTooLong,
    LetterUnsigned,
    SenderIncomplete,
    SenderNotAllowed,
)
from w4r_desktop.domain.letters import BODY_LIMIT
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.signatures import DrawnSignature, TypedSignature
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk


def test_a_kept_draft_is_found_again(evening: Evening) -> None:
    draft = written(evening)
    LetterDesk(evening).keep(draft)
    assert LetterDesk(evening).interrupted() == draft


def test_a_draft_that_was_put_away_cannot_be_reached(evening: Evening) -> None:
    desk = LetterDesk(evening)
    draft = written(evening)
    desk.keep(draft)
    desk.put_away(draft)
    assert desk.interrupted() is None
    assert EventDesk(evening).status().unfinished == 1


def test_a_draft_that_was_thrown_away_is_gone(evening: Evening) -> None:
    desk = LetterDesk(evening)
    draft = written(evening)
    desk.keep(draft)
    desk.throw_away(draft.id)
    assert EventDesk(evening).status().unfinished == 0


def test_signing_takes_the_draft_and_gives_a_letter_with_its_number(evening: Evening) -> None:
    desk = LetterDesk(evening)
    desk.keep(written(evening))
    first, second = signed(evening), signed(evening)
    assert (first.number, second.number) == (1, 2)
    letter = EventDesk(evening).letter(first.action.code).letter
    assert letter is not None
    assert letter.body == BODY


def test_a_draft_becomes_a_letter_only_once(evening: Evening) -> None:
    desk = LetterDesk(evening)
    draft = written(evening)
    desk.keep(draft)
    desk.sign(draft)
    assert desk.interrupted() is None


def test_a_code_is_found_as_it_was_typed(evening: Evening) -> None:
    code = signed(evening).action.code
    assert EventDesk(evening).letter(typed(spaced(code).lower())).code == code


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"body": " \n "}, LetterEmpty),
        ({"body": "x" * (BODY_LIMIT + 1)}, LetterTooLong),
        ({"signature": None}, LetterUnsigned),
        ({"signature": DrawnSignature(())}, LetterUnsigned),
        ({"sender": None}, SenderIncomplete),
        ({"sender": sender(town="")}, SenderIncomplete),
    ],
)
def test_an_unfinished_letter_is_not_signed(
    evening: Evening, facts: dict[str, object], error: type[W4RError]
) -> None:
    with pytest.raises(error):
        LetterDesk(evening).sign(written(evening, **facts))
    assert EventDesk(evening).status().tally.total == 0


def test_where_children_write_an_adults_sender_is_refused_even_in_a_draft(
    evening_with_minors: Evening,
) -> None:
    with pytest.raises(SenderNotAllowed):
        LetterDesk(evening_with_minors).keep(written(evening_with_minors, sender=sender()))


def test_a_child_signs_with_first_name_and_age(evening_with_minors: Evening) -> None:
    letter = signed(evening_with_minors, sender=child()).action.letter
    assert letter is not None
    assert letter.sender == child()


def test_a_sender_is_stored_with_nothing_its_level_does_not_use(evening: Evening) -> None:
    chatty = sender(level=SenderLevel.INITIALS_AND_TOWN, age=40, address=("12 rue des Lilas",))
    letter = signed(evening, sender=chatty).action.letter
    assert letter is not None
    assert letter.sender == sender(level=SenderLevel.INITIALS_AND_TOWN, name="A. B.")


def test_a_closed_kind_is_not_begun(evening: Evening) -> None:
    with pytest.raises(CaseNotOffered):
        LetterDesk(evening).begin("sonia-dahmani", ActionKind.LETTER, "en")
    with pytest.raises(CaseNotOffered):
        LetterDesk(evening).begin("rocky-myers", ActionKind.SOLIDARITY, "en")


def test_a_closed_event_takes_no_letter_and_keeps_what_was_signed(evening: Evening) -> None:
    draft = written(evening)
    code = signed(evening).action.code
    closed(evening)
    with pytest.raises(EventClosed):
        LetterDesk(evening).sign(draft)
    assert EventDesk(evening).letter(code).state is ActionState.SIGNED


def test_a_letter_in_a_language_that_is_not_offered_starts_in_one_that_is(evening: Evening) -> None:
    draft = LetterDesk(evening).begin("damisoa", ActionKind.LETTER, "sw")
    assert draft.language in evening.pack.case("damisoa").asks[ActionKind.LETTER].languages


def test_a_withdrawn_letter_is_erased_and_taken_off_the_count(evening: Evening) -> None:
    code = signed(evening).action.code
    LetterDesk(evening).withdraw(code)
    assert EventDesk(evening).letter(code).letter is None
    assert EventDesk(evening).status().tally.total == 0
    with pytest.raises(CodeUnknown):
        LetterDesk(evening).withdraw(code)


def test_a_withheld_letter_can_be_let_go_again(evening: Evening) -> None:
    code = signed(evening).action.code
    withheld = LetterDesk(evening).withhold(code, "a threat")
    assert (withheld.state, withheld.reason) == (ActionState.WITHHELD, "a threat")
    assert EventDesk(evening).status().withheld == 1
    assert LetterDesk(evening).release(code).state is ActionState.SIGNED


def test_an_unknown_code_is_told(evening: Evening) -> None:
    with pytest.raises(CodeUnknown):
        LetterDesk(evening).withhold("ZZZZZZ", "no")


def test_a_letter_keeps_the_version_of_the_pack_it_was_written_from(evening: Evening) -> None:
    action = signed(evening).action
    assert (action.pack_id, action.pack_version) == (evening.pack.id, evening.pack.version)


def test_signing_a_solidarity_message_counts_as_one(evening: Evening) -> None:
    signed(evening, kind=ActionKind.SOLIDARITY, signature=drawn())
    tally = EventDesk(evening).status().tally
    assert tally.of_kind(ActionKind.SOLIDARITY) == 1
    assert tally.of_kind(ActionKind.LETTER) == 0


def test_keeping_a_draft_again_replaces_it(evening: Evening) -> None:
    desk = LetterDesk(evening)
    draft = written(evening)
    desk.keep(draft)
    desk.keep(replace(draft, body="Another beginning"))
    found = desk.interrupted()
    assert found is not None
    assert found.body == "Another beginning"


def test_a_name_typed_in_full_is_never_kept_where_initials_were_chosen(evening: Evening) -> None:
    shy = sender(level=SenderLevel.INITIALS_AND_TOWN)
    desk = LetterDesk(evening)
    draft = written(evening, sender=shy, signature=TypedSignature("Amina Benali"))
    desk.keep(draft)
    kept = desk.interrupted()
    assert kept is not None
    assert kept.signature == TypedSignature("A. B.")
    letter = desk.sign(draft).action.letter
    assert letter is not None
    assert letter.signature == TypedSignature("A. B.")
