"""Sheets of marks become the pages of a PDF, one at a time."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from w4r_desktop.printing import inks
from w4r_desktop.printing.composer import KEPT_WORDS
from w4r_desktop.printing.fonts import FontShelf, Role, installed
from w4r_desktop.printing.gallery import Gallery
from w4r_desktop.printing.marks import Sheet, TextMark
from w4r_desktop.printing.pdf_file import PdfFile, number
from w4r_desktop.printing.pdf_font import PdfFont

if TYPE_CHECKING:
    from w4r_desktop.printing.faces import Face

Run = tuple[str, str]
"""Signs set in one face: the font's name on the page and the codes in hexadecimal."""


class Press:
    """Prints sheets into a file; close it with the title the file shall carry."""

    def __init__(self, out: BinaryIO, shelf: FontShelf | None = None) -> None:
        """Begin a file set in the fonts of this machine, or of the shelf given."""
        self._pdf = PdfFile(out)
        self._shelf = shelf or installed()
        self._fonts: dict[Face, PdfFont] = {}
        self._words: dict[tuple[Role, str], tuple[Run, ...]] = {}
        self._gallery = Gallery(self._pdf)

    def print_sheet(self, sheet: Sheet) -> None:
        """Add a page."""
        parts = [*self._gallery.hang(sheet), *_shapes(sheet), *self._texts(sheet)]
        self._pdf.add_page(sheet.width, sheet.height, "\n".join(parts).encode("ascii"))

    def close(self, *, title: str, language: str = "") -> None:
        """Write the fonts and finish the file."""
        for font in self._fonts.values():
            font.embed(self._pdf)
        names = " ".join(f"/{font.name} {font.number} 0 R" for font in self._fonts.values())
        self._pdf.put(self._pdf.resources, f"<< /Font << {names} >> {self._gallery.resources()}>>")
        self._pdf.close(title=title, language=language)

    def _texts(self, sheet: Sheet) -> Iterator[str]:
        font = ink = ""
        yield "BT"
        for mark in sheet.texts:
            if mark.style.ink != ink:
                ink = mark.style.ink
                yield f"{inks.operands(ink)} rg"
            yield f"1 0 0 1 {mark.x:.2f} {sheet.height - mark.y:.2f} Tm"
            for name, codes in self._runs(mark):
                wanted = f"/{name} {number(mark.style.size)} Tf"
                if wanted != font:
                    font = wanted
                    yield font
                yield f"<{codes}> Tj"
        yield "ET"

    def _runs(self, mark: TextMark) -> list[Run]:
        role = mark.style.role
        space = self._encoded(role, " ")
        words = [self._encoded(role, word) for word in mark.line.words]
        if all(len(runs) == 1 and runs[0][0] == space[0][0] for runs in words):
            return [(space[0][0], space[0][1].join([runs[0][1] for runs in words]))]
        runs = [run for word in words for run in (*space, *word)][1:]
        return [
            (name, "".join([codes for _, codes in same]))
            for name, same in groupby(runs, key=_font_name)
        ]

    def _encoded(self, role: Role, word: str) -> tuple[Run, ...]:
        key = (role, word)
        runs = self._words.get(key)
        if runs is None:
            if len(self._words) >= KEPT_WORDS:
                self._words.clear()
            runs = self._words[key] = tuple(self._encode(role, word))
        return runs

    def _encode(self, role: Role, word: str) -> Iterator[Run]:
        for face, signs in groupby(word, key=lambda sign: self._shelf.face_for(role, sign)):
            # Text is proof-read before it is set, so there is a face for every sign.
            font = self._font(face or self._shelf.face(role))
            yield font.name, font.encoded("".join(signs))

    def _font(self, face: "Face") -> PdfFont:
        font = self._fonts.get(face)
        if font is None:
            font = PdfFont(face, f"F{len(self._fonts) + 1}", self._pdf.reserve())
            self._fonts[face] = font
        return font


def _font_name(run: Run) -> str:
    return run[0]


def _shapes(sheet: Sheet) -> Iterator[str]:
    for mark in sheet.shapes:
        colour = inks.operands(mark.ink)
        scale = f"{mark.scale:.5f}"
        place = f"{mark.x:.2f} {sheet.height - mark.y:.2f}"
        yield f"q {colour} rg {colour} RG {scale} 0 0 -{scale} {place} cm"
        yield mark.operators
        yield "Q"
