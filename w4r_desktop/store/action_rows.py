"""Actions as rows, and back."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, literal, select

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.store.contacts import contact_row, keeps_contacts
from w4r_desktop.store.schema import ActionRow, ContactRow
from w4r_desktop.store.signatures import packed, unpacked
from w4r_desktop.store.values import micros, moment

NO_LETTER: Mapping[str, None] = dict.fromkeys((
    "language",
    "addressee_id",
    "body",
    "sender_level",
    "name",
    "age",
    "signature",
))
"""The columns that are emptied when an action is taken back."""


def row_of(action: Action) -> dict[str, Any]:
    """The row of one version."""
    return {
        "id": action.id.hex,
        "version": action.version,
        "event_id": action.event_id.hex,
        "station_id": action.station_id.hex,
        "state": action.state.value,
        "kind": action.kind.value,
        "case_id": action.case_id,
        "pack_id": action.pack_id,
        "pack_version": action.pack_version,
        "code": action.code,
        "signed_at": micros(action.signed_at),
        "changed_at": micros(action.changed_at),
        "reason": action.reason,
        **_letter_columns(action.letter),
    }


def _letter_columns(letter: Letter | None) -> Mapping[str, Any]:
    if letter is None:
        return NO_LETTER
    return {
        "language": letter.language,
        "addressee_id": letter.addressee_id,
        "body": letter.body,
        "sender_level": letter.sender.level.value,
        "name": letter.sender.name,
        "age": letter.sender.age,
        "signature": packed(letter.signature),
    }


def is_row_of(row: Row[Any], action: Action) -> bool:
    """Whether a selected row holds exactly that version; told without unpacking a signature."""
    there = row._mapping  # noqa: SLF001 - public, named so lest it hide a column
    sender = None if action.letter is None else action.letter.sender
    contact = contact_row(action.id, action.version, sender=sender) or {}
    return (
        all(there[column] == value for column, value in row_of(action).items())
        and (there["town"] or "") == contact.get("town", "")
        and (there["address"] or "[]") == contact.get("address", "[]")
    )


def selected(connection: Connection) -> Select[Any]:
    """Every version with its contacts, where the store has a place for them."""
    if not keeps_contacts(connection):
        return select(
            ActionRow.__table__, literal("").label("town"), literal("[]").label("address")
        )
    theirs = and_(ContactRow.action_id == ActionRow.id, ContactRow.version == ActionRow.version)
    return select(ActionRow.__table__, ContactRow.town, ContactRow.address).outerjoin(
        ContactRow, theirs
    )


def read(connection: Connection, chosen: Select[Any]) -> Iterator[Action]:
    """The versions that `chosen` finds."""
    return map(_action_of, connection.execute(chosen))


def _action_of(row: Row[Any]) -> Action:
    return Action(
        id=UUID(row.id),
        version=row.version,
        event_id=UUID(row.event_id),
        station_id=UUID(row.station_id),
        state=ActionState(row.state),
        kind=ActionKind(row.kind),
        case_id=row.case_id,
        pack_id=row.pack_id,
        pack_version=row.pack_version,
        code=row.code,
        signed_at=moment(row.signed_at),
        changed_at=moment(row.changed_at),
        letter=None if row.signature is None else _letter_of(row),
        reason=row.reason,
    )


def _letter_of(row: Row[Any]) -> Letter:
    return Letter(
        language=row.language,
        addressee_id=row.addressee_id,
        body=row.body,
        sender=sender_of(row),
        signature=unpacked(row.signature),
    )


def sender_of(row: Row[Any]) -> Sender:
    """The sender that a row of an action or a draft tells of, with the contacts joined to it."""
    return Sender(
        level=SenderLevel(row.sender_level),
        name=row.name,
        town=row.town or "",
        age=row.age,
        address=tuple(json.loads(row.address or "[]")),
    )
