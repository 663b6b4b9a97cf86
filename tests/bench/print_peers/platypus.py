"""reportlab's Platypus: a story of paragraphs, built by its document template.

Latin is set unshaped, reportlab's quickest way: without kerning. Its own right-to-left needs a GPL
library that is not on the package index, and its shaped paragraphs part Khmer inside a syllable; so
for Arabic ICU gives the letters their forms and the lines their order, for Khmer ICU finds the
breaks and reportlab shapes each line, with a fault of its baselines cured. Pages are kept in memory until the end. Quicker where
reportlab's optional rl_accel is installed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import icu
from reportlab import rl_config
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer

from tests.bench.print_peers import page
from tests.bench.print_peers.breaks import WordBreaks
from tests.bench.print_peers.fonts import font_path
from tests.bench.print_peers.letters import LATIN, SCRIPTS, Script
from w4r_desktop.printing.printed_letter import PrintedLetter

PADDING = 6
"""What reportlab's frames keep free on every side."""

RIGHT_TO_LEFT = 1
"""The embedding level of a line that runs from right to left."""

LATIN_SIGNS = re.compile("[0-9A-Za-z]+")
FORMED = icu.Shape.LETTERS_SHAPE | icu.Shape.LENGTH_GROW_SHRINK | icu.Shape.TEXT_DIRECTION_LOGICAL


def set_rise(text: PDFTextObject, rise: float) -> None:
    """Raise the baseline; reportlab's own forgets what it took back, and lines sink or it fails."""
    text._y += text._rise - rise
    text._rise = rise
    text._code.append(f"{rise:.2f} Ts")


class Printer:
    """Keeps the styles; words are formed and measured once."""

    def __init__(self, script: Script) -> None:
        """Register the fonts."""
        for one in SCRIPTS.values():
            pdfmetrics.registerFont(TTFont(one.family, str(font_path(one.font_file))))
        rl_config.useA85 = 0
        PDFTextObject.setRise = set_rise
        self._right = script.right_to_left
        self._family = script.family
        self._lines = {"ar": arabic_lines, "km": khmer_lines}.get(script.language)
        start, end = (TA_RIGHT, TA_LEFT) if script.right_to_left else (TA_LEFT, TA_RIGHT)
        self._text = self._style(page.LEADING, start)
        self._date = self._style(page.ADDRESS_LEADING, end)
        self._address = self._style(page.ADDRESS_LEADING, start)

    def _style(self, leading: float, align: int) -> ParagraphStyle:
        return ParagraphStyle(
            "text",
            fontName=self._family,
            fontSize=page.SIZE,
            leading=leading,
            alignment=align,
            shaping=int(self._lines is khmer_lines),
        )

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        story = [part for letter in letters for part in self._story(letter)]
        document = SimpleDocTemplate(
            str(out),
            pagesize=(page.WIDTH, page.HEIGHT),
            leftMargin=page.LEFT - PADDING,
            rightMargin=page.RIGHT - PADDING,
            topMargin=page.TOP - PADDING,
            bottomMargin=0,
        )
        document.build(story)

    def _story(self, letter: PrintedLetter) -> list[Any]:
        words = page.page_of(letter)
        salutation, *texts = words.paragraphs
        return [
            self._set([words.date], self._date),
            Spacer(1, -page.ADDRESS_LEADING),
            self._set(words.sender, self._address),
            Spacer(1, page.ADDRESS_GAP),
            self._set(words.address, self._address),
            Spacer(1, page.TEXT_GAP),
            self._set([salutation], self._text),
            *(
                part
                for text in texts
                for part in (Spacer(1, page.PARAGRAPH_GAP), self._set([text], self._text))
            ),
            Spacer(1, page.CLOSING_GAP),
            self._set([words.closing], self._text),
            Spacer(1, page.SIGNATURE_GAP),
            Drawings(letter, words.code, right=self._right),
            self._set([words.name], self._text),
            PageBreak(),
        ]

    def _set(self, texts: Iterable[str], style: ParagraphStyle) -> Paragraph:
        if self._lines:
            texts = [line for text in texts for line in self._lines(text, self._family)]
            return Paragraph("<br/>".join(map(self._marked, texts)), style)
        return Paragraph("<br/>".join(map(escape, texts)), style)

    def _marked(self, text: str) -> str:
        """The text with what its font lacks in another: reportlab looks for none itself."""
        return LATIN_SIGNS.sub(rf'<font name="{LATIN.family}">\g<0></font>', escape(text))


class Drawings(Flowable):  # type: ignore[misc] # reportlab has no types
    """The signature where it stands in the text, and the square code at its place on the page."""

    def __init__(self, letter: PrintedLetter, code: str, *, right: bool) -> None:
        """Take the letter whose drawings these are."""
        super().__init__()
        self._letter, self._code, self._right = letter, code, right

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The room the signature takes."""
        return width, page.SIGNATURE_HEIGHT

    def draw(self) -> None:
        """Draw both."""
        canvas = self.canv
        scale, height = page.SIGNATURE_SCALE, page.SIGNATURE_HEIGHT
        shift = page.ROOM - page.SIGNATURE_WIDTH if self._right else 0
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for width, numbers in page.pens(self._letter):
            xs = [shift + x * scale for x in numbers[::2]]
            ys = [height - y * scale for y in numbers[1::2]]
            places = [number for place in zip(xs, ys, strict=True) for number in place]
            path = canvas.beginPath()
            path.moveTo(*places[:2])
            for start in range(2, len(places), 6):
                path.curveTo(*places[start : start + 6])
            canvas.setLineWidth(width * scale)
            canvas.drawPath(path, stroke=1, fill=0)
        self._draw_code(*canvas.absolutePosition(0, 0))

    def _draw_code(self, x: float, y: float) -> None:
        canvas, module = self.canv, page.MODULE
        canvas.setFont(LATIN.family, page.FOOT_SIZE)
        canvas.drawRightString(
            page.FOOT_RIGHT - x, page.HEIGHT - page.FOOT_BASELINE - y, self._code
        )
        left, top = page.CODE_LEFT - x, page.HEIGHT - page.CODE_TOP - y
        path = canvas.beginPath()
        for across, down, length in page.boxes(self._letter):
            path.rect(left + across * module, top - (down + 1) * module, length * module, module)
        canvas.drawPath(path, stroke=0, fill=1)


def arabic_lines(text: str, family: str) -> list[str]:
    """The text in lines that fit, each with its letters in their forms and from left to right."""
    words = [_formed(word) for word in text.split(" ")]
    bidi, lines = icu.Bidi(), []
    for line in _filled(words, family, _width(" ", family)):
        bidi.setPara(icu.UnicodeString(" ".join(line)), RIGHT_TO_LEFT)
        lines.append(str(bidi.writeReordered(icu.Bidi.DO_MIRRORING)))
    return lines


@cache
def _formed(word: str) -> str:
    return str(icu.Shape.shapeArabic(word, FORMED))


KHMER = WordBreaks("km")


def khmer_lines(text: str, family: str) -> list[str]:
    """The text in lines that fit, as wide as reportlab takes them before it shapes them."""
    return ["".join(line).rstrip() for line in _filled(KHMER.words(text), family, 0)]


def _filled(words: Iterable[str], family: str, space: float) -> Iterator[list[str]]:
    line: list[str] = []
    used = 0.0
    for word in words:
        width = _width(word, family)
        if line and used + width > page.ROOM:
            yield line
            line, used = [], 0.0
        line.append(word)
        used += width + space
    yield line


@cache
def _width(word: str, family: str) -> float:
    return float(pdfmetrics.stringWidth(word, family, page.SIZE))
