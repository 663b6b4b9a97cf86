"""A face in a PDF: the glyphs that were used, embedded once the last page is written.

A code stands for a glyph and what it says there, so that text copied out of the file is the text
that was written, whatever shape a letter took.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from w4r_desktop.printing.pdf_part import PdfPart

if TYPE_CHECKING:
    from w4r_desktop.printing.faces import Face
    from w4r_desktop.printing.shaping import Run

SYSTEM = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"

MAPPINGS_A_BLOCK = 100
"""A ToUnicode map takes no more in one block."""

MOST_CODES = 0xFFFF
"""Codes have two bytes, and 0 stands for a missing glyph."""


class PdfFont:
    """One face of one document; codes are given out in the order of first use.

    PostScript glyphs are asked for by their own numbers: where one is to say two things, the face
    becomes two fonts.
    """

    def __init__(self, face: "Face", name: str, number: int) -> None:
        """Take the face, the name pages call it by, and the object number kept for it."""
        self.name = name
        self.number = number
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}
        self._said: dict[int, str] = {}

    def has_room_for(self, run: "Run") -> bool:
        """Whether every glyph of the run can say here what it says there."""
        if self._face.is_postscript:
            return all(self._said.get(g.number, g.says) == g.says for g in run.glyphs)
        return len(self._codes) + len(run.glyphs) <= MOST_CODES

    def code(self, glyph: int, says: str) -> int:
        """The code of a glyph where it says that text; there must be room for it."""
        code = self._codes.get((glyph, says))
        if code is None:
            code = glyph if self._face.is_postscript else len(self._codes) + 1
            self._codes[glyph, says] = code
            self._said[glyph] = says
        return code

    def embed(self, pdf: PdfPart) -> None:
        """Write the font with the glyphs that were used."""
        name = f"{_tag(self.number)}+{self._face.metrics.name}"
        embed = self._postscript if self._face.is_postscript else self._truetype
        outlines = embed(pdf, name)
        says = {code: said for (_, said), code in self._codes.items()}
        text = pdf.add_stream(_to_unicode(says).encode("ascii"))
        pdf.put(
            self.number,
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{outlines} 0 R] /ToUnicode {text} 0 R >>",
        )

    def _truetype(self, pdf: PdfPart, name: str) -> int:
        glyphs = [glyph for glyph, _ in self._codes]
        content = self._face.subset(glyphs)
        file = pdf.add_stream(content, f"/Length1 {len(content)}")
        descriptor = pdf.add(self._descriptor(name, f"/FontFile2 {file} 0 R"))
        glyph_map = pdf.add_stream(b"".join(g.to_bytes(2, "big") for g in [0, *glyphs]))
        widths = " ".join(f"{self._face.advance(glyph):g}" for glyph in glyphs)
        return pdf.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 0 /W [1 [{widths}]]"
            f" {SYSTEM} /FontDescriptor {descriptor} 0 R /CIDToGIDMap {glyph_map} 0 R >>"
        )

    def _postscript(self, pdf: PdfPart, name: str) -> int:
        used = sorted((code, glyph) for (glyph, _), code in self._codes.items())
        file = pdf.add_stream(
            self._face.outlines(glyph for _, glyph in used), "/Subtype /CIDFontType0C"
        )
        descriptor = pdf.add(self._descriptor(name, f"/FontFile3 {file} 0 R"))
        widths = " ".join(f"{code} [{self._face.advance(glyph):g}]" for code, glyph in used)
        return pdf.add(
            f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /DW 0 /W [{widths}]"
            f" {SYSTEM} /FontDescriptor {descriptor} 0 R >>"
        )

    def _descriptor(self, name: str, file: str) -> str:
        metrics = self._face.metrics
        box = " ".join(f"{edge:g}" for edge in metrics.box)
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {metrics.flags}"
            f" /FontBBox [{box}] /ItalicAngle {metrics.italic_angle:g}"
            f" /Ascent {metrics.ascent:g} /Descent {metrics.descent:g}"
            f" /CapHeight {metrics.cap_height:g} /StemV {metrics.stem:.0f} {file} >>"
        )


def _tag(number: int) -> str:
    # The six capitals by which a PDF knows that a font is a part of one.
    letters = []
    for _ in range(6):
        number, rest = divmod(number, 26)
        letters.append(chr(ord("A") + rest))
    return "".join(letters)


def _to_unicode(says: Mapping[int, str]) -> str:
    lines = [f"<{code:04X}> <{said.encode('utf-16-be').hex()}>" for code, said in says.items()]
    blocks = []
    for start in range(0, len(lines), MAPPINGS_A_BLOCK):
        block = lines[start : start + MAPPINGS_A_BLOCK]
        blocks.append("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]))
    return "\n".join([
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *blocks,
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ])
