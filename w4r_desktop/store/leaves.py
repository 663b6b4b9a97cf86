"""Rows on the pages of a database, read page by page as SQLite's file format lays them down."""

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

from w4r_desktop.store.page_cipher import USABLE

Value = int | float | str | bytes | None
Row = tuple[Value, ...]
PageOf = Callable[[int], bytes | None]
"""Gives a page by its number, None where it is lost."""

INTERIOR, LEAF = 0x05, 0x0D
"""The kinds of pages a table is made of."""

FIRST_PAGE_HEAD = 100
MOST_LOCAL = USABLE - 35
LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23
LARGEST = 1 << 30
WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of whole numbers by their serial type."""

REAL, ZERO, ONE, BLOBS = 7, 8, 9, 12


class Unreadable(ValueError):
    """A row that is not whole."""


class Leaf(NamedTuple):
    """The rows of one page that could be read, and how many could not."""

    rows: list[Row]
    lost: int


def kind_of(page: bytes, number: int) -> int:
    """The kind of a page."""
    return page[_head(number)]


def children_of(page: bytes, number: int) -> Iterator[int]:
    """The pages below a page of a table's tree."""
    head = _head(number)
    (last,) = struct.unpack_from(">I", page, head + 8)
    for start in _cells(page, head, width=12):
        if start + 4 <= len(page):
            yield struct.unpack_from(">I", page, start)[0]
    yield last


def read_leaf(page: bytes, number: int, page_of: PageOf) -> Leaf:
    """The rows of a leaf; long ones go on, on pages of their own."""
    rows: list[Row] = []
    lost = 0
    for start in _cells(page, _head(number), width=8):
        try:
            rows.append(_row(_payload(page, start, page_of)))
        except (Unreadable, IndexError, struct.error, UnicodeDecodeError):
            lost += 1
    return Leaf(rows, lost)


def _head(number: int) -> int:
    return FIRST_PAGE_HEAD if number == 1 else 0


def _cells(page: bytes, head: int, *, width: int) -> tuple[int, ...]:
    (count,) = struct.unpack_from(">H", page, head + 3)
    room = (len(page) - head - width) // 2
    return struct.unpack_from(f">{min(count, room)}H", page, head + width)


def _varint(content: bytes, start: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins."""
    value = 0
    for place in range(8):
        byte = content[start + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says whether there is more
            return value, start + place + 1
    return value << 8 | content[start + 8], start + 9


def _payload(page: bytes, start: int, page_of: PageOf) -> bytes:
    length, start = _varint(page, start)
    _rowid, start = _varint(page, start)
    if length > LARGEST:
        raise Unreadable(length)
    if length <= MOST_LOCAL:
        content = page[start : start + length]
        if len(content) != length:
            raise Unreadable(length)
        return content
    local = LEAST_LOCAL + (length - LEAST_LOCAL) % (USABLE - 4)
    local = local if local <= MOST_LOCAL else LEAST_LOCAL
    (following,) = struct.unpack_from(">I", page, start + local)
    return page[start : start + local] + _overflow(following, length - local, page_of)


def _overflow(number: int, length: int, page_of: PageOf) -> bytes:
    parts = []
    while length > 0:
        page = page_of(number)
        if page is None:
            raise Unreadable(number)
        (number,) = struct.unpack_from(">I", page)
        parts.append(page[4 : 4 + min(length, USABLE - 4)])
        length -= len(parts[-1])
    return b"".join(parts)


def _row(payload: bytes) -> Row:
    size, start = _varint(payload, 0)
    types = []
    while start < size:
        kind, start = _varint(payload, start)
        types.append(kind)
    values = []
    for kind in types:
        value, start = _value(payload, kind, start)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, kind: int, start: int) -> tuple[Value, int]:
    if kind >= BLOBS:
        end = start + (kind - BLOBS) // 2
        part = payload[start:end]
        if len(part) != end - start:
            raise Unreadable(kind)
        return (part.decode() if kind % 2 else part), end
    if kind in WIDTHS:
        end = start + WIDTHS[kind]
        return int.from_bytes(payload[start:end], "big", signed=True), end
    if kind == REAL:
        return struct.unpack_from(">d", payload, start)[0], start + 8
    constants: dict[int, Value] = {0: None, ZERO: 0, ONE: 1}
    if kind not in constants:
        raise Unreadable(kind)
    return constants[kind], start
