"""Reading TOML with care: every value has the type the format says, or the pack is refused."""

import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from w4r_desktop.domain.errors import NotAPack

Kind = TypeVar("Kind", bound=StrEnum)


class Table:
    """One TOML table of a pack; each reading method raises NotAPack naming file and key."""

    def __init__(self, origin: Path, part: str, values: Mapping[str, Any]) -> None:
        self._origin = origin
        self._part = part
        self._values = values

    def text(self, key: str, default: str | None = None) -> str:
        """A text."""
        return str(self._of(key, str, default))

    def number(self, key: str) -> int:
        """A whole number, not below zero."""
        value = self._of(key, int, None)
        if isinstance(value, bool) or value < 0:
            raise self._mistake(key)
        return int(value)

    def yes(self, key: str, *, default: bool) -> bool:
        """A true or false."""
        return bool(self._of(key, bool, default))

    def one_of(self, kinds: type[Kind], key: str) -> Kind:
        """A text that is one of an enumeration's values."""
        try:
            return kinds(self.text(key))
        except ValueError as mistake:
            raise self._mistake(key) from mistake

    def day(self, key: str) -> date:
        """A date."""
        value: date = self._of(key, date, None)
        return value

    def day_or_none(self, key: str) -> date | None:
        """A date, or None where it is left out."""
        return self.day(key) if key in self._values else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; left out, an empty one."""
        values = self._of(key, list, [])
        if not all(isinstance(value, str) for value in values):
            raise self._mistake(key)
        return tuple(values)

    def by_language(self, key: str) -> dict[str, str]:
        """A table of texts by language, with one at least."""
        values = self._of(key, dict, None)
        if not values or not all(isinstance(value, str) for value in values.values()):
            raise self._mistake(key)
        return dict(values)

    def table(self, key: str) -> "Table":
        """A table within."""
        return Table(self._origin, f"{self._part}: {key}", self._of(key, dict, None))

    def tables(self, key: str) -> "tuple[Table, ...]":
        """A list of tables within; left out, an empty one."""
        return tuple(
            Table(self._origin, f"{self._part}: {key} {number}", self._as_table(key, values))
            for number, values in enumerate(self._of(key, list, []), start=1)
        )

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def _as_table(self, key: str, values: object) -> Mapping[str, Any]:
        if not isinstance(values, dict):
            raise self._mistake(key)
        return values

    def _of(self, key: str, kind: type, default: object) -> Any:
        value = self._values.get(key, default)
        if not isinstance(value, kind):
            raise self._mistake(key)
        return value

    def _mistake(self, key: str) -> NotAPack:
        return NotAPack(self._origin, f"{self._part}: {key}")


def read_toml(text: str, *, origin: Path, part: str) -> Table:
    """The outermost table of a TOML file; raises NotAPack where it is not TOML."""
    try:
        return Table(origin, part, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as mistake:
        raise NotAPack(origin, part) from mistake
