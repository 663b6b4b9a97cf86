"""The write-ahead log beside a store, read as the database reads it, and more warily.

After a pulled plug the database takes what is in the log up to the first frame that does not add
up, and says nothing of the rest. That is right for a frame that was being written, and wrong for
one that was damaged later: letters behind it would be gone without a word.
"""

import operator
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from w4r_desktop.store.page_cipher import PAGE, PageCipher
from w4r_desktop.system.files import read_limited

HEADER, FRAME = 32, 24
MAGICS = {0x377F0682: "<", 0x377F0683: ">"}
"""How the log begins, and in which order of bytes its sums are made."""

LIMIT = 1 << 30
MASK = 0xFFFFFFFF

Sums = tuple[int, int]
Versions = Mapping[int, Sequence[bytes]]
"""The states of each page, by its number, oldest first."""


@dataclass(frozen=True, slots=True)
class _Frame:
    number: int
    commit: int
    salts: bytes
    sums: Sums
    page: bytes
    head: bytes


@dataclass(frozen=True, slots=True)
class _Whole:
    """Knows which pages are whole: those that open under any of the store's numbers."""

    cipher: PageCipher
    pages: int

    def is_page(self, page: bytes) -> bool:
        numbers = range(1, self.pages + 1)
        return any(self.cipher.opened(page, number) is not None for number in numbers)


def log_of(store: Path) -> Path:
    """Where the log of a store lies."""
    return store.with_name(f"{store.name}-wal")


def is_log_damaged(store: Path, cipher: PageCipher) -> bool:
    """Whether something was changed in the log of a store whose pages `cipher` opens.

    A frame that was being written as the plug was pulled is no damage. Raises FileUnreadable.
    """
    content = _content_of_log(store)
    if len(content) <= HEADER:
        return False
    order = _order_of(content)
    if order is None or _sums(content[:24], order) != _sums_of_header(content):
        return True
    salts, frames = content[16:24], list(_frames(content))
    # What an earlier round of the log left behind has another first and second salt.
    round_ = list(takewhile(lambda frame: frame.salts == salts, frames))
    sound, before = _sound(round_, order, _sums_of_header(content))
    later = frames[sound + 1 :] if sound < len(round_) else frames[sound:][:1]
    if any(_is_near(frame.salts, salts) for frame in later):
        return True
    whole = _Whole(cipher, _pages_of(store) + len(frames))
    return sound < len(round_) and not _was_cut_short(round_[sound], order, before, whole)


def versions_in_log(store: Path, cipher: PageCipher) -> Versions:
    """Every state of each page in the committed part of a log that may be damaged, oldest first.

    No sum is believed here: whoever reads them sees by each page's own seal whether it is whole.
    Raises FileUnreadable.
    """
    content = _content_of_log(store)
    near = [frame for frame in _frames(content) if _is_near(frame.salts, content[16:24])]
    if near:
        order = _order_of(content) or "<"
        sound, before = _sound(near, order, _sums_of_header(content))
        whole = _Whole(cipher, _pages_of(store) + len(near))
        if sound == len(near) - 1 and _was_cut_short(near[-1], order, before, whole):
            near.pop()
    commits = [place for place, frame in enumerate(near) if frame.commit]
    versions: dict[int, list[bytes]] = {}
    for frame in near[: commits[-1] + 1 if commits else 0]:
        versions.setdefault(frame.number, []).append(frame.page)
    return versions


def _content_of_log(store: Path) -> bytes:
    path = log_of(store)
    return read_limited(path, LIMIT) if path.exists() else b""


def _pages_of(store: Path) -> int:
    return store.stat().st_size // PAGE


def _sums_of_header(content: bytes) -> Sums:
    one, two = struct.unpack_from(">II", content, 24)
    return one, two


def _order_of(content: bytes) -> str | None:
    return MAGICS.get(int.from_bytes(content[:4], "big"))


def _sound(frames: Sequence[_Frame], order: str, sums: Sums) -> tuple[int, Sums]:
    """How many frames add up, one after the other, and the sums that the next one goes on from."""
    for place, frame in enumerate(frames):
        before, sums = sums, _sums(frame.page, order, _sums(frame.head, order, sums))
        if sums != frame.sums:
            return place, before
    return len(frames), sums


def _was_cut_short(frame: _Frame, order: str, before: Sums, whole: _Whole) -> bool:
    """Whether a log's last frame is one that was being written as the plug was pulled.

    In room that an earlier round had used, a new head then stands before an old page. It was never
    confirmed, so nothing is lost with it. Had the head been changed later, one of its numbers would be
    all that keeps the frame from adding up; had the page, it would be whole under no number.
    """
    number, commit = frame.head[:4], frame.head[4:]
    told = _head_told_by_sums(frame, order, before)
    sums = _sums(frame.page, order, _sums(frame.head, order, before))
    if number == told[:4] or commit == told[4:] or any(map(operator.eq, sums, frame.sums)):
        return False
    return not frame.commit or whole.is_page(frame.page)


def _head_told_by_sums(frame: _Frame, order: str, before: Sums) -> bytes:
    """The number and commit with which a frame would add up: its sums, reckoned backwards."""
    one, two = frame.sums
    numbers = struct.unpack(f"{order}{PAGE // 4}I", frame.page)
    for place in range(len(numbers) - 2, -1, -2):
        two = (two - numbers[place + 1] - one) & MASK
        one = (one - numbers[place] - two) & MASK
    number = (one - sum(before)) & MASK
    return struct.pack(f"{order}II", number, (two - before[1] - one) & MASK)


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
