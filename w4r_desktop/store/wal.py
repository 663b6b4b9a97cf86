"""The write-ahead log beside a store, read as the database reads it, and more warily.

After a pulled plug the database takes what is in the log up to the first frame that does not add
up, and says nothing of the rest. That is right for a frame that was being written, and wrong for
one that was damaged later: letters behind it would be gone without a word.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.store.page_cipher import PAGE
from w4r_desktop.system.files import read_limited

HEADER, FRAME = 32, 24
MAGICS = {0x377F0682: "<", 0x377F0683: ">"}
"""How the log begins, and in which order of bytes its sums are made."""

LIMIT = 1 << 30
MASK = 0xFFFFFFFF

Sums = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LogReading:
    """What a log holds: the newest committed state of pages, and whether it was damaged.

    `size` is how many pages the store has with it, 0 where the log says nothing.
    """

    pages: Mapping[int, bytes]
    size: int
    is_damaged: bool


def versions_in_log(store: Path) -> Mapping[int, list[bytes]]:
    """Every state of each page in the committed part of a log that may be damaged, oldest first.

    No sum is believed here: whoever reads them sees by each page's own seal whether it is whole.
    Raises FileUnreadable.
    """
    path = log_of(store)
    content = read_limited(path, LIMIT) if path.exists() else b""
    frames = [frame for frame in _frames(content) if _is_near(frame.salts, content[16:24])]
    commits = [place for place, frame in enumerate(frames) if frame.commit]
    versions: dict[int, list[bytes]] = {}
    for frame in frames[: commits[-1] + 1 if commits else 0]:
        versions.setdefault(frame.number, []).append(frame.page)
    return versions


@dataclass(frozen=True, slots=True)
class _Frame:
    number: int
    commit: int
    salts: bytes
    sums: Sums
    page: bytes
    head: bytes


def log_of(store: Path) -> Path:
    """Where the log of a store lies."""
    return store.with_name(f"{store.name}-wal")


def read_log(store: Path) -> LogReading:
    """Read the log beside a store; raises FileUnreadable."""
    path = log_of(store)
    content = read_limited(path, LIMIT) if path.exists() else b""
    if len(content) <= HEADER:
        return LogReading({}, 0, is_damaged=False)
    order = MAGICS.get(struct.unpack(">I", content[:4])[0])
    if order is None or _sums(content[:24], order) != struct.unpack(">II", content[24:HEADER]):
        return LogReading({}, 0, is_damaged=True)
    return _read(content, order)


def _read(content: bytes, order: str) -> LogReading:
    sums: Sums = struct.unpack(">II", content[24:HEADER])
    salts = content[16:24]
    pages: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    size, is_broken = 0, False
    frames = list(_frames(content))
    for place, frame in enumerate(frames):
        if frame.salts != salts:
            # What an earlier round of the log left behind has another first and second salt.
            is_broken = _is_near(frame.salts, salts)
            break
        before, sums = sums, _sums(frame.page, order, _sums(frame.head, order, sums))
        if sums != frame.sums:
            is_last = not any(_is_near(later.salts, salts) for later in frames[place + 1 :])
            is_broken = not (is_last and _was_cut_short(frame, order, before))
            break
        pending[frame.number] = frame.page
        if frame.commit:
            pages |= pending
            pending, size = {}, frame.commit
    return LogReading(pages, size, is_damaged=is_broken)


def _was_cut_short(frame: _Frame, order: str, before: Sums) -> bool:
    """Whether a log's last frame is one that was being written as the plug was pulled.

    In room that an earlier round had used, a new head then stands before an old page. Nothing that was
    committed is lost with it if it ends no commit, unless a bit that said so has turned.
    """
    if frame.commit:
        return False
    heads = (frame.head[:4] + struct.pack(">I", 1 << bit) for bit in range(32))
    return all(_sums(frame.page, order, _sums(head, order, before)) != frame.sums for head in heads)


def _is_near(one: bytes, other: bytes) -> bool:
    """Whether two pairs of salts were the same before somebody changed a bit."""
    return one[:4] == other[:4] or one[4:] == other[4:]


def _frames(content: bytes) -> Iterator[_Frame]:
    step = FRAME + PAGE
    for start in range(HEADER, len(content) - step + 1, step):
        number, commit = struct.unpack_from(">II", content, start)
        yield _Frame(
            number=number,
            commit=commit,
            salts=content[start + 8 : start + 16],
            sums=struct.unpack_from(">II", content, start + 16),
            page=content[start + FRAME : start + step],
            head=content[start : start + 8],
        )


def _sums(content: bytes, order: str, before: Sums = (0, 0)) -> Sums:
    one, two = before
    numbers = struct.unpack(f"{order}{len(content) // 4}I", content)
    for place in range(0, len(numbers), 2):
        one = (one + numbers[place] + two) & MASK
        two = (two + numbers[place + 1] + one) & MASK
    return one, two
