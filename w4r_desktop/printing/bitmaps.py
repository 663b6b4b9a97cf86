"""A case pack's bitmaps as pictures: photographs as they are, but without what cameras write into them."""

import io
import zlib
from struct import Struct

from PIL import Image, ImageOps

from w4r_desktop.printing.pictures import NoPictureError, Picture

JPEG_PART = Struct(">BBH")
SCAN = 0xDA
NOTES = frozenset(range(0xE1, 0xEE)) | {0xEF, 0xFE}
"""The parts of a JPEG that say where and with what it was taken, and by whom: they stay out.

APP0 (JFIF) and APP14 (Adobe) are kept: they say how the colours are meant.
"""

ORIENTATION = 0x0112
SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}
SIDE = 3000
"""The most pixels a side: 300 to an inch across the widest sheet, and then some."""


def bitmap(content: bytes) -> Picture:
    """A PNG or JPEG as a picture; raises NoPictureError where the bytes are neither."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            if _may_pass(image):
                space, size = SPACES[image.mode], image.size
                return _photograph(size, space, _without_notes(content))
            return _pixels(ImageOps.exif_transpose(image))
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPictureError from error


def _may_pass(image: Image.Image) -> bool:
    upright = image.getexif().get(ORIENTATION, 1) == 1
    return image.format == "JPEG" and image.mode in SPACES and upright


def _entries(size: tuple[int, int], space: str) -> str:
    return (
        f"/Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]}"
        f" /ColorSpace {space} /BitsPerComponent 8"
    )


def _photograph(size: tuple[int, int], space: str, content: bytes) -> Picture:
    # Four colours are kept by cameras and Adobe's programs the other way round.
    turned = " /Decode [1 0 1 0 1 0 1 0]" if space == "/DeviceCMYK" else ""
    entries = f"{_entries(size, space)}{turned} /Filter /DCTDecode"
    return Picture(*size, entries, content, is_packed=True)


def _without_notes(content: bytes) -> bytes:
    parts, place = [content[:2]], 2
    while place + JPEG_PART.size <= len(content):
        sign, kind, size = JPEG_PART.unpack_from(content, place)
        if sign != 0xFF or kind == SCAN:  # noqa: PLR2004 - how every part begins
            break
        if kind not in NOTES:
            parts.append(content[place : place + 2 + size])
        place += 2 + size
    return b"".join([*parts, content[place:]])


def _pixels(image: Image.Image) -> Picture:
    image.thumbnail((SIDE, SIDE))
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        image = Image.alpha_composite(paper, seen).convert("RGB")
    elif image.mode in {"1", "L"}:
        image = image.convert("L")
    else:
        image = image.convert("RGB")
    entries = f"{_entries(image.size, SPACES[image.mode])} /Filter /FlateDecode"
    return Picture(*image.size, entries, zlib.compress(image.tobytes()), is_packed=True)
