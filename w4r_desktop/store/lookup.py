"""Signed actions come out: as they stand now, by code, or with their whole history."""

from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, exists, select
from sqlalchemy.orm import aliased

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.versions import latest
from w4r_desktop.store.action_rows import read, selected
from w4r_desktop.store.schema import ActionRow

CHUNK = 50
"""So many letters are held in memory at once; more of them only give the collector work."""


def is_latest() -> ColumnElement[bool]:
    """Whether a row is the newest version of its action."""
    newer = aliased(ActionRow)
    return ~exists().where(newer.id == ActionRow.id, newer.version > ActionRow.version)


def latest_actions(
    connection: Connection,
    *,
    event_id: UUID | None = None,
    case_id: str | None = None,
    kind: ActionKind | None = None,
    states: Collection[ActionState] = (),
    limit: int | None = None,
) -> Iterator[Action]:
    """Each action in its newest version, in the order they were made; all states where none is named.

    Which ones is settled at the first step; the letters are then read a few at a time.
    """
    wanted = select(ActionRow.id, ActionRow.version).where(is_latest())
    if event_id is not None:
        wanted = wanted.where(ActionRow.event_id == event_id.hex)
    if case_id is not None:
        wanted = wanted.where(ActionRow.case_id == case_id)
    if kind is not None:
        wanted = wanted.where(ActionRow.kind == kind)
    if states:
        wanted = wanted.where(ActionRow.state.in_([state.value for state in states]))
    ordered = wanted.order_by(ActionRow.signed_at, ActionRow.id).limit(limit)
    keys = connection.execute(ordered).all()
    for start in range(0, len(keys), CHUNK):
        chunk = [row.id for row in keys[start : start + CHUNK]]
        chosen = selected(connection).where(ActionRow.id.in_(chunk))
        found = {a.id.hex: a for a in latest(read(connection, chosen)).values()}
        yield from (found[one] for one in chunk)


def action_history(connection: Connection, action_id: UUID) -> tuple[Action, ...]:
    """Every version of an action, oldest first; empty where there is no such action."""
    chosen = selected(connection).where(ActionRow.id == action_id.hex)
    return tuple(read(connection, chosen.order_by(ActionRow.version)))


def latest_action(connection: Connection, action_id: UUID) -> Action | None:
    """An action in its newest version, None where there is no such action."""
    return next(reversed(action_history(connection, action_id)), None)


def find_by_code(
    connection: Connection, code: str, *, event_id: UUID | None = None
) -> tuple[Action, ...]:
    """The actions of that code in their newest version; in a collection there can be several."""
    chosen = selected(connection).where(ActionRow.code == code, is_latest())
    if event_id is not None:
        chosen = chosen.where(ActionRow.event_id == event_id.hex)
    return tuple(read(connection, chosen.order_by(ActionRow.signed_at, ActionRow.id)))


def all_versions(connection: Connection, *, event_id: UUID | None = None) -> Iterator[Action]:
    """Every version of every action, for a sync file; read a few at a time."""
    wanted = select(ActionRow.id).distinct().order_by(ActionRow.id)
    if event_id is not None:
        wanted = wanted.where(ActionRow.event_id == event_id.hex)
    ids = connection.execute(wanted).scalars().all()
    for start in range(0, len(ids), CHUNK):
        chosen = selected(connection).where(ActionRow.id.in_(ids[start : start + CHUNK]))
        yield from read(connection, chosen.order_by(ActionRow.id, ActionRow.version))
