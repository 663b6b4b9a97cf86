from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from tests import factory, strategies
from tests.store.conftest import KEY
from w4r_desktop.domain.actions import Action, release, withdraw, withhold
from w4r_desktop.domain.errors.writing import SenderNotAllowed
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.domain.versions import union
from w4r_desktop.store.actions import CHUNK, add_action, add_actions
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import Store, transaction
from w4r_desktop.store.events import add_event, merge_event
from w4r_desktop.store.lookup import action_history, all_versions
from w4r_desktop.store.stations import add_station

OTHER_EVENT = factory.STATION_ID


def everything(session: Session) -> dict[tuple[object, int], Action]:
    return {(action.id, action.version): action for action in all_versions(session)}


def test_a_signed_letter_comes_back_as_it_was(session: Session) -> None:
    action = factory.action()
    add_action(session, action)
    assert action_history(session, action.id) == (action,)


def test_an_address_comes_back_line_by_line(session: Session) -> None:
    sender = factory.sender(
        level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("Rue d'Or 1", "69001")
    )
    action = factory.action(letter=factory.letter(sender=sender))
    add_action(session, action)
    assert action_history(session, action.id) == (action,)


def test_signing_the_same_letter_twice_keeps_it_once(session: Session) -> None:
    action = factory.action()
    add_action(session, action)
    add_action(session, action)
    assert action_history(session, action.id) == (action,)


def test_a_signed_letter_cannot_be_changed(session: Session) -> None:
    action = factory.action()
    add_action(session, action)
    with pytest.raises(ValueError, match=action.code):
        add_action(session, replace(action, case_id="another"))
    assert action_history(session, action.id) == (action,)


def test_a_text_that_could_not_be_carried_is_not_kept(session: Session) -> None:
    with pytest.raises(ValueError, match="str"):
        add_action(session, factory.action(letter=factory.letter(body="a\0b")))


def test_every_version_is_kept(session: Session) -> None:
    signed = factory.action()
    withheld = withhold(signed, reason="asked for", at=factory.NOW)
    released = release(withheld, at=factory.NOW)
    for version in (signed, withheld, released):
        add_action(session, version)
    assert action_history(session, signed.id) == (signed, withheld, released)


def test_taking_a_letter_back_erases_it_in_every_version(session: Session) -> None:
    signed = factory.action()
    withheld = withhold(signed, reason="asked for", at=factory.NOW)
    for version in (signed, withheld, withdraw(withheld, at=factory.NOW)):
        add_action(session, version)
    assert all(not v.reason and v.letter is None for v in action_history(session, signed.id))
    assert session.execute(text("SELECT count(*) FROM contacts")).scalar() == 0


def test_a_letter_that_comes_after_it_was_taken_back_stays_erased(session: Session) -> None:
    signed = factory.action()
    add_action(session, withdraw(signed, at=factory.NOW))
    add_action(session, signed)
    assert [v.letter for v in action_history(session, signed.id)] == [None, None]


def test_taking_one_letter_back_leaves_the_others(session: Session) -> None:
    kept, taken_back = factory.action(), factory.action()
    add_actions(session, [kept, taken_back, withdraw(taken_back, at=factory.NOW)])
    assert action_history(session, kept.id) == (kept,)


def test_merging_tells_how_many_versions_were_new(session: Session) -> None:
    actions = [factory.action() for _ in range(CHUNK + 2)]
    assert add_actions(session, actions[:3]) == 3
    assert add_actions(session, iter(actions)) == CHUNK - 1
    assert add_actions(session, actions) == 0
    assert len(everything(session)) == CHUNK + 2


@settings(max_examples=40)
@given(strategies.few_actions, strategies.few_actions)
def test_merging_is_a_union_whatever_comes_in_whatever_order(
    some: list[Action], others: list[Action]
) -> None:
    with TemporaryDirectory() as folder:
        store = _store(Path(folder))
        with transaction(store) as session:
            add_actions(session, some)
            add_actions(session, others)
            add_actions(session, some)
            assert everything(session) == union(some + others)
        store.close()


def _store(folder: Path) -> Store:
    store = create_store(folder / "event.w4r", key=KEY)
    with transaction(store) as session:
        add_event(session, factory.event())
        add_station(session, factory.station())
    return store


def test_where_children_write_a_town_cannot_be_kept(children_session: Session) -> None:
    with pytest.raises(SenderNotAllowed):
        add_action(children_session, factory.action())


def test_where_children_write_first_name_and_age_are_kept(children_session: Session) -> None:
    action = factory.action(letter=factory.letter(sender=factory.child()))
    add_action(children_session, action)
    assert action_history(children_session, action.id) == (action,)


def test_where_children_write_a_letter_can_be_taken_back(children_session: Session) -> None:
    action = factory.action(letter=factory.letter(sender=factory.child()))
    add_actions(children_session, [action, withdraw(action, at=factory.NOW)])
    assert [v.letter for v in action_history(children_session, action.id)] == [None, None]


@pytest.mark.parametrize("signed", [factory.petition(), factory.youth_petition()])
def test_a_signature_under_a_petition_comes_back_as_it_was(
    session: Session, signed: Action
) -> None:
    add_action(session, signed)
    assert action_history(session, signed.id) == (signed,)


def test_of_a_child_who_signs_a_petition_no_town_is_kept_at_any_event(session: Session) -> None:
    with_town = factory.youth_petition(letter=factory.letter(body=""))
    with pytest.raises(ValueError, match="ActionKind"):
        add_action(session, with_town)
    with pytest.raises(SenderNotAllowed):
        add_actions(session, [with_town])


def test_where_children_write_no_column_can_hold_an_address(children_session: Session) -> None:
    tables = inspect(children_session.connection())
    columns = {c["name"] for t in tables.get_table_names() for c in tables.get_columns(t)}
    assert not columns & {"town", "address", "street", "postcode", "mail", "phone"}


def test_a_collection_keeps_no_town_of_an_event_at_which_children_write(session: Session) -> None:
    merge_event(session, factory.event(id=OTHER_EVENT, audience=Audience.WITH_MINORS))
    add_actions(session, [factory.action()])
    with pytest.raises(SenderNotAllowed):
        add_actions(session, [factory.action(event_id=OTHER_EVENT)])


def test_a_sender_with_nothing_but_a_name_needs_no_contacts(session: Session) -> None:
    sender = Sender(SenderLevel.NAME_AND_TOWN, "Amina Benali")
    action = factory.action(letter=factory.letter(sender=sender))
    add_action(session, action)
    assert session.execute(text("SELECT count(*) FROM contacts")).scalar() == 0
    assert action_history(session, action.id) == (action,)
