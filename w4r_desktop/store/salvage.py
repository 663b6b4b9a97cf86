"""What can be read of a damaged store: page by page, and nothing is written to it.

Only pages whose seal holds are believed, so no word is ever put into anybody's letter. Rows are
found by their table's tree where that is whole, and else by their shape.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from w4r_desktop.store.leaves import (
    INTERIOR,
    LEAF,
    Row,
    Value,
    children_of,
    kind_of,
    read_leaf,
)
from w4r_desktop.store.page_cipher import PAGE, SALT, PageCipher, cipher_for, salt_of
from w4r_desktop.store.wal import Versions, versions_in_log
from w4r_desktop.system.files import read_limited

LIMIT = 8 << 30
CATALOGUE = 1
"""The page that names the tables and their roots."""

ID = re.compile(r"[0-9a-f]{32}")
DIGEST = re.compile(r"[0-9a-f]{64}|")


class Column(NamedTuple):
    """A column as the database declares it."""

    name: str
    declared: str
    is_needed: bool


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The rows that were read, by table; and how many pages and rows were not."""

    rows: Mapping[str, Sequence[Row]]
    lost_pages: int
    lost_rows: int


def salvage(path: Path, *, key: bytes, tables: Mapping[str, Sequence[Column]]) -> Salvaged:
    """Read all that can be read of the store at `path`; raises FileMissing or FileUnreadable."""
    pages = _Pages(path, key)
    owners = _owners(pages, tables)
    rows: dict[str, list[Row]] = defaultdict(list)
    lost = 0
    for number in range(1, pages.count + 1):
        page = pages.page(number)
        if page is None or number == CATALOGUE or kind_of(page, number) != LEAF:
            continue
        leaf = read_leaf(page, number, pages.page)
        table = owners.get(number) or _table_by_shape(leaf.rows, tables)
        if table is not None:
            rows[table] += [_padded(row, tables[table]) for row in leaf.rows]
            lost += leaf.lost
    return Salvaged(rows, pages.lost, lost)


class _Pages:
    """The pages of a store with what its log says of them."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._content = read_limited(path, LIMIT)
        # The salt is the one that the file has or the one that it should have: whichever opens more.
        salts = [salt for salt in (self._content[:SALT], salt_of(key)) if len(salt) == SALT]
        ciphers = (cipher_for(key, salt) for salt in salts)
        readings = ((cipher, versions_in_log(path, cipher)) for cipher in ciphers)
        self._cipher, self._log = max(readings, key=self._opens)
        in_file = -(-len(self._content) // PAGE)
        self.count = max(in_file, *(one for one in self._log if one <= in_file + len(self._log)), 0)
        self._opened: dict[int, bytes | None] = {}

    @property
    def lost(self) -> int:
        """How many pages are not whole."""
        return sum(self.page(number) is None for number in range(1, self.count + 1))

    def page(self, number: int) -> bytes | None:
        """A page in the newest state that is whole; None where there is none."""
        if number not in self._opened:
            opened = (self._cipher.opened(one, number) for one in self._versions(number))
            self._opened[number] = next((page for page in opened if page is not None), None)
        return self._opened[number]

    def _versions(self, number: int) -> Iterator[bytes]:
        """The states of a page, the newest first."""
        yield from reversed(self._log.get(number, []))
        yield self._content[(number - 1) * PAGE : number * PAGE]

    def _opens(self, reading: tuple[PageCipher, Versions]) -> int:
        cipher, log = reading
        logged = ((number, page) for number, pages in log.items() for page in pages)
        return sum(cipher.opened(page, number) is not None for number, page in logged) + sum(
            cipher.opened(self._content[start : start + PAGE], start // PAGE + 1) is not None
            for start in range(0, len(self._content), PAGE)
        )


def _owners(pages: _Pages, tables: Mapping[str, Sequence[Column]]) -> dict[int, str]:
    """Which table each page belongs to, as far as the trees can be followed."""
    owners: dict[int, str] = {}
    for table, root in _roots(pages):
        if table not in tables:
            continue
        waiting = [root]
        while waiting:
            number = waiting.pop()
            page = pages.page(number) if 0 < number <= pages.count else None
            if page is None or number in owners:
                continue
            owners[number] = table
            if kind_of(page, number) == INTERIOR:
                waiting += children_of(page, number)
    return owners


def _roots(pages: _Pages) -> Iterator[tuple[str, int]]:
    """The names and roots of the tables; the catalogue may itself be a small tree."""
    waiting, seen = [CATALOGUE], set[int]()
    while waiting:
        number = waiting.pop()
        page = pages.page(number)
        if page is None or number in seen:
            continue
        seen.add(number)
        if kind_of(page, number) == INTERIOR:
            waiting += children_of(page, number)
            continue
        for row in read_leaf(page, number, pages.page).rows:
            match row:
                case ("table", str(name), _, int(root), *_):
                    yield name, root


def _table_by_shape(rows: Sequence[Row], tables: Mapping[str, Sequence[Column]]) -> str | None:
    """The one table that every one of the rows fits, None where there is none or more than one."""
    fitting = [
        name
        for name, columns in tables.items()
        if rows and all(_fits(row, columns) for row in rows)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _fits(row: Row, columns: Sequence[Column]) -> bool:
    return len(row) == len(columns) and all(map(_fits_column, row, columns))


def _fits_column(value: Value, column: Column) -> bool:
    if value is None:
        return not column.is_needed
    if column.declared.startswith(("VARCHAR", "TEXT")):
        if not isinstance(value, str):
            return False
        if column.declared == "VARCHAR(32)" and (column.name + "_").endswith("id_"):
            return ID.fullmatch(value) is not None
        return column.declared != "VARCHAR(64)" or DIGEST.fullmatch(value) is not None
    wanted = bytes if column.declared == "BLOB" else int
    return isinstance(value, wanted)


def _padded(row: Row, columns: Sequence[Column]) -> Row:
    """A row of an older form lacks the columns that came later; they stand at the end."""
    return (*row, *[None] * (len(columns) - len(row)))[: len(columns)]
