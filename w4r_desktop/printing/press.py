"""Sheets of marks become the pages of a PDF, one at a time."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, BinaryIO

from w4r_desktop.printing import inks
from w4r_desktop.printing.gallery import Gallery
from w4r_desktop.printing.marks import Line, ShapeMark, Sheet, TextMark
from w4r_desktop.printing.pdf_file import PdfFile
from w4r_desktop.printing.pdf_font import PdfFont
from w4r_desktop.printing.pdf_part import PdfPart, number, text_string
from w4r_desktop.printing.pdf_tags import Tags

if TYPE_CHECKING:
    from w4r_desktop.printing.faces import Face
    from w4r_desktop.printing.shaping import Run

EM = 1000
KEPT_RUNS = 50_000
"""Runs are kept as they were encoded; past that we start afresh."""

FONT_NAME = itemgetter(0)
Encoded = tuple[str, str]
"""The name of a run's font, and what stands between the brackets of TJ."""

IS_SIMPLE, IS_TURNED = attrgetter("is_simple"), attrgetter("turned")


class Press:
    """Prints sheets into a file; close it with the title the file shall carry."""

    def __init__(self, out: BinaryIO, *, tagged: bool = False) -> None:
        """Begin a file; `tagged` tells its readers what things are and in which order they are read."""
        self._file = PdfFile(out)
        self._part = PartPress(tagged=tagged)

    def begin_article(self, language: str) -> None:
        """What is printed from here on belongs together, in that language."""
        self._part.begin_article(language)

    def print_sheet(self, sheet: Sheet) -> None:
        """Add a page."""
        self._part.print_sheet(sheet)

    def take(self, part: PdfPart) -> None:
        """Add a part that was printed elsewhere."""
        self._file.take(part)

    def close(self, *, title: str, language: str = "", archive: bool = False) -> None:
        """Finish the file, for the archives (PDF/A-2b) where wanted."""
        if self._part.has_pages:
            self._file.take(self._part.finished())
        self._file.close(title=title, language=language, archive=archive)


