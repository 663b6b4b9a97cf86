"""The paragraphs of `paragraphs.toml`, and one set on a page of its own."""

import io
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.printing.composer import break_lines
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Line, Style
from w4r_desktop.printing.pages import Align, Pages
from w4r_desktop.printing.press import Press

STYLE = Style(Role.TEXT, 11, 16)
ROOM = 300.0
LEFT, TOP = 50.0, 60.0


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
    """Every paragraph, one a script."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return tuple(Paragraph(script, **entry) for script, entry in table.items())


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
