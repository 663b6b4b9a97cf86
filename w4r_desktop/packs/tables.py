"""Reading TOML with care: every value has the type the format says, or the pack is refused."""

import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.names import shown

Kind = TypeVar("Kind", bound=StrEnum)
Member = TypeVar("Member")

TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"{3,5}|\\?\Z)|'
    r"'''.*?(?:'{3,5}|\Z)|"
    r'"(?:\\.|[^"\\\n])*(?:"|(?=\n)|\\?\Z)|'
    r"'[^'\n]*'?|"
    r"#[^\n]*",
    re.DOTALL,
)
"""A text or a comment of TOML: what is left without them is keys, brackets and numbers.

One that is never closed reaches to the end, so that no text is looked through twice.
"""

TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
"""A language tag as the schemas have it: `en`, `pt-BR`."""

HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202d\u202e]")
"""Control characters, and signs that turn the direction of writing against itself."""


class Table:
    """One TOML table of a pack; each reading method raises NotAPack naming file and key."""

    def __init__(self, origin: Path, part: str, values: Mapping[str, Any]) -> None:
        self._origin = origin
        self._part = part
        self._values = values

    @property
    def values(self) -> Mapping[str, Any]:
        """Everything in the table as TOML gives it, unread."""
        return self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A text."""
        return self._plain(key, self._of(key, str, default))

    def number(self, key: str) -> int:
        """A whole number, not below zero."""
        value = self._of(key, int, None)
        if isinstance(value, bool) or not 0 <= value <= limits.NUMBER:
            raise self._mistake(key)
        return int(value)

    def yes(self, key: str, *, default: bool) -> bool:
        """A true or false."""
        return bool(self._of(key, bool, default))

    def one_of(self, kinds: type[Kind], key: str, default: Kind | None = None) -> Kind:
        """A text that is one of an enumeration's values."""
        if default is not None and key not in self._values:
            return default
        try:
            return kinds(self.text(key))
        except ValueError as mistake:
            raise self._mistake(key) from mistake

    def day(self, key: str) -> date:
        """A date without a time."""
        value: date = self._of(key, date, None)
        if isinstance(value, datetime):
            raise self._mistake(key)
        return value

    def day_or_none(self, key: str) -> date | None:
        """A date, or None where it is left out."""
        return self.day(key) if key in self._values else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; left out, an empty one."""
        values = self._of(key, list, [])
        return tuple(self._plain(key, value) for value in self._few(key, values))

    def names(self, key: str) -> tuple[str, ...]:
        """A list of texts that are all different; left out, an empty one."""
        values = self.texts(key)
        if len(set(values)) < len(values):
            raise self._mistake(key)
        return values

    def tags(self, key: str) -> tuple[str, ...]:
        """A list of language tags (BCP 47) that are all different; left out, an empty one."""
        values = self.names(key)
        if not all(TAG.fullmatch(value) for value in values):
            raise self._mistake(key)
        return values

    def by_language(self, key: str) -> dict[str, str]:
        """A table of texts by language, with one at least."""
        values = self._of(key, dict, None)
        if not values:
            raise self._mistake(key)
        return {
            self._plain(key, language): self._plain(key, value)
            for language, value in self._few(key, values.items())
        }

    def lists_by_language(self, key: str) -> dict[str, tuple[str, ...]]:
        """A table of lists of texts by language; left out, an empty one."""
        if key not in self._values:
            return {}
        table = self.table(key)
        return {self._plain(key, tag): table.texts(tag) for tag in self._values[key]}

    def table(self, key: str) -> "Table":
        """A table within."""
        return Table(self._origin, f"{self._part}: {key}", self._of(key, dict, None))

    def tables(self, key: str) -> "tuple[Table, ...]":
        """A list of tables within; left out, an empty one."""
        return tuple(
            Table(self._origin, f"{self._part}: {key} {number}", self._as_table(key, values))
            for number, values in enumerate(self._few(key, self._of(key, list, [])), start=1)
        )

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def _as_table(self, key: str, values: object) -> Mapping[str, Any]:
        if not isinstance(values, dict):
            raise self._mistake(key)
        return values

    def _few(self, key: str, values: Collection[Member]) -> Collection[Member]:
        if len(values) > limits.VALUE_COUNT:
            raise self._mistake(key)
        return values

    def _plain(self, key: str, value: object) -> str:
        if not is_plain(value):
            raise self._mistake(key)
        return str(value)

    def _of(self, key: str, kind: type, default: object) -> Any:
        value = self._values.get(key, default)
        if not isinstance(value, kind):
            raise self._mistake(key)
        return value

    def _mistake(self, key: str) -> NotAPack:
        return NotAPack(self._origin, f"{self._part}: {shown(key)}")


def is_plain(value: object) -> bool:
    """Whether a value from a stranger is a text that may stand in a sentence."""
    return (
        isinstance(value, str) and len(value) <= limits.VALUE_SIZE and HIDDEN.search(value) is None
    )


def read_toml(text: str, *, origin: Path, part: str) -> Table:
    """The outermost table of a TOML file; raises NotAPack where it is not TOML."""
    if not is_shallow(text):
        raise NotAPack(origin, part)
    try:
        return Table(origin, part, tomllib.loads(text))
    except (ValueError, RecursionError) as mistake:
        raise NotAPack(origin, part) from mistake


def is_shallow(text: str) -> bool:
    """Whether brackets and dotted keys stay within limits: the reader's time grows with both."""
    bare = TEXT.sub("", text)
    if any(line.count(".") > limits.TOML_KEY_PARTS for line in bare.split("\n")):
        return False
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", bare):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest <= limits.TOML_DEPTH