class PartPress:
    """Prints sheets into a part of a file, with the fonts and pictures that these need."""

    def __init__(self, *, tagged: bool = False) -> None:
        """Begin a part; `tagged` tells readers of the file what things are and in which order."""
        self._pdf = PdfPart()
        self._tags = Tags() if tagged else None
        self._resources = self._pdf.reserve()
        self._fonts: list[PdfFont] = []
        self._fonts_of: dict[Face, list[PdfFont]] = {}
        self._encoded: dict[Run, Encoded] = {}
        self._gallery = Gallery(self._pdf)

    def print_sheet(self, sheet: Sheet) -> None:
        """Add a page."""
        entries = ""
        if self._tags is not None:
            self._tags.begin_page()
            entries = f" /StructParents {len(self._pdf.pages)} /Tabs /S"
        parts = [*self._pictures(sheet), *self._shapes(sheet), *self._texts(sheet)]
        self._pdf.add_page(
            sheet.width,
            sheet.height,
            "\n".join(parts).encode("ascii"),
            resources=self._resources,
            entries=entries,
        )

    def begin_article(self, language: str) -> None:
        """What is printed from here on belongs together, in that language."""
        if self._tags is not None:
            self._tags.begin_article(language)

    @property
    def has_pages(self) -> bool:
        """Whether anything was printed."""
        return bool(self._pdf.pages)

    def finished(self) -> PdfPart:
        """The part with its fonts."""
        for font in self._fonts:
            font.embed(self._pdf)
        names = " ".join(f"/{font.name} {font.number} 0 R" for font in self._fonts)
        head = f"<< /Font << {names} >> {self._gallery.resources()}>>"
        self._pdf.put(self._resources, head)
        if self._tags is not None:
            self._tags.put_into(self._pdf)
        return self._pdf

    def _pictures(self, sheet: Sheet) -> Iterator[str]:
        for mark, operators in self._gallery.hang(sheet):
            yield from self._tagged(operators, mark.alternative, mark.y + mark.height)

    def _shapes(self, sheet: Sheet) -> Iterator[str]:
        for mark in sheet.shapes:
            foot = mark.y + mark.height
            yield from self._tagged(_shape(mark, sheet.height), mark.alternative, foot)

    def _tagged(self, operators: Iterator[str], alternative: str, foot: float) -> Iterator[str]:
        """What is seen, as a figure where words say what; else as something for the eye alone."""
        if self._tags is None:
            yield from operators
            return
        yield self._tags.figure(alternative, y=foot) if alternative else "/Artifact BMC"
        yield from operators
        yield "EMC"

    def _texts(self, sheet: Sheet) -> Iterator[str]:
        ink = ""
        yield "BT"
        for mark in sheet.texts:
            if mark.style.ink != ink:
                ink = mark.style.ink
                yield f"{inks.operands(ink)} rg"
            yield from self._line(mark, sheet.height - mark.y)
        yield "ET"

    def _line(self, mark: TextMark, y: float) -> Iterator[str]:
        begun = [] if self._tags is None else [self._tags.text(mark)]
        says = _actual_text(mark.line)
        if says:
            begun.append(f"/Span << /ActualText {says} >> BDC")
        yield from begun
        yield from self._segments(mark, mark.x, y)
        yield from ("EMC" for _ in begun)

    def _segments(self, mark: TextMark, x: float, y: float) -> Iterator[str]:
        # The type is one unit high, so that a run is encoded alike in every size.
        size = number(mark.style.size)
        for segment in mark.line.segments:
            yield f"{size} 0 0 {size} {x + segment.x:.2f} {y:.2f} Tm"
            kept = self._encoded
            encoded = [kept.get(run) or self._encoding(run) for run in segment.runs]
            for name, same in _by_font(encoded):
                codes = "".join([codes for _, codes in same]).replace("><", "")
                yield f"/{name} 1 Tf [{codes}] TJ"

    def _encoding(self, run: "Run") -> Encoded:
        """The run as it is printed, which is kept."""
        if len(self._encoded) >= KEPT_RUNS:
            self._encoded.clear()
        font = self._font(run)
        encoded = self._encoded[run] = (font.name, _codes(run, font))
        return encoded

    def _font(self, run: "Run") -> PdfFont:
        """The first font of the run's face that has room for it."""
        fonts = self._fonts_of.setdefault(run.face, [])
        font = next((font for font in fonts if font.has_room_for(run)), None)
        if font is None:
            font = PdfFont(run.face, f"F{len(self._fonts) + 1}", self._pdf.reserve())
            self._fonts.append(font)
            fonts.append(font)
        return font


def _by_font(encoded: list[Encoded]) -> Iterable[tuple[str, Iterable[Encoded]]]:
    """Runs that stand side by side, by the name of their font; most lines have one alone."""
    names = {name for name, _ in encoded}
    return [(names.pop(), encoded)] if len(names) == 1 else groupby(encoded, key=FONT_NAME)


def _codes(run: "Run", font: PdfFont) -> str:
    """A run as it stands between the brackets of TJ; the type is one unit high there."""
    parts: list[str] = []
    rise = shift = 0
    for glyph in run.glyphs:
        shift -= glyph.before
        if shift:
            # The run before may end in a number too.
            parts.append(f"{shift}" if parts else f" {shift}")
        if glyph.rise != rise:
            rise = glyph.rise
            parts.append(f"] TJ {rise / EM:g} Ts [")
        parts.append(f"<{font.code(glyph.number, glyph.says):04X}>")
        shift = glyph.after
    parts.append(f"{shift or ''}")
    if rise:
        parts.append("] TJ 0 Ts [")
    return "".join(parts)


def _actual_text(line: Line) -> str:
    """What a line says, for readers that would part it by where its glyphs stand.

    It is put together from what each glyph says, for MuPDF compares the two. Lines from right to
    left have none: readers turn such a text round as if it were glyphs.
    """
    runs = [run for segment in line.segments for run in segment.runs]
    if all(map(IS_SIMPLE, runs)) or any(map(IS_TURNED, runs)):
        return ""
    return text_string("".join([glyph.says for run in runs for glyph in run.glyphs]))


def _shape(mark: ShapeMark, sheet_height: float) -> Iterator[str]:
    colour = inks.operands(mark.ink)
    scale = f"{mark.scale:.5f}"
    place = f"{mark.x:.2f} {sheet_height - mark.y:.2f}"
    yield f"q {colour} rg {colour} RG {scale} 0 0 -{scale} {place} cm"
    yield mark.operators
    yield "Q"
