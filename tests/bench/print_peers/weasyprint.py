"""WeasyPrint: the letters as one HTML document.

Pango below it shapes and finds directions right; it finds no breaks in Khmer, so ICU marks them.
Signature and square code are SVG drawings. It keeps all pages in memory.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from tests.bench.print_peers import page
from tests.bench.print_peers.breaks import WordBreaks
from tests.bench.print_peers.letters import Script
from w4r_desktop.printing.printed_letter import PrintedLetter

STYLE = """
@page {{ size: A4; margin: 20mm 20mm 0 25mm }}
body, p {{ margin: 0 }}
body {{ font: 11pt/16pt {families}; direction: {direction} }}
article {{ break-after: page; position: relative; height: 277mm }}
article:last-child {{ break-after: auto }}
.date {{ float: inline-end; line-height: 15pt }}
.address {{ line-height: 15pt; white-space: pre }}
.to {{ margin: 32pt 0 28pt }}
p + p {{ margin-top: 9pt }}
.closing {{ margin-top: 16pt }}
.signature {{ display: block; width: 64mm; height: 24mm; margin-top: 12pt }}
.square {{ position: absolute; left: 152mm; top: 252mm; width: 13mm }}
.code {{ position: absolute; right: 15mm; top: 259.5mm; font-size: 7.5pt; direction: ltr }}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}">{}</svg>'


class Printer:
    """Keeps the fonts and the style sheet."""

    def __init__(self, script: Script) -> None:
        """Write the style sheet."""
        self._fonts = FontConfiguration()
        families = ", ".join(f'"{family}"' for family in page.families(script))
        direction = "rtl" if script.right_to_left else "ltr"
        style = STYLE.format(families=families, direction=direction)
        self._style = CSS(string=style, font_config=self._fonts)
        self._language = script.language
        self._breaks = WordBreaks(script.language) if script.language == "km" else None

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        body = "".join(map(self._article, letters))
        html = HTML(string=f'<html lang="{self._language}"><title>Letters</title><body>{body}')
        html.write_pdf(out, stylesheets=[self._style], font_config=self._fonts)

    def _article(self, letter: PrintedLetter) -> str:
        words = page.page_of(letter)
        strokes = "".join(
            f'<path stroke-width="{width}" d="{path}"/>' for width, path in page.svg_pens(letter)
        )
        style = '<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">'
        signature = SVG.format(4000, 1500, f"{style}{strokes}</g>")
        modules = page.CODE_MODULES
        square = SVG.format(modules, modules, f'<path d="{page.svg_boxes(letter)}"/>')
        paragraphs = "".join(f"<p>{self._text(text)}</p>" for text in words.paragraphs)
        sender, address = (self._text("\n".join(lines)) for lines in (words.sender, words.address))
        return (
            f'<article><div class="date">{self._text(words.date)}</div>'
            f'<div class="address">{sender}</div><div class="address to">{address}</div>'
            f'{paragraphs}<div class="closing">{self._text(words.closing)}</div>'
            f'<img class="signature" src="data:image/svg+xml,{quote(signature)}">'
            f"<div>{self._text(words.name)}</div>"
            f'<img class="square" src="data:image/svg+xml,{quote(square)}">'
            f'<div class="code">{escape(words.code)}</div></article>'
        )

    def _text(self, text: str) -> str:
        if self._breaks:
            text = "\n".join(map(self._breaks.marked, text.split("\n")))
        return escape(text)
