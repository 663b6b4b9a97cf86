"""Counting without reading a letter."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, select

from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.store.lookup import is_latest
from w4r_desktop.store.paper_counts import counted_by_hand
from w4r_desktop.store.schema import ActionRow
from w4r_desktop.store.values import moment


def tally(connection: Connection, *, event_id: UUID | None = None) -> Tally:
    """How many actions count, by case and kind, and what was counted by hand, by case and channel.

    What was taken back does not count.
    """
    columns = (ActionRow.case_id, ActionRow.kind)
    counted = select(*columns, func.count().label("number")).where(*_counting(event_id))
    rows = connection.execute(counted.group_by(*columns))
    return Tally(
        {(row.case_id, ActionKind(row.kind)): row.number for row in rows},
        counted_by_hand(connection, event_id=event_id),
    )


def sign_times(connection: Connection, *, event_id: UUID | None = None) -> tuple[datetime, ...]:
    """When each action that counts was signed, in order."""
    chosen = select(ActionRow.signed_at).where(*_counting(event_id)).order_by(ActionRow.signed_at)
    return tuple(map(moment, connection.execute(chosen).scalars()))


def languages(
    connection: Connection, *, event_id: UUID | None = None
) -> tuple[tuple[str, int], ...]:
    """How many actions that count are in each language, a BCP 47 tag, in the order of the tags.

    What was erased in time has no language any more and is not among them.
    """
    language = ActionRow.language
    counted = select(language, func.count().label("number")).where(*_counting(event_id))
    chosen = counted.where(language.is_not(None)).group_by(language).order_by(language)
    return tuple((row.language, row.number) for row in connection.execute(chosen))


def withdrawn_count(connection: Connection, *, event_id: UUID | None = None) -> int:
    """How many actions were taken back by their writers."""
    return _count(connection, ActionState.WITHDRAWN, event_id=event_id)


def withheld_count(connection: Connection, *, event_id: UUID | None = None) -> int:
    """How many actions the coordinator keeps back."""
    return _count(connection, ActionState.WITHHELD, event_id=event_id)


def _count(connection: Connection, state: ActionState, *, event_id: UUID | None) -> int:
    chosen = select(func.count()).select_from(ActionRow)
    chosen = chosen.where(ActionRow.state == state.value, is_latest(), *_of_event(event_id))
    return connection.execute(chosen).scalar_one()


def _counting(event_id: UUID | None) -> Iterator[ColumnElement[bool]]:
    yield is_latest()
    yield ActionRow.state != ActionState.WITHDRAWN.value
    yield from _of_event(event_id)


def _of_event(event_id: UUID | None) -> Iterator[ColumnElement[bool]]:
    if event_id is not None:
        yield ActionRow.event_id == event_id.hex
