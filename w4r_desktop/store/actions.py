"""Signed actions go in: versions are added, never changed; what was taken back is erased for good."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, select, update

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.errors.writing import SenderNotAllowed
from w4r_desktop.domain.records import check_letter
from w4r_desktop.domain.versions import VersionKey, erased, stronger
from w4r_desktop.store.action_rows import NO_LETTER, is_row_of, read, row_of, selected
from w4r_desktop.store.contacts import (
    add_contacts,
    contact_row,
    events_with_minors,
    remove_contacts,
)
from w4r_desktop.store.inserting import insert_first, insert_new
from w4r_desktop.store.schema import ActionRow

CHUNK = 500
"""So many letters are looked at in one go."""


STATES = select(ActionRow.id, ActionRow.version, ActionRow.state).where(
    ActionRow.id.in_(bindparam("ids", expanding=True))
)


def add_action(connection: Connection, action: Action) -> None:
    """Add one version of an action; the same one again changes nothing.

    Raises ValueError where that version is there with another content, or where a text cannot be
    kept; SenderNotAllowed where event or kind have no place for what the sender says.
    """
    if action.letter is not None:
        check_letter(action.kind, action.letter)
    if action.version == 1 and insert_first(connection, row_of(action)):
        _add_contacts_of(connection, [action])
        return
    states = _states(connection, [action])
    if (action.id, action.version) in states:
        _check_unchanged(connection, action)
    else:
        _insert(connection, [action], _withdrawn([action], states))


def add_actions(connection: Connection, actions: Iterable[Action]) -> int:
    """Add versions from elsewhere and tell how many were new; the order they come in is the same.

    Raises SenderNotAllowed as `add_action` does.
    """
    coming = iter(actions)
    added = 0
    while chunk := list(islice(coming, CHUNK)):
        added += _add_chunk(connection, chunk)
    return added


def _add_chunk(connection: Connection, chunk: Sequence[Action]) -> int:
    states = _states(connection, chunk)
    fresh: dict[VersionKey, Action] = {}
    known = []
    for action in chunk:
        key = (action.id, action.version)
        if key in states or fresh.setdefault(key, action) is not action:
            known.append(action)
    withdrawn = _withdrawn(chunk, states)
    _insert(connection, fresh.values(), withdrawn)
    _settle(connection, known, withdrawn)
    return len(fresh)


def _states(connection: Connection, actions: Sequence[Action]) -> Mapping[VersionKey, ActionState]:
    """Which versions of those actions are there already."""
    ids = {action.id.hex for action in actions}
    found = connection.execute(STATES, {"ids": list(ids)})
    return {(UUID(row.id), row.version): ActionState(row.state) for row in found}


def _withdrawn(
    actions: Iterable[Action], states: Mapping[VersionKey, ActionState]
) -> frozenset[UUID]:
    coming = {action.id for action in actions if action.state is ActionState.WITHDRAWN}
    there = {key[0] for key, state in states.items() if state is ActionState.WITHDRAWN}
    return frozenset(coming | there)


def _insert(
    connection: Connection, actions: Collection[Action], withdrawn: Collection[UUID]
) -> None:
    taken_back = [a.id.hex for a in actions if a.state is ActionState.WITHDRAWN]
    if taken_back:
        _erase(connection, taken_back)
    kept = [erased(a) if a.id in withdrawn else a for a in actions] if withdrawn else actions
    insert_new(connection, ActionRow, [row_of(action) for action in kept])
    _add_contacts_of(connection, kept)


def _add_contacts_of(connection: Connection, actions: Iterable[Action]) -> None:
    with_minors = events_with_minors(connection)
    rows = []
    for action in actions:
        sender = None if action.letter is None else action.letter.sender
        row = contact_row(action.id, action.version, sender=sender)
        if row is not None:
            is_child = action.kind is ActionKind.YOUTH_PETITION
            if is_child or action.event_id.hex in with_minors:
                raise SenderNotAllowed(level="contacts")
            rows.append(row)
    add_contacts(connection, rows)


def _erase(connection: Connection, ids: Collection[str]) -> None:
    chosen = update(ActionRow).where(ActionRow.id.in_(ids)).values(reason="", **NO_LETTER)
    connection.execute(chosen)
    remove_contacts(connection, ids)


def _settle(connection: Connection, actions: Sequence[Action], withdrawn: Collection[UUID]) -> None:
    """Where a version is there already, the stronger of the two contents stands."""
    if not actions:
        return
    wanted = selected(connection).where(ActionRow.id.in_({action.id.hex for action in actions}))
    rows = {(row.id, row.version): row for row in connection.execute(wanted)}
    for action in actions:
        coming = erased(action) if action.id in withdrawn else action
        if not is_row_of(rows[coming.id.hex, coming.version], coming):
            _settle_one(connection, coming, withdrawn)


def _settle_one(connection: Connection, coming: Action, withdrawn: Collection[UUID]) -> None:
    there = _version(connection, coming)
    if stronger(there, coming) != there:
        _replace(connection, coming, withdrawn)


def _version(connection: Connection, wanted: Action) -> Action:
    one = (ActionRow.id == wanted.id.hex, ActionRow.version == wanted.version)
    (there,) = read(connection, selected(connection).where(*one))
    return there


def _replace(connection: Connection, action: Action, withdrawn: Collection[UUID]) -> None:
    one = (ActionRow.id == action.id.hex, ActionRow.version == action.version)
    connection.execute(delete(ActionRow).where(*one))
    remove_contacts(connection, [action.id.hex], version=action.version)
    _insert(connection, [action], withdrawn)


def _check_unchanged(connection: Connection, action: Action) -> None:
    if _version(connection, action) != action:
        raise ValueError(action.code)
