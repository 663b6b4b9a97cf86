"""The paragraphs in two dozen scripts, and one set on a page of its own."""

import io
from dataclasses import dataclass
from functools import cache

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.printing.composer import break_lines
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Line, Style
from w4r_desktop.printing.pages import Align, Pages
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.script_pages import samples

STYLE = Style(Role.TEXT, 11, 16)
ROOM = 300.0
LEFT, TOP = 50.0, 60.0


LATIN_FONT = "NotoSerif-Regular.ttf"
ARABIC_FONT = "NotoNaskhArabic-Regular.ttf"
EAST_ASIAN_FONT = "NotoSerifCJK-Regular.ttc#2"

OWN_FONTS = {
    "Latin": LATIN_FONT,
    "Vietnamese": LATIN_FONT,
    "Cyrillic": LATIN_FONT,
    "Greek": LATIN_FONT,
    "Arabic": ARABIC_FONT,
    "Arabic with Latin": ARABIC_FONT,
    "Persian": ARABIC_FONT,
    "Urdu": ARABIC_FONT,
    "Burmese": "NotoSerifMyanmar-Regular.ttf",
    "Chinese": EAST_ASIAN_FONT,
    "Japanese": EAST_ASIAN_FONT,
    "Korean": EAST_ASIAN_FONT,
}
"""The files that draw a script here; the others are called by their script."""


@dataclass(frozen=True)
class Paragraph:
    """A text in one language, and the font file that draws its script."""

    script: str
    language: str
    font: str
    text: str

    def lines(self, width: float = ROOM) -> list[Line]:
        """The text as our composer breaks it."""
        return break_lines(self.text, STYLE, width, self.language)


@cache
def paragraphs() -> tuple[Paragraph, ...]:
    """Every paragraph that comes with the program, one a script."""
    return tuple(
        Paragraph(
            one.script,
            one.language,
            OWN_FONTS.get(one.script, f"NotoSerif{one.script}-Regular.ttf"),
            one.text,
        )
        for one in samples()
    )


def page_of(paragraph: Paragraph) -> bytes:
    """A PDF of one A4 page with the paragraph at its top."""
    out = io.BytesIO()
    press, pages = Press(out), Pages(SIZES[Paper.A4], language="en")
    y = TOP
    for line in paragraph.lines():
        align = Align.END if line.right_to_left else Align.START
        pages.put(line, STYLE, start=LEFT, y=y, width=ROOM, align=align)
        y += max(STYLE.leading, line.leading)
    for sheet in pages.sheets():
        press.print_sheet(sheet)
    press.close(title=paragraph.script, language=paragraph.language)
    return out.getvalue()
