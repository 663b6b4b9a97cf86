"""One face of a font file: what it covers, how its glyphs measure, and the part a document needs.

Loaded with the first text that is set: HarfBuzz stays out of the way to the first window.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from
from typing import NamedTuple

import uharfbuzz as hb

EM = 1000
"""Measures are in thousandths of the type size, as a PDF counts them."""

SYMBOLIC = 1 << 2
RESTRICTED = 0x0002
"""OS/2 `fsType`: the foundry does not let the font be embedded (OpenType specification)."""

ROS = b"\x0c\x1e"
"""The operator by which PostScript outlines say that their glyphs are known by number."""

CFF_HEAD = 4096
"""Names and dictionaries of PostScript outlines stand within so many bytes from their start."""

NOT_FOR_PAPER = frozenset({"CFF2", "COLR", "CBDT", "sbix"})
"""Tables of faces that a PDF of ours cannot carry: variable outlines in cubics, coloured glyphs."""

UNUSED_TABLES = ("GDEF", "GPOS", "GSUB", "BASE", "JSTF", "MATH", "STAT", "DSIG", "kern", "meta")
"""What a reader of the PDF does not need: the text is shaped already."""


class Reach(NamedTuple):
    """How far a glyph's ink goes above and below the baseline."""

    above: float
    below: float


@dataclass(frozen=True, slots=True)
class FaceMetrics:
    """What a PDF says of a face, in thousandths of the type size."""

    name: str
    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    stem: float
    flags: int
    box: tuple[float, ...]


class Face:
    """A face that can be set and embedded."""

    def __init__(self, face: hb.Face) -> None:
        """Take an opened face; it is never changed, so threads may share it."""
        self._face = face
        self._unicodes = face.unicodes
        self._advances: dict[int, float] = {}
        self._reaches: dict[int, Reach] = {}
        self.font = hb.Font(face)
        self.scale = EM / face.upem
        self.is_postscript = "CFF " in face.table_tags
        self.metrics = _metrics(face, self.font, self.scale)

    def covers(self, text: str) -> bool:
        """Whether the face draws every sign of the text."""
        return all(ord(sign) in self._unicodes for sign in text)

    def advance(self, glyph: int) -> float:
        """How wide a glyph is when nothing moves it."""
        width = self._advances.get(glyph)
        if width is None:
            width = self.font.get_glyph_h_advance(glyph) * self.scale
            self._advances[glyph] = width
        return width

    def reach(self, glyph: int) -> Reach:
        """How far a glyph's ink goes above and below the baseline; nothing for a space."""
        reach = self._reaches.get(glyph)
        if reach is None:
            box = self.font.get_glyph_extents(glyph)
            above, height = (box.y_bearing, box.height) if box else (0, 0)
            reach = Reach(above * self.scale, -(above + height) * self.scale)
            self._reaches[glyph] = reach
        return reach

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """A font file with those glyphs alone, each keeping its number."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs)
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        wanted.drop_table_tag_set.update(map(_number_of, UNUSED_TABLES))
        if self._face.has_var_data:
            wanted.pin_all_axes_to_default(self._face)
        part: bytes = hb.subset(self._face, wanted).blob.data
        return part

    def outlines(self, glyphs: Iterable[int]) -> bytes:
        """The bare `CFF` table of such a part, as a PDF embeds PostScript outlines."""
        part = hb.Face(self.subset(glyphs))
        table: bytes = part.reference_table("CFF ").data
        return table


def open_face(path: Path, index: int = 0) -> Face | None:
    """The face of that place in the file, or None where it is damaged or cannot be embedded."""
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        if not face.glyph_count or not _may_be_embedded(face):
            return None
        return Face(face)
    except (hb.HarfBuzzError, OSError, RuntimeError, ValueError):
        return None


def _may_be_embedded(face: hb.Face) -> bool:
    tags = set(face.table_tags)
    has_outlines = bool(tags & {"glyf", "CFF "})
    rights = _table(face, "OS/2")
    restricted = len(rights) > 9 and unpack_from(">H", rights, 8)[0] & 0xF == RESTRICTED  # noqa: PLR2004
    return (
        has_outlines and not tags & NOT_FOR_PAPER and not restricted and _is_plainly_numbered(face)
    )


def _is_plainly_numbered(face: hb.Face) -> bool:
    """Whether PostScript glyphs are found by their place in the font: a PDF asks by number.

    Fonts of the Identity ordering number them so; others follow a list of their own.
    """
    head = _table(face, "CFF ")[:CFF_HEAD] if "CFF " in face.table_tags else b""
    return ROS not in head or b"Identity" in head


def _metrics(face: hb.Face, font: hb.Font, scale: float) -> FaceMetrics:
    extents = font.get_font_extents("ltr")
    cap_height = font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    weight = unpack_from(">H", _table(face, "OS/2"), 4)[0] if _table(face, "OS/2") else 400
    slant = unpack_from(">i", _table(face, "post"), 4)[0] / 65536 if _table(face, "post") else 0.0
    box = unpack_from(">4h", _table(face, "head"), 36)
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
    return FaceMetrics(
        name="".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign in "-_")),
        ascent=extents.ascender * scale,
        descent=extents.descender * scale,
        cap_height=cap_height * scale,
        italic_angle=slant,
        # The usual estimate where a font does not say how thick its stems are.
        stem=50 + (weight / 65) ** 2,
        flags=SYMBOLIC,
        box=tuple(edge * scale for edge in box),
    )


def _table(face: hb.Face, tag: str) -> bytes:
    content: bytes = face.reference_table(tag).data
    return content


def _number_of(tag: str) -> int:
    return int.from_bytes(tag.encode("ascii"), "big")
