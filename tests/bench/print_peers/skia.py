"""Skia (skia-python): paragraphs of its text layout on a PDF canvas.

Shapes, breaks and finds directions right with the ICU it brings along; the binding cannot be told a
paragraph's direction, so right-to-left text is held in an isolate. Lacks bookmarks and a language tag.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import skia

from tests.bench.print_peers import page
from tests.bench.print_peers.fonts import font_path
from tests.bench.print_peers.letters import LATIN, SCRIPTS, Script
from w4r_desktop.printing.printed_letter import PrintedLetter

ISOLATE, POP = "\u2067", "\u2069"


class Printer:
    """Keeps the fonts and the styles; a paragraph builder is made for each paragraph."""

    def __init__(self, script: Script) -> None:
        """Load the fonts."""
        text = skia.textlayout
        provider = text.TypefaceFontProvider()
        for one in SCRIPTS.values():
            face = skia.Typeface.MakeFromFile(str(font_path(one.font_file)))
            provider.registerTypeface(face, one.family)
        self._fonts = text.FontCollection()
        self._fonts.setDefaultFontManager(provider)
        self._unicode = skia.Unicodes.ICU.Make()
        start, end = text.TextAlign.kLeft, text.TextAlign.kRight
        self._right = script.right_to_left
        if self._right:
            start, end = end, start
        families = page.families(script)
        self._text = self._style(families, page.SIZE, page.LEADING, start)
        self._address = self._style(families, page.SIZE, page.ADDRESS_LEADING, start)
        self._date = self._style(families, page.SIZE, page.ADDRESS_LEADING, end)
        self._foot = self._style([LATIN.family], page.FOOT_SIZE, 10, text.TextAlign.kRight)
        self._ink = skia.Paint(
            Style=skia.Paint.kStroke_Style,
            StrokeCap=skia.Paint.kRound_Cap,
            StrokeJoin=skia.Paint.kRound_Join,
        )
        self._black = skia.Paint(Color=skia.ColorBLACK)

    @staticmethod
    def _style(families: list[str], size: float, leading: float, align: Any) -> Any:
        letters = skia.textlayout.TextStyle()
        letters.setFontFamilies(families)
        letters.setFontSize(size)
        letters.setColor(skia.ColorBLACK)
        letters.setHeight(leading / size)
        letters.setHeightOverride(True)
        style = skia.textlayout.ParagraphStyle()
        style.setTextStyle(letters)
        style.setTextAlign(align)
        return style

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        stream = skia.FILEWStream(str(out))
        with skia.PDF.MakeDocument(stream) as document:
            for letter in letters:
                with document.page(page.WIDTH, page.HEIGHT) as canvas:
                    self._draw(canvas, letter)
        stream.flush()

    def _draw(self, canvas: Any, letter: PrintedLetter) -> None:
        words = page.page_of(letter)
        self._set(canvas, words.date, self._date, page.TOP)
        y = self._set(canvas, "\n".join(words.sender), self._address, page.TOP)
        y = self._set(canvas, "\n".join(words.address), self._address, y + page.ADDRESS_GAP)
        y += page.TEXT_GAP - page.PARAGRAPH_GAP
        for text in words.paragraphs:
            y = self._set(canvas, text, self._text, y + page.PARAGRAPH_GAP)
        y = self._set(canvas, words.closing, self._text, y + page.CLOSING_GAP)
        y += page.SIGNATURE_GAP
        self._sign(canvas, letter, y)
        self._set(canvas, words.name, self._text, y + page.SIGNATURE_HEIGHT)
        self._code(canvas, letter)
        foot = page.FOOT_BASELINE - 8
        self._set(canvas, words.code, self._foot, foot, width=page.FOOT_RIGHT - page.LEFT)

    def _set(
        self, canvas: Any, text: str, style: Any, y: float, *, width: float = page.ROOM
    ) -> float:
        builder = skia.textlayout.ParagraphBuilder.make(style, self._fonts, self._unicode)
        if self._right:
            text = "\n".join(f"{ISOLATE}{line}{POP}" for line in text.split("\n"))
        builder.addText(text)
        paragraph = builder.Build()
        paragraph.layout(width)
        paragraph.paint(canvas, page.LEFT, y)
        return y + float(paragraph.Height)

    def _sign(self, canvas: Any, letter: PrintedLetter, y: float) -> None:
        canvas.save()
        canvas.translate(
            page.WIDTH - page.RIGHT - page.SIGNATURE_WIDTH if self._right else page.LEFT, y
        )
        canvas.scale(page.SIGNATURE_SCALE, page.SIGNATURE_SCALE)
        for width, numbers in page.pens(letter):
            path = skia.Path()
            path.moveTo(*numbers[:2])
            for start in range(2, len(numbers), 6):
                path.cubicTo(*numbers[start : start + 6])
            self._ink.setStrokeWidth(width)
            canvas.drawPath(path, self._ink)
        canvas.restore()

    def _code(self, canvas: Any, letter: PrintedLetter) -> None:
        canvas.save()
        canvas.translate(page.CODE_LEFT, page.CODE_TOP)
        canvas.scale(page.MODULE, page.MODULE)
        path = skia.Path()
        for x, y, length in page.boxes(letter):
            path.addRect(x, y, x + length, y + 1)
        canvas.drawPath(path, self._black)
        canvas.restore()
