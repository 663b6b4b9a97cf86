"""Signing petitions at a station: a name under a request, and of a child the least."""

import pytest

from tests.factory import child, sender
from tests.services.writing import (
    offer_youth_petition,
    signed,
    signed_by_child,
    signed_petition,
    written,
)
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.writing import CaseNotOffered, LetterUnsigned, SenderNotAllowed
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk, LetterFilter
from w4r_desktop.services.letter_desk import LetterDesk

PETITION, YOUTH = ActionKind.PETITION, ActionKind.YOUTH_PETITION


def test_a_signature_has_a_name_and_no_words(evening: Evening) -> None:
    letter = signed_petition(evening, body="Somebody typed this").action.letter
    assert letter is not None
    assert (letter.body, letter.sender) == ("", sender())
    assert EventDesk(evening).letters(LetterFilter(kind=PETITION))[0].letter == letter


@pytest.mark.parametrize(("wanted", "signed_in"), [("ar", "ar"), ("fr", "fr"), ("sw", "en")])
def test_it_is_signed_in_the_language_that_its_signer_reads(
    evening: Evening, wanted: str, signed_in: str
) -> None:
    assert LetterDesk(evening).begin("damisoa", PETITION, wanted).language == signed_in


def test_a_case_without_a_petition_takes_no_signature(evening: Evening) -> None:
    with pytest.raises(CaseNotOffered):
        LetterDesk(evening).begin("ellinor-guttorm-utsi", PETITION, "en")


def test_without_a_signature_nothing_is_signed(evening: Evening) -> None:
    with pytest.raises(LetterUnsigned):
        signed_petition(evening, signature=None)


def test_an_address_is_not_taken_where_the_petition_asks_for_none(evening: Evening) -> None:
    chatty = sender(level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("12 rue des Lilas",))
    with pytest.raises(SenderNotAllowed):
        signed_petition(evening, sender=chatty)


def test_where_children_write_only_their_own_petition_is_offered(
    evening_with_minors: Evening,
) -> None:
    offer_youth_petition(evening_with_minors)
    with pytest.raises(CaseNotOffered):
        LetterDesk(evening_with_minors).begin("damisoa", PETITION, "en")
    letter = signed_by_child(evening_with_minors).action.letter
    assert letter is not None
    assert letter.sender == child()


def test_at_an_event_of_adults_a_child_signs_with_first_name_and_age_only(evening: Evening) -> None:
    offer_youth_petition(evening)
    with pytest.raises(SenderNotAllowed):
        signed_by_child(evening, sender=sender())
    chatty = sender(level=SenderLevel.FIRST_NAME_AND_AGE, name="Noor Jansen", town="Gent", age=11)
    letter = signed_by_child(evening, sender=chatty).action.letter
    assert letter is not None
    assert letter.sender == child()


def test_a_town_is_refused_even_in_a_childs_draft(evening: Evening) -> None:
    offer_youth_petition(evening)
    draft = written(evening, case_id="damisoa", kind=YOUTH, body="")
    with pytest.raises(SenderNotAllowed):
        LetterDesk(evening).keep(draft)


def test_the_number_counts_grown_ups_and_children_together(evening: Evening) -> None:
    offer_youth_petition(evening)
    signed(evening, case_id="damisoa")
    assert signed_petition(evening).number == 1
    assert signed_by_child(evening).number == 2
    tally = EventDesk(evening).status().tally
    assert (tally.of_kind(PETITION), tally.of_kind(YOUTH), tally.signatures()) == (1, 1, 2)


def test_a_signature_can_be_taken_back(evening: Evening) -> None:
    code = signed_petition(evening).action.code
    assert LetterDesk(evening).withdraw(code).letter is None
    assert EventDesk(evening).status().tally.total == 0
