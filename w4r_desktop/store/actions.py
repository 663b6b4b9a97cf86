"""Signed actions go in: versions are added, never changed; what was taken back is erased for good."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from uuid import UUID

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

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


def add_action(session: Session, action: Action) -> None:
    """Add one version of an action; the same one again changes nothing.

    Raises ValueError where that version is there with another content, or where a text cannot be
    kept; SenderNotAllowed where event or kind have no place for what the sender says.
    """
    if action.letter is not None:
        check_letter(action.kind, action.letter)
    if action.version == 1 and insert_first(session, row_of(action)):
        _add_contacts_of(session, [action])
        return
    states = _states(session, [action])
    if (action.id, action.version) in states:
        _check_unchanged(session, action)
    else:
        _insert(session, [action], _withdrawn([action], states))


def add_actions(session: Session, actions: Iterable[Action]) -> int:
    """Add versions from elsewhere and tell how many were new; the order they come in is the same.

    Raises SenderNotAllowed as `add_action` does.
    """
    coming = iter(actions)
    added = 0
    while chunk := list(islice(coming, CHUNK)):
        added += _add_chunk(session, chunk)
    return added


def _add_chunk(session: Session, chunk: Sequence[Action]) -> int:
    states = _states(session, chunk)
    fresh: dict[VersionKey, Action] = {}
    known = []
    for action in chunk:
        key = (action.id, action.version)
        if key in states or fresh.setdefault(key, action) is not action:
            known.append(action)
    withdrawn = _withdrawn(chunk, states)
    _insert(session, fresh.values(), withdrawn)
    _settle(session, known, withdrawn)
    return len(fresh)


def _states(session: Session, actions: Sequence[Action]) -> Mapping[VersionKey, ActionState]:
    """Which versions of those actions are there already."""
    ids = {action.id.hex for action in actions}
    found = session.connection().execute(STATES, {"ids": list(ids)})
    return {(UUID(row.id), row.version): ActionState(row.state) for row in found}


def _withdrawn(
    actions: Iterable[Action], states: Mapping[VersionKey, ActionState]
) -> frozenset[UUID]:
    coming = {action.id for action in actions if action.state is ActionState.WITHDRAWN}
    there = {key[0] for key, state in states.items() if state is ActionState.WITHDRAWN}
    return frozenset(coming | there)


def _insert(session: Session, actions: Collection[Action], withdrawn: Collection[UUID]) -> None:
    taken_back = [a.id.hex for a in actions if a.state is ActionState.WITHDRAWN]
    if taken_back:
        _erase(session, taken_back)
    kept = [erased(a) if a.id in withdrawn else a for a in actions] if withdrawn else actions
    insert_new(session, ActionRow, [row_of(action) for action in kept])
    _add_contacts_of(session, kept)


def _add_contacts_of(session: Session, actions: Iterable[Action]) -> None:
    with_minors = events_with_minors(session)
    rows = []
    for action in actions:
        sender = None if action.letter is None else action.letter.sender
        row = contact_row(action.id, action.version, sender=sender)
        if row is not None:
            is_child = action.kind is ActionKind.YOUTH_PETITION
            if is_child or action.event_id.hex in with_minors:
                raise SenderNotAllowed(level="contacts")
            rows.append(row)
    add_contacts(session, rows)


def _erase(session: Session, ids: Collection[str]) -> None:
    chosen = update(ActionRow).where(ActionRow.id.in_(ids)).values(reason="", **NO_LETTER)
    session.connection().execute(chosen)
    remove_contacts(session, ids)


def _settle(session: Session, actions: Sequence[Action], withdrawn: Collection[UUID]) -> None:
    """Where a version is there already, the stronger of the two contents stands."""
    if not actions:
        return
    wanted = selected(session).where(ActionRow.id.in_({action.id.hex for action in actions}))
    rows = {(row.id, row.version): row for row in session.connection().execute(wanted)}
    for action in actions:
        coming = erased(action) if action.id in withdrawn else action
        if not is_row_of(rows[coming.id.hex, coming.version], coming):
            _settle_one(session, coming, withdrawn)


def _settle_one(session: Session, coming: Action, withdrawn: Collection[UUID]) -> None:
    there = _version(session, coming)
    if stronger(there, coming) != there:
        _replace(session, coming, withdrawn)


def _version(session: Session, wanted: Action) -> Action:
    one = (ActionRow.id == wanted.id.hex, ActionRow.version == wanted.version)
    (there,) = read(session, selected(session).where(*one))
    return there


def _replace(session: Session, action: Action, withdrawn: Collection[UUID]) -> None:
    one = (ActionRow.id == action.id.hex, ActionRow.version == action.version)
    session.connection().execute(delete(ActionRow).where(*one))
    remove_contacts(session, [action.id.hex], version=action.version)
    _insert(session, [action], withdrawn)


def _check_unchanged(session: Session, action: Action) -> None:
    if _version(session, action) != action:
        raise ValueError(action.code)
