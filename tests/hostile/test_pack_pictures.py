"""Pictures that swell when they are decoded, or are not what their name says: refused by name."""

import struct
import zlib
from pathlib import Path

import pytest

from tests.hostile.packs import CASE, SVG, opened, refused, sealed

PNG, JPEG, DRAWING = (f"{CASE}/other.{suffix}" for suffix in ("png", "jpg", "svg"))


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def png(width: int, height: int, *, depth: int = 8, more: bytes = b"") -> bytes:
    """A PNG of that size whose rows are zeros, no more than ten million of them."""
    header = struct.pack(">IIBBBBB", width, height, depth, 6, 0, 0, 0)
    rows = zlib.compress(bytes(min((width * 4 + 1) * height, 10_000_000)), 1)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more
    return start + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int, height: int, *, frame: int = 0xC0, more: bytes = b"", scans: int = 1) -> bytes:
    """What a JPEG of that size begins with, and as many scans as are wanted."""
    size = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + bytes(8)
    return b"\xff\xd8" + more + b"\xff" + bytes([frame]) + size + scan * scans + b"\xff\xd9"


GOOD_PNG, GOOD_JPEG = png(4, 3), jpeg(4, 3)


@pytest.mark.parametrize(
    ("name", "content"),
    [(PNG, GOOD_PNG), (JPEG, GOOD_JPEG), (PNG, png(7_000, 5_000)), (JPEG, jpeg(7_000, 5_000))],
    ids=["png", "jpg", "photograph-png", "photograph-jpg"],
)
def test_a_usual_picture_is_opened(tmp_path: Path, name: str, content: bytes) -> None:
    assert not opened(sealed({name: content}), tmp_path).error


SIZES = [(50_000, 50_000), (2**31 - 1, 1), (2**32 - 1, 2**32 - 1), (20_000, 2_200), (0, 5), (5, 0)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_png_that_swells_when_decoded_is_refused(tmp_path: Path, width: int, height: int) -> None:
    assert refused(sealed({PNG: png(width, height)}), tmp_path).part == PNG


@pytest.mark.parametrize(("width", "height"), [(65_535, 65_535), (65_535, 1), (19_999, 2_200)])
def test_a_jpeg_that_swells_when_decoded_is_refused(
    tmp_path: Path, width: int, height: int
) -> None:
    assert refused(sealed({JPEG: jpeg(width, height)}), tmp_path).part == JPEG


@pytest.mark.parametrize(
    "content",
    [
        png(6_000, 5_000, depth=16),
        png(4, 3, depth=32),
        png(4, 3, more=chunk(b"IHDR", bytes(13))),
        png(4, 3, more=chunk(b"IEND", b"")),
        png(4, 3, more=chunk(b"zTXt", bytes(2**21))),
        png(4, 3, more=struct.pack(">I", 2**32 - 1) + b"IDAT"),
        GOOD_PNG[:-1],
        GOOD_PNG + b"PK",
        GOOD_PNG[:8] + GOOD_PNG[33:],
        GOOD_PNG[:30] + b"0" + GOOD_PNG[31:],
        b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB\x60\x82",
    ],
    ids=range(11),
)
def test_a_png_that_is_not_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refused(sealed({PNG: content}), tmp_path).part == PNG


@pytest.mark.parametrize(
    "content",
    [
        jpeg(4, 3, frame=0xC9),
        jpeg(4, 3, frame=0xC3),
        jpeg(4, 3, scans=5_000),
        jpeg(4, 3, more=b"\xff\xe1\x00\x00"),
        jpeg(4, 3, more=GOOD_JPEG[2:15]),
        jpeg(4, 0),
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8" + b"\xff\xe1\x00\x02" * 100_000,
        GOOD_JPEG[:12],
    ],
    ids=range(9),
)
def test_a_jpeg_that_is_not_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    assert refused(sealed({JPEG: content}), tmp_path).part == JPEG


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (DRAWING, GOOD_PNG),
        (DRAWING, zlib.compress(SVG.format("").encode(), wbits=31)),
        (PNG, GOOD_JPEG),
        (PNG, SVG.format("").encode()),
        (JPEG, GOOD_PNG),
        (JPEG, b"GIF89a" + bytes(100)),
        (JPEG, b"%PDF-1.7"),
    ],
    ids=range(7),
)
def test_a_picture_under_the_name_of_another_kind_is_refused(
    tmp_path: Path, name: str, content: bytes
) -> None:
    assert refused(sealed({name: content}), tmp_path).part == name
