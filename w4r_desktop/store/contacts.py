"""Towns and addresses, apart from the letters; where children write there is no table for them."""

from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, delete, inspect, select

from w4r_desktop.domain.errors.writing import SenderNotAllowed
from w4r_desktop.domain.senders import Audience, Sender
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import ContactRow, EventRow
from w4r_desktop.store.values import to_json

DRAFT = 0
"""The version a draft's contacts are kept under."""

NOTED, MINORS = "keeps_contacts", "events_with_minors"
"""Looked up once and noted beside the connection, because every signing asks."""


def keeps_contacts(connection: Connection) -> bool:
    """Whether this store has a place for contacts at all."""
    noted = connection.info
    if NOTED not in noted:
        noted[NOTED] = inspect(connection).has_table(ContactRow.__tablename__)
    return bool(noted[NOTED])


def drop_contacts(connection: Connection) -> None:
    """Take the place for contacts away: children write at this event."""
    connection.exec_driver_sql(f"DROP TABLE {ContactRow.__tablename__}")
    look_again(connection)


def contact_row(owner: UUID, version: int, *, sender: Sender | None) -> dict[str, Any] | None:
    """What a sender says beyond name and age, as a row; None where there is nothing."""
    if sender is None or not (sender.town or sender.address):
        return None
    return {
        "action_id": owner.hex,
        "version": version,
        "town": sender.town,
        "address": to_json(sender.address) if sender.address else "[]",
    }


def add_contacts(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Keep contacts; raises SenderNotAllowed in a store that has no place for them."""
    if rows and not keeps_contacts(connection):
        raise SenderNotAllowed(level="contacts")
    insert_new(connection, ContactRow, rows)


def remove_contacts(
    connection: Connection, owners: Iterable[str], *, version: int | None = None
) -> None:
    """Forget the contacts of those actions: of one version, or of all."""
    if not keeps_contacts(connection):
        return
    chosen = delete(ContactRow).where(ContactRow.action_id.in_(list(owners)))
    if version is not None:
        chosen = chosen.where(ContactRow.version == version)
    connection.execute(chosen)


def events_with_minors(connection: Connection) -> frozenset[str]:
    """The ids of the events whose letters may carry first name and age only."""
    noted = connection.info
    if MINORS not in noted:
        found = select(EventRow.id).where(EventRow.audience == Audience.WITH_MINORS)
        noted[MINORS] = frozenset(connection.execute(found).scalars())
    return cast("frozenset[str]", noted[MINORS])


def look_again(connection: Connection) -> None:
    """An event came: what was noted of the events and tables holds no longer."""
    connection.info.clear()
