"""Drafts: what is being written right now, and what was put away unfinished."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, delete, literal, select, update

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.store.action_rows import sender_of
from w4r_desktop.store.contacts import (
    DRAFT,
    add_contacts,
    contact_row,
    keeps_contacts,
    remove_contacts,
)
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import ContactRow, DraftRow
from w4r_desktop.store.signatures import packed, unpacked
from w4r_desktop.store.values import micros, moment


def save_draft(connection: Connection, draft: Draft) -> None:
    """Keep a draft as it stands; an older state of the same draft is replaced.

    Raises SenderNotAllowed where the event has no place for what the sender says.
    """
    remove_draft(connection, draft.id)
    insert_new(connection, DraftRow, [_row_of(draft)])
    contact = contact_row(draft.id, DRAFT, sender=draft.sender)
    add_contacts(connection, [contact] if contact else [])


def the_open_draft(connection: Connection) -> Draft | None:
    """The draft that somebody is writing, None where nobody is."""
    chosen = _selected(connection).where(DraftRow.sealed_at.is_(None))
    return next(_read(connection, chosen.order_by(DraftRow.started_at.desc()).limit(1)), None)


def sealed_drafts(connection: Connection) -> tuple[Draft, ...]:
    """The drafts that were put away, the latest first."""
    chosen = _selected(connection).where(DraftRow.sealed_at.is_not(None))
    return tuple(_read(connection, chosen.order_by(DraftRow.sealed_at.desc(), DraftRow.id)))


def the_draft(connection: Connection, draft_id: UUID) -> Draft | None:
    """The draft of that id, None where there is none."""
    return next(_read(connection, _selected(connection).where(DraftRow.id == draft_id.hex)), None)


def seal_draft(connection: Connection, draft_id: UUID, *, at: datetime) -> None:
    """Put a draft away where the next person cannot reach it."""
    chosen = update(DraftRow).where(DraftRow.id == draft_id.hex)
    connection.execute(chosen.values(sealed_at=micros(at)))


def remove_draft(connection: Connection, draft_id: UUID) -> None:
    """Forget a draft: it was signed, or its writer wants nothing of it kept."""
    connection.execute(delete(DraftRow).where(DraftRow.id == draft_id.hex))
    remove_contacts(connection, [draft_id.hex], version=DRAFT)


def _row_of(draft: Draft) -> dict[str, Any]:
    sender, signature = draft.sender, draft.signature
    return {
        "id": draft.id.hex,
        "case_id": draft.case_id,
        "kind": draft.kind.value,
        "language": draft.language,
        "addressee_id": draft.addressee_id,
        "started_at": micros(draft.started_at),
        "body": draft.body,
        "sender_level": None if sender is None else sender.level.value,
        "name": None if sender is None else sender.name,
        "age": None if sender is None else sender.age,
        "signature": None if signature is None else packed(signature),
        "sealed_at": None if draft.sealed_at is None else micros(draft.sealed_at),
    }


def _selected(connection: Connection) -> Select[Any]:
    if not keeps_contacts(connection):
        return select(DraftRow.__table__, literal("").label("town"), literal("[]").label("address"))
    theirs = and_(ContactRow.action_id == DraftRow.id, ContactRow.version == DRAFT)
    return select(DraftRow.__table__, ContactRow.town, ContactRow.address).outerjoin(
        ContactRow, theirs
    )


def _read(connection: Connection, chosen: Select[Any]) -> Iterator[Draft]:
    return map(_draft_of, connection.execute(chosen))


def _draft_of(row: Row[Any]) -> Draft:
    return Draft(
        id=UUID(row.id),
        case_id=row.case_id,
        kind=ActionKind(row.kind),
        language=row.language,
        addressee_id=row.addressee_id,
        started_at=moment(row.started_at),
        body=row.body,
        sender=None if row.sender_level is None else sender_of(row),
        signature=None if row.signature is None else unpacked(row.signature),
        sealed_at=None if row.sealed_at is None else moment(row.sealed_at),
    )
