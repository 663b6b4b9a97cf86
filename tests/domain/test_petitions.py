"""Signing a petition: a name and the least beside it, and of a child nothing but name and age."""

import pytest
from hypothesis import given

from tests import factory, strategies
from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.errors.writing import SenderIncomplete, SenderNotAllowed
from w4r_desktop.domain.petitions import check_signer, fits_kind, levels_of
from w4r_desktop.domain.records import action_of, action_record
from w4r_desktop.domain.senders import Audience, SenderLevel, levels_for

ADULTS, CHILDREN = Audience.ADULTS, Audience.WITH_MINORS
TOWN, FULL = SenderLevel.NAME_AND_TOWN, SenderLevel.FULL_NAME_AND_ADDRESS
PETITION, YOUTH = ActionKind.PETITION, ActionKind.YOUTH_PETITION


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("wanted", SenderLevel)
def test_a_youth_petition_asks_first_name_and_age_at_every_event(
    audience: Audience, wanted: SenderLevel
) -> None:
    assert levels_of(YOUTH, audience, wanted=wanted) == (SenderLevel.FIRST_NAME_AND_AGE,)


def test_a_petition_asks_for_name_or_initials_and_town() -> None:
    assert levels_of(PETITION, ADULTS, wanted=TOWN) == (TOWN, SenderLevel.INITIALS_AND_TOWN)


def test_the_full_address_is_offered_only_where_the_pack_asks_for_it() -> None:
    assert levels_of(PETITION, ADULTS, wanted=FULL)[0] is FULL


def test_where_children_write_only_a_youth_petition_can_be_signed() -> None:
    assert levels_of(PETITION, CHILDREN, wanted=FULL) == ()


@pytest.mark.parametrize("kind", [ActionKind.LETTER, ActionKind.SOLIDARITY])
@pytest.mark.parametrize("audience", Audience)
def test_what_is_written_is_signed_as_the_event_allows(
    kind: ActionKind, audience: Audience
) -> None:
    assert levels_of(kind, audience, wanted=TOWN) == levels_for(audience)


@pytest.mark.parametrize("audience", Audience)
def test_a_child_never_gives_a_town(audience: Audience) -> None:
    with pytest.raises(SenderNotAllowed):
        check_signer(YOUTH, factory.sender(), audience, wanted=TOWN)


def test_a_signer_says_everything_that_the_level_asks() -> None:
    with pytest.raises(SenderIncomplete) as refused:
        check_signer(PETITION, factory.sender(town=" "), ADULTS, wanted=TOWN)
    assert refused.value.fields == ("town",)


def test_a_complete_signer_passes() -> None:
    check_signer(PETITION, factory.sender(), ADULTS, wanted=TOWN)
    check_signer(YOUTH, factory.child(), CHILDREN, wanted=TOWN)


def test_under_a_petition_there_are_no_words_of_its_signer() -> None:
    assert fits_kind(PETITION, factory.letter(body=""))
    assert not fits_kind(PETITION, factory.letter())
    assert fits_kind(ActionKind.LETTER, factory.letter())


@pytest.mark.parametrize(
    "facts", [{"body": "Hello"}, {"sender": factory.sender()}, {"sender": factory.sender(age=9)}]
)
def test_a_record_of_a_youth_petition_with_more_in_it_is_refused(facts: dict[str, object]) -> None:
    signed = factory.letter(**{"body": "", "sender": factory.child(), **facts})
    record = action_record(factory.youth_petition(letter=signed))
    with pytest.raises(ValueError, match="ActionState"):
        action_of(record)


@given(strategies.actions())
def test_whatever_is_read_back_fits_its_kind(action: Action) -> None:
    read = action_of(action_record(action))
    assert read.letter is None or fits_kind(read.kind, read.letter)
