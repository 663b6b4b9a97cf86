"""Which pictures a pack may carry: what the name says, of a size that any laptop can show."""

import zlib
from struct import Struct

from w4r_desktop.packs import format as limits
from w4r_desktop.packs.drawings import check_svg

PNG_SIGN = b"\x89PNG\r\n\x1a\n"
PNG_END = b"\x00\x00\x00\x00IEND\xaeB\x60\x82"
CHUNK = Struct(">I4s")
PNG_HEADER = Struct(">IIBBBBB")
PNG_DEPTHS = frozenset({1, 2, 4, 8, 16})
PNG_NOTE_SIZE = 1024 * 1024
"""The largest chunk in bytes that is no part of the picture itself: a colour profile, a text."""

JPEG_SIGN = b"\xff\xd8\xff"
JPEG_SCAN = b"\xff\xda"
JPEG_PART = Struct(">BBH")
JPEG_FRAME = Struct(">BHHB")
JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive; the other kinds are for machines, not for web pages."""

JPEG_OTHER_FRAMES = frozenset(range(0xC0, 0xD0)) - JPEG_FRAMES - {0xC4, 0xCC}


def is_sound_picture(suffix: str, content: bytes) -> bool:
    """Whether the bytes are a picture of the kind that the suffix says, within the limits."""
    if suffix == ".svg":
        return check_svg(content)
    return check_png(content) if suffix == ".png" else check_jpeg(content)


def check_png(content: bytes) -> bool:
    """Whether the bytes are one PNG, chunk by chunk to its end, small enough when decoded."""
    if not content.startswith(PNG_SIGN) or not content.endswith(PNG_END):
        return False
    kinds, place = [], len(PNG_SIGN)
    while place < len(content) - len(PNG_END):
        size, kind = CHUNK.unpack_from(content, place)
        if size > PNG_NOTE_SIZE and kind != b"IDAT":
            return False
        kinds.append(kind)
        place += CHUNK.size + size + 4
    whole = place == len(content) - len(PNG_END) and b"IEND" not in kinds
    return whole and kinds[:1] == [b"IHDR"] and kinds.count(b"IHDR") == 1 and _fits_png(content)


def check_jpeg(content: bytes) -> bool:
    """Whether the bytes begin a JPEG that is small enough when decoded, in a few passes."""
    if not content.startswith(JPEG_SIGN) or content.count(JPEG_SCAN) > limits.JPEG_SCANS:
        return False
    is_framed, place = False, 2
    while place + JPEG_PART.size <= len(content):
        sign, kind, size = JPEG_PART.unpack_from(content, place)
        if sign != 0xFF or size < 2 or kind in JPEG_OTHER_FRAMES:  # noqa: PLR2004 - a JPEG mark
            return False
        if kind in JPEG_FRAMES:
            if is_framed or not _fits_jpeg(content, place + JPEG_PART.size):
                return False
            is_framed = True
        elif kind == JPEG_SCAN[1]:
            return is_framed
        place += 2 + size
    return False


def _fits_png(content: bytes) -> bool:
    start = len(PNG_SIGN) + CHUNK.size
    header = content[start : start + PNG_HEADER.size]
    if len(header) < PNG_HEADER.size:
        return False
    width, height, depth, *_how = PNG_HEADER.unpack(header)
    checksum = zlib.crc32(b"IHDR" + header).to_bytes(4, "big")
    is_whole = content.startswith(checksum, start + PNG_HEADER.size)
    return is_whole and depth in PNG_DEPTHS and _fits(width, height, 8 if depth > 8 else 4)  # noqa: PLR2004


def _fits_jpeg(content: bytes, place: int) -> bool:
    if place + JPEG_FRAME.size > len(content):
        return False
    _depth, height, width, _parts = JPEG_FRAME.unpack_from(content, place)
    return _fits(width, height, 4)


def _fits(width: int, height: int, pixel: int) -> bool:
    sides = 0 < width <= limits.PICTURE_SIDE and 0 < height <= limits.PICTURE_SIDE
    return sides and width * height * pixel <= limits.PICTURE_MEMORY
