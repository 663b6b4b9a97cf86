"""Single values taken strictly: whatever is not exactly as written here raises ValueError."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

TEXT_LIMIT = 40_000
"""The longest text of any field, in characters."""

LINES_LIMIT = 100
"""The most lines an address may have."""

NUMBER_LIMIT = 2**31 - 1
"""The largest whole number, as databases hold it."""

KEY_LENGTH = 32
"""Bytes of an Ed25519 public key."""

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
UNKEPT = re.compile("[\0\ud800-\udfff]")
"""No database keeps NUL in a text, and half a surrogate pair is no character."""


def moment_text(moment: datetime) -> str:
    """A moment as text, in UTC: `2026-12-10T18:03:02.500000Z`."""
    if moment.tzinfo is None:
        raise refused(moment)
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def moment_of(value: object) -> datetime:
    """The moment that a text tells; raises ValueError."""
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        raise refused(value)
    return datetime.fromisoformat(value)


def day(value: object) -> date:
    """A day, written year-month-day."""
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise refused(value)
    return date.fromisoformat(value)


def identity(value: object) -> UUID:
    """An id in its usual form with four hyphens."""
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise refused(value)
    return UUID(value)


def text(value: object) -> str:
    """A text of a length that can be kept, without signs that no database keeps."""
    if not isinstance(value, str) or len(value) > TEXT_LIMIT or UNKEPT.search(value):
        raise refused(value)
    return value


def lines(value: object) -> tuple[str, ...]:
    """The lines of an address."""
    if not isinstance(value, list | tuple) or len(value) > LINES_LIMIT:
        raise refused(value)
    return tuple(text(line) for line in value)


def number(value: object, *, least: int = 0) -> int:
    """A whole number that every database holds; true and false are none."""
    if type(value) is not int or not least <= value <= NUMBER_LIMIT:
        raise refused(value)
    return value


def verify_key(value: bytes) -> bytes:
    """An Ed25519 public key."""
    if len(value) != KEY_LENGTH:
        raise refused(value)
    return value


def fields_of(record: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    """The fields of a record that has exactly those names."""
    if not isinstance(record, dict) or record.keys() != set(names):
        raise refused(record)
    return record


def refused(value: object) -> ValueError:
    """The error for a value; it names the type only, because a value could be somebody's words."""
    return ValueError(type(value).__name__)
