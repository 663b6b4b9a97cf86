"""Typst: the letters as data, one template, one compilation.

Shapes, breaks and finds directions right with what it brings along, on as many cores as there are.
The signature and the square code go in as SVG drawings, which is quicker than Typst's own curves.
It is kept from searching the system's fonts and from writing tags. It keeps all pages in memory.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typst

from tests.bench.print_peers import page
from tests.bench.print_peers.fonts import font_path
from tests.bench.print_peers.letters import SCRIPTS, Script
from w4r_desktop.printing.printed_letter import PrintedLetter

TEMPLATE = """\
#let setting = json("setting.json")
#let mm = 1mm
#set page(width: 210mm, height: 297mm, margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 0mm))
#set text(font: setting.families, size: 11pt, lang: setting.language, top-edge: 12pt, bottom-edge: -4pt, hyphenate: false)
#set par(leading: 0pt, spacing: 0pt, justify: false)
#let address(lines) = {
  set text(top-edge: 12pt, bottom-edge: -3pt)
  lines.map(line => [#line]).join(linebreak())
}
#for letter in json("letters.json") {
  place(top + end, address((letter.date,)))
  block(address(letter.sender))
  v(32pt)
  block(address(letter.address))
  v(19pt)
  for text in letter.paragraphs {
    v(9pt)
    block(text)
  }
  v(16pt)
  block(letter.closing)
  v(12pt)
  block(height: 24mm, image(bytes(letter.signature), format: "svg", width: 64mm))
  block(letter.name)
  place(top + left, dx: 152mm, dy: 252mm, image(bytes(letter.square), format: "svg", width: 13mm))
  place(top + left, dx: 100mm, dy: 260.5mm, box(width: 50mm, align(right, text(dir: ltr, size: 7.5pt, letter.code))))
  pagebreak(weak: true)
}
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}">{}</svg>'


class Printer:
    """Keeps the fonts and a folder for the template and its data."""

    def __init__(self, script: Script) -> None:
        """Load the fonts."""
        self._folder = tempfile.TemporaryDirectory()
        self._root = Path(self._folder.name)
        fonts = self._root / "fonts"
        fonts.mkdir()
        for one in SCRIPTS.values():
            (fonts / one.font_file).symlink_to(font_path(one.font_file))
        setting = {"families": page.families(script), "language": script.language}
        (self._root / "setting.json").write_text(json.dumps(setting), encoding="utf-8")
        (self._root / "main.typ").write_text(TEMPLATE, encoding="utf-8")
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
        )

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        data = json.dumps([self._data(letter) for letter in letters], ensure_ascii=False)
        (self._root / "letters.json").write_text(data, encoding="utf-8")
        typst.compile(self._root / "main.typ", output=out, font_paths=self._fonts, pdf_tags=False)

    @staticmethod
    def _data(letter: PrintedLetter) -> dict[str, object]:
        words = page.page_of(letter)
        strokes = "".join(
            f'<path stroke-width="{width}" d="{path}"/>' for width, path in page.svg_pens(letter)
        )
        style = '<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">'
        modules = page.CODE_MODULES
        return {
            "sender": words.sender,
            "date": words.date,
            "address": words.address,
            "paragraphs": words.paragraphs,
            "closing": words.closing,
            "name": words.name,
            "code": words.code,
            "signature": SVG.format(4000, 1500, f"{style}{strokes}</g>"),
            "square": SVG.format(modules, modules, f'<path d="{page.svg_boxes(letter)}"/>'),
        }
