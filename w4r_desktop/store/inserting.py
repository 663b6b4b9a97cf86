"""Rows go in once: what is there already stays as it is.

This is the path of every signing and of every merge, so the SQL is compiled once for each table
and handed to the database as it is; all values are plain text, numbers and bytes by then.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, exists, insert, select
from sqlalchemy.dialects import sqlite

from w4r_desktop.store.schema import ActionRow, Row

Values = Mapping[str, Any]

DIALECT = sqlite.dialect(paramstyle="named")


def insert_new(connection: Connection, table: type[Row], rows: Sequence[Values]) -> None:
    """Insert the rows whose key is not taken yet."""
    if rows:
        connection.exec_driver_sql(_if_new(table), list(rows))


def insert_first(connection: Connection, row: Values) -> bool:
    """Insert an action's version where no version of it is there; tell whether it was."""
    return connection.exec_driver_sql(_if_first(), row).rowcount == 1


@cache
def _if_new(table: type[Row]) -> str:
    into = sqlite.insert(table).on_conflict_do_nothing()
    return str(into.compile(dialect=DIALECT))


@cache
def _if_first() -> str:
    columns = ActionRow.__table__.columns
    values = select(*(bindparam(column.name, type_=column.type) for column in columns))
    none_there = ~exists().where(ActionRow.id == bindparam("id", type_=ActionRow.id.type))
    into = insert(ActionRow).from_select(columns.keys(), values.where(none_there))
    return str(into.compile(dialect=DIALECT))
