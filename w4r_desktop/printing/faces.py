"""One TrueType face: what it covers, how wide its signs are, and the part of it a document needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

SYMBOLIC = 1 << 2
NONSYMBOLIC = 1 << 5


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

    def __init__(self, font: TTFontFile) -> None:
        """Take an opened font file."""
        self._font = font
        self._reading = Lock()
        self.glyphs: dict[int, int] = {code: g for code, g in font.charToGlyph.items() if g}
        self.metrics = _metrics(font)

    def covers(self, sign: str) -> bool:
        """Whether the face draws the sign."""
        return ord(sign) in self.glyphs

    def advance(self, sign: str) -> float:
        """How wide the sign is, in thousandths of the type size."""
        return float(self._font.charWidths.get(ord(sign), self._font.defaultWidth))

    def subset(self, signs: Sequence[str]) -> tuple[bytes, list[int]]:
        """A font file with those signs alone, and the glyph each of them has there."""
        order: dict[int, int] = {}
        codes = []
        for sign in signs:
            glyph = self.glyphs[ord(sign)]
            if glyph not in order:
                order[glyph] = len(order) + 1
                codes.append(ord(sign))
        with self._reading:
            content: bytes = self._font.makeSubset(codes)
        return content, [order[self.glyphs[ord(sign)]] for sign in signs]


def open_face(path: Path) -> Face | None:
    """The face in the file, or None where it is damaged or of a kind that cannot be embedded."""
    try:
        return Face(TTFontFile(str(path)))
    except (TTFError, OSError):
        return None


def _metrics(font: TTFontFile) -> FaceMetrics:
    name = font.name
    return FaceMetrics(
        name=name.decode("ascii", "ignore") if isinstance(name, bytes) else str(name),
        ascent=float(font.ascent),
        descent=float(font.descent),
        cap_height=float(font.capHeight),
        italic_angle=float(font.italicAngle),
        stem=float(font.stemV),
        flags=int(font.flags) & ~NONSYMBOLIC | SYMBOLIC,
        box=tuple(float(edge) for edge in font.bbox),
    )
