"""A face in a PDF: the signs that were used, embedded once the last page is written.

Each sign has a code of its own, so that text copied out of the file is the text that was written.
"""

from typing import TYPE_CHECKING

from w4r_desktop.printing.pdf_file import PdfFile

if TYPE_CHECKING:
    from w4r_desktop.printing.faces import Face

MAPPINGS_A_BLOCK = 100
"""A ToUnicode map takes no more in one block."""


class PdfFont:
    """One face of one document; codes are given out in the order of first use."""

    def __init__(self, face: "Face", name: str, number: int) -> None:
        """Take the face, the name pages call it by, and the object number kept for it."""
        self.name = name
        self.number = number
        self._face = face
        self._codes: dict[str, int] = {}

    def encoded(self, text: str) -> str:
        """The text in the font's codes, in hexadecimal."""
        return "".join([f"{self._code(sign):04X}" for sign in text])

    def _code(self, sign: str) -> int:
        return self._codes.setdefault(sign, len(self._codes) + 1)

    def embed(self, pdf: PdfFile) -> None:
        """Write the font with the signs that were used."""
        signs = list(self._codes)
        content, glyphs = self._face.subset(signs)
        file = pdf.add_stream(content, f"/Length1 {len(content)}")
        name = f"{_tag(self.number)}+{self._face.metrics.name}"
        descriptor = pdf.add(self._descriptor(name, file))
        glyph_map = pdf.add_stream(b"".join(g.to_bytes(2, "big") for g in [0, *glyphs]))
        widths = " ".join(f"{self._face.advance(sign):g}" for sign in signs)
        outlines = pdf.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 0 /W [1 [{widths}]]"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} 0 R /CIDToGIDMap {glyph_map} 0 R >>"
        )
        text = pdf.add_stream(_to_unicode(signs).encode("ascii"))
        pdf.put(
            self.number,
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{outlines} 0 R] /ToUnicode {text} 0 R >>",
        )

    def _descriptor(self, name: str, file: int) -> str:
        metrics = self._face.metrics
        box = " ".join(f"{edge:g}" for edge in metrics.box)
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {metrics.flags}"
            f" /FontBBox [{box}] /ItalicAngle {metrics.italic_angle:g}"
            f" /Ascent {metrics.ascent:g} /Descent {metrics.descent:g}"
            f" /CapHeight {metrics.cap_height:g} /StemV {metrics.stem:g} /FontFile2 {file} 0 R >>"
        )


def _tag(number: int) -> str:
    # The six capitals by which a PDF knows that a font is a part of one.
    letters = []
    for _ in range(6):
        number, rest = divmod(number, 26)
        letters.append(chr(ord("A") + rest))
    return "".join(letters)


def _to_unicode(signs: list[str]) -> str:
    lines = [f"<{code:04X}> <{s.encode('utf-16-be').hex()}>" for code, s in enumerate(signs, 1)]
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
