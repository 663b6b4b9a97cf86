"""Rows go in once: what is there already stays as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from w4r_desktop.store.schema import Row

Values = Mapping[str, Any]


def insert_new(session: Session, table: type[Row], rows: Sequence[Values]) -> None:
    """Insert the rows whose key is not taken yet, in the fastest way the database has."""
    if rows:
        session.connection().execute(_insert(session, table), list(rows))


def _insert(session: Session, table: type[Row]) -> Insert:
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()
