from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from sqlalchemy import Connection, inspect, text

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


def everything(connection: Connection) -> dict[tuple[object, int], Action]:
    return {(action.id, action.version): action for action in all_versions(connection)}


def test_a_signed_letter_comes_back_as_it_was(connection: Connection) -> None:
    action = factory.action()
    add_action(connection, action)
    assert action_history(connection, action.id) == (action,)


def test_an_address_comes_back_line_by_line(connection: Connection) -> None:
    sender = factory.sender(
        level=SenderLevel.FULL_NAME_AND_ADDRESS, address=("Rue d'Or 1", "69001")
    )
    action = factory.action(letter=factory.letter(sender=sender))
    add_action(connection, action)
    assert action_history(connection, action.id) == (action,)


def test_signing_the_same_letter_twice_keeps_it_once(connection: Connection) -> None:
    action = factory.action()
    add_action(connection, action)
    add_action(connection, action)
    assert action_history(connection, action.id) == (action,)


def test_a_signed_letter_cannot_be_changed(connection: Connection) -> None:
    action = factory.action()
    add_action(connection, action)
    with pytest.raises(ValueError, match=action.code):
        add_action(connection, replace(action, case_id="another"))
    assert action_history(connection, action.id) == (action,)


def test_a_text_that_could_not_be_carried_is_not_kept(connection: Connection) -> None:
    with pytest.raises(ValueError, match="str"):
        add_action(connection, factory.action(letter=factory.letter(body="a\0b")))


def test_every_version_is_kept(connection: Connection) -> None:
    signed = factory.action()
    withheld = withhold(signed, reason="asked for", at=factory.NOW)
    released = release(withheld, at=factory.NOW)
    for version in (signed, withheld, released):
        add_action(connection, version)
    assert action_history(connection, signed.id) == (signed, withheld, released)


def test_taking_a_letter_back_erases_it_in_every_version(connection: Connection) -> None:
    signed = factory.action()
    withheld = withhold(signed, reason="asked for", at=factory.NOW)
    for version in (signed, withheld, withdraw(withheld, at=factory.NOW)):
        add_action(connection, version)
    assert all(not v.reason and v.letter is None for v in action_history(connection, signed.id))
    assert connection.execute(text("SELECT count(*) FROM contacts")).scalar() == 0


def test_a_letter_that_comes_after_it_was_taken_back_stays_erased(connection: Connection) -> None:
    signed = factory.action()
    add_action(connection, withdraw(signed, at=factory.NOW))
    add_action(connection, signed)
    assert [v.letter for v in action_history(connection, signed.id)] == [None, None]


def test_taking_one_letter_back_leaves_the_others(connection: Connection) -> None:
    kept, taken_back = factory.action(), factory.action()
    add_actions(connection, [kept, taken_back, withdraw(taken_back, at=factory.NOW)])
    assert action_history(connection, kept.id) == (kept,)


def test_merging_tells_how_many_versions_were_new(connection: Connection) -> None:
    actions = [factory.action() for _ in range(CHUNK + 2)]
    assert add_actions(connection, actions[:3]) == 3
    assert add_actions(connection, iter(actions)) == CHUNK - 1
    assert add_actions(connection, actions) == 0
    assert len(everything(connection)) == CHUNK + 2


@settings(max_examples=40)
@given(strategies.few_actions, strategies.few_actions)
def test_merging_is_a_union_whatever_comes_in_whatever_order(
    some: list[Action], others: list[Action]
) -> None:
    with TemporaryDirectory() as folder:
        store = _store(Path(folder))
        with transaction(store) as connection:
            add_actions(connection, some)
            add_actions(connection, others)
            add_actions(connection, some)
            assert everything(connection) == union(some + others)
        store.close()


def _store(folder: Path) -> Store:
    store = create_store(folder / "event.w4r", key=KEY)
    with transaction(store) as connection:
        add_event(connection, factory.event())
        add_station(connection, factory.station())
    return store


def test_where_children_write_a_town_cannot_be_kept(children_connection: Connection) -> None:
    with pytest.raises(SenderNotAllowed):
        add_action(children_connection, factory.action())


def test_where_children_write_first_name_and_age_are_kept(children_connection: Connection) -> None:
    action = factory.action(letter=factory.letter(sender=factory.child()))
    add_action(children_connection, action)
    assert action_history(children_connection, action.id) == (action,)


def test_where_children_write_a_letter_can_be_taken_back(children_connection: Connection) -> None:
    action = factory.action(letter=factory.letter(sender=factory.child()))
    add_actions(children_connection, [action, withdraw(action, at=factory.NOW)])
    assert [v.letter for v in action_history(children_connection, action.id)] == [None, None]


@pytest.mark.parametrize("signed", [factory.petition(), factory.youth_petition()])
def test_a_signature_under_a_petition_comes_back_as_it_was(
    connection: Connection, signed: Action
) -> None:
    add_action(connection, signed)
    assert action_history(connection, signed.id) == (signed,)


def test_of_a_child_who_signs_a_petition_no_town_is_kept_at_any_event(
    connection: Connection,
) -> None:
    with_town = factory.youth_petition(letter=factory.letter(body=""))
    with pytest.raises(ValueError, match="ActionKind"):
        add_action(connection, with_town)
    with pytest.raises(SenderNotAllowed):
        add_actions(connection, [with_town])


def test_where_children_write_no_column_can_hold_an_address(
    children_connection: Connection,
) -> None:
    tables = inspect(children_connection)
    columns = {c["name"] for t in tables.get_table_names() for c in tables.get_columns(t)}
    assert not columns & {"town", "address", "street", "postcode", "mail", "phone"}


def test_a_collection_keeps_no_town_of_an_event_at_which_children_write(
    connection: Connection,
) -> None:
    merge_event(connection, factory.event(id=OTHER_EVENT, audience=Audience.WITH_MINORS))
    add_actions(connection, [factory.action()])
    with pytest.raises(SenderNotAllowed):
        add_actions(connection, [factory.action(event_id=OTHER_EVENT)])


def test_a_sender_with_nothing_but_a_name_needs_no_contacts(connection: Connection) -> None:
    sender = Sender(SenderLevel.NAME_AND_TOWN, "Amina Benali")
    action = factory.action(letter=factory.letter(sender=sender))
    add_action(connection, action)
    assert connection.execute(text("SELECT count(*) FROM contacts")).scalar() == 0
    assert action_history(connection, action.id) == (action,)
