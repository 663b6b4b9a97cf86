"""The ZIP inside a sync file: bytes in, bytes out; strict about what it opens."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

SIZE_LIMIT = 512 * 1024**2
"""The most bytes all parts may have together: some 80,000 letters, and no bomb."""

PARTS_LIMIT = 64

NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9._-]{0,200}")
MADE = (1980, 1, 1, 0, 0, 0)
"""The same for every part, so that the same letters give the same bytes."""

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
PLAIN_FLAGS = 0x0800
"""The one general purpose bit that may be set: names in UTF-8."""

UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
)
"""What `zipfile` raises when it is handed something else."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a ZIP, in the order given; raises ValueError where `unpack` would refuse it."""
    _check_size([len(content) for content in parts.values()])
    if not all(map(NAME.fullmatch, parts)):
        raise ValueError(len(parts))
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, MADE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, content)
    return whole.getvalue()


def unpack(whole: bytes) -> dict[str, bytes]:
    """The parts of a ZIP; raises ValueError for anything that `pack` would not have made."""
    try:
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            return _read(archive)
    except UNREADABLE as failure:
        raise ValueError(type(failure).__name__) from failure


def _read(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    _check_size([entry.file_size for entry in entries])
    parts: dict[str, bytes] = {}
    for entry in entries:
        if entry.filename in parts or not _is_plain(entry):
            raise ValueError(len(parts))
        with archive.open(entry) as part:
            parts[entry.filename] = part.read(entry.file_size + 1)
        if len(parts[entry.filename]) != entry.file_size:
            raise ValueError(entry.file_size)
    return parts


def _check_size(sizes: Sequence[int]) -> None:
    if len(sizes) > PARTS_LIMIT or sum(sizes) > SIZE_LIMIT:
        raise ValueError(len(sizes))


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    return (
        NAME.fullmatch(entry.filename) is not None
        and entry.compress_type in METHODS
        and not entry.flag_bits & ~PLAIN_FLAGS
    )
