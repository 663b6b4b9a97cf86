"""The ZIP around a pack: stored entries, where every byte follows from the names and contents.

Nothing is packed together, so nothing can swell, and the same files give the same bytes with
every compression library. The reader compares each byte with the one that must stand there: a
ZIP with other sizes, flags, dates, comments, gaps or overlaps is none of ours.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.names import is_sound, shown

LOCAL = Struct("<4s5H3I2H")
CENTRAL = Struct("<4s6H3I5H2I")
END = Struct("<4s4H2IH")

LOCAL_SIGN = b"PK\x03\x04"
CENTRAL_SIGN = b"PK\x01\x02"
END_SIGN = b"PK\x05\x06"

UNIX, VERSION = 3 << 8 | 20, 20
FIRST_DAY = 1 << 5 | 1
"""1 January 1980, the one date all entries carry."""

READABLE = 0o100644 << 16
"""A plain file that its owner may write and everybody may read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the headers say of one file; `start` is where its local header begins."""

    name: bytes
    checksum: int
    size: int
    start: int

    @property
    def local(self) -> bytes:
        """The header before the content."""
        plain = (VERSION, 0, 0, 0, FIRST_DAY, self.checksum, self.size, self.size)
        return LOCAL.pack(LOCAL_SIGN, *plain, len(self.name), 0) + self.name

    @property
    def central(self) -> bytes:
        """The line in the list at the end."""
        plain = (UNIX, VERSION, 0, 0, 0, FIRST_DAY, self.checksum, self.size, self.size)
        kind = (len(self.name), 0, 0, 0, 0, READABLE, self.start)
        return CENTRAL.pack(CENTRAL_SIGN, *plain, *kind) + self.name


def pack_entries(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The ZIP with those files in that order."""
    parts: list[bytes] = []
    entries, place = [], 0
    for name, content in files:
        entry = Entry(name.encode("ascii"), zlib.crc32(content), len(content), place)
        entries.append(entry)
        parts += (entry.local, content)
        place += len(entry.local) + len(content)
    return b"".join((*parts, _list(entries, place)))


def unpack_entries(content: bytes, origin: Path) -> Iterator[tuple[str, bytes]]:
    """The names and contents of a ZIP that `pack_entries` made; raises NotAPack for any other.

    The list at the end is checked last, so nothing counts before all has been taken.
    """
    entries: list[Entry] = []
    place = 0
    while content.startswith(LOCAL_SIGN, place):
        name, data = _entry_at(content, place, origin)
        entry = Entry(name.encode(), zlib.crc32(data), len(data), place)
        if len(entries) == limits.FILE_COUNT or not content.startswith(entry.local, place):
            raise NotAPack(origin)
        entries.append(entry)
        place += len(entry.local) + len(data)
        yield name, data
    end = _list(entries, place)
    if len(content) != place + len(end) or not content.endswith(end):
        raise NotAPack(origin)


def _entry_at(content: bytes, place: int, origin: Path) -> tuple[str, bytes]:
    start = place + LOCAL.size
    if start > len(content):
        raise NotAPack(origin)
    header = LOCAL.unpack_from(content, place)
    size, name_size = header[8], header[9]
    name = content[start : start + min(name_size, limits.NAME_SIZE + 1)].decode("latin-1")
    if not is_sound(name) or size > limits.FILE_SIZE:
        raise NotAPack(origin, shown(name))
    return name, content[start + name_size : start + name_size + size]


def _list(entries: list[Entry], place: int) -> bytes:
    lines = b"".join(entry.central for entry in entries)
    count = len(entries)
    return lines + END.pack(END_SIGN, 0, 0, count, count, len(lines), place, 0)
