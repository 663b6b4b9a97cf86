"""Skia's text layout, an engine of others, as the yardstick of ours: its line ends and its pictures."""

from functools import cache
from pathlib import Path
from typing import Any

import skia
from PIL import Image

from tests.printing.paragraphs import STYLE, Paragraph
from w4r_desktop.printing.fonts import files_by_name, font_folders

ISOLATE, POP = "\u2067", "\u2069"
"""The binding cannot be told a paragraph's direction: text from right to left is held in an isolate."""

LATIN = "NotoSerif-Regular.ttf"
WIDE = 10_000.0


@cache
def _files() -> dict[str, Path]:
    return files_by_name(font_folders())


class SecondEngine:
    """Sets one paragraph with the same font files."""

    def __init__(self, paragraph: Paragraph) -> None:
        """Open the fonts: the script's own and the one for Latin letters and figures."""
        provider = skia.textlayout.TypefaceFontProvider()
        families = []
        for listed in (paragraph.font, LATIN):
            name, _, place = listed.lower().partition("#")
            path = str(_files()[name])
            provider.registerTypeface(skia.Typeface.MakeFromFile(path, int(place or 0)), listed)
            families.append(listed)
        self._fonts = skia.textlayout.FontCollection()
        self._fonts.setDefaultFontManager(provider)
        self._unicode = skia.Unicodes.ICU.Make()
        self._paragraph = paragraph
        self._turned = paragraph.lines()[0].right_to_left
        letters = skia.textlayout.TextStyle()
        letters.setFontFamilies(families)
        letters.setFontSize(STYLE.size)
        letters.setLocale(paragraph.language)
        letters.setColor(skia.ColorBLACK)
        letters.setHeight(STYLE.leading / STYLE.size)
        letters.setHeightOverride(True)
        self._style = skia.textlayout.ParagraphStyle()
        self._style.setTextStyle(letters)
        align = skia.textlayout.TextAlign
        self._style.setTextAlign(align.kRight if self._turned else align.kLeft)

    def line_count(self, text: str, width: float) -> int:
        """How many lines the text takes in a column so wide."""
        return round(float(self._set(text, width).Height) / STYLE.leading)

    def width(self, text: str) -> float:
        """How wide the text is on one line, in points."""
        return float(self._set(text, WIDE).LongestLine)

    def picture(self, text: str, *, width: float, scale: float) -> Image.Image:
        """One line, black on white; grey levels alone."""
        height = 3 * STYLE.leading
        surface = skia.Surface(round(width * scale), round(height * scale))
        canvas = surface.getCanvas()
        canvas.clear(skia.ColorWHITE)
        canvas.scale(scale, scale)
        self._set(text, width).paint(canvas, 0, STYLE.leading)
        pixels = surface.makeImageSnapshot().convert(colorType=skia.kRGBA_8888_ColorType)
        return Image.frombytes("RGBA", (pixels.width(), pixels.height()), pixels.tobytes()).convert(
            "L"
        )

    def _set(self, text: str, width: float) -> Any:
        builder = skia.textlayout.ParagraphBuilder.make(self._style, self._fonts, self._unicode)
        builder.addText(f"{ISOLATE}{text}{POP}" if self._turned else text)
        paragraph = builder.Build()
        paragraph.layout(width)
        return paragraph
