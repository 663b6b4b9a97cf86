"""Pango on cairo (pangocairocffi), the way GTK programs print.

Shapes and finds directions right. Pango finds no breaks in Khmer, so ICU marks them. The binding
goes through cffi; each page has one layout that is filled again and again.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cairocffi
import pangocairocffi
import pangocffi

from tests.bench.print_peers import page
from tests.bench.print_peers.breaks import WordBreaks
from tests.bench.print_peers.letters import LATIN, Script
from w4r_desktop.printing.printed_letter import PrintedLetter

BASELINE = 12.0
"""How far a line's foot stands below its top."""


class Printer:
    """Keeps the fonts; layouts belong to a page's canvas."""

    def __init__(self, script: Script) -> None:
        """Describe the fonts."""
        self._text = self._font(page.families(script), page.SIZE)
        self._foot = self._font([LATIN.family], page.FOOT_SIZE)
        self._sample = script.salutation
        self._right = script.right_to_left
        self._breaks = WordBreaks(script.language) if script.language == "km" else None

    @staticmethod
    def _font(families: list[str], size: float) -> Any:
        font = pangocffi.FontDescription()
        font.family = ",".join(families)
        font.set_absolute_size(pangocffi.units_from_double(size))
        return font

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        surface = cairocffi.PDFSurface(str(out), page.WIDTH, page.HEIGHT)
        canvas = cairocffi.Context(surface)
        layout = pangocairocffi.create_layout(canvas)
        layout.width = pangocffi.units_from_double(page.ROOM)
        layout.font_description = self._text
        layout.text = self._sample
        self._height = layout.get_extents()[1].height
        for letter in letters:
            self._draw(canvas, layout, letter)
            surface.show_page()
        surface.finish()

    def _draw(self, canvas: Any, layout: Any, letter: PrintedLetter) -> None:
        words = page.page_of(letter)
        layout.font_description = self._text
        layout.alignment = pangocffi.Alignment.RIGHT  # Pango turns it round where text does
        self._set(canvas, layout, words.date, page.TOP, page.ADDRESS_LEADING)
        layout.alignment = pangocffi.Alignment.LEFT
        y = self._set(canvas, layout, "\n".join(words.sender), page.TOP, page.ADDRESS_LEADING)
        y += page.ADDRESS_GAP
        y = self._set(canvas, layout, "\n".join(words.address), y, page.ADDRESS_LEADING)
        y += page.TEXT_GAP - page.PARAGRAPH_GAP
        for text in words.paragraphs:
            y = self._set(canvas, layout, text, y + page.PARAGRAPH_GAP, page.LEADING)
        y = self._set(canvas, layout, words.closing, y + page.CLOSING_GAP, page.LEADING)
        y += page.SIGNATURE_GAP
        self._sign(canvas, letter, y)
        self._set(canvas, layout, words.name, y + page.SIGNATURE_HEIGHT, page.LEADING)
        self._code(canvas, layout, letter, words.code)

    def _set(self, canvas: Any, layout: Any, text: str, y: float, leading: float) -> float:
        if self._breaks:
            text = "\n".join(map(self._breaks.marked, text.split("\n")))
        layout.text = text
        layout.spacing = pangocffi.units_from_double(leading) - self._height
        canvas.move_to(page.LEFT, y + BASELINE - pangocffi.units_to_double(layout.get_baseline()))
        pangocairocffi.show_layout(canvas, layout)
        return y + leading * float(layout.get_line_count())

    def _sign(self, canvas: Any, letter: PrintedLetter, y: float) -> None:
        x = page.WIDTH - page.RIGHT - page.SIGNATURE_WIDTH if self._right else page.LEFT
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(page.SIGNATURE_SCALE, page.SIGNATURE_SCALE)
        canvas.set_line_cap(cairocffi.LINE_CAP_ROUND)
        canvas.set_line_join(cairocffi.LINE_JOIN_ROUND)
        for width, numbers in page.pens(letter):
            canvas.move_to(*numbers[:2])
            for start in range(2, len(numbers), 6):
                canvas.curve_to(*numbers[start : start + 6])
            canvas.set_line_width(width)
            canvas.stroke()
        canvas.restore()

    def _code(self, canvas: Any, layout: Any, letter: PrintedLetter, code: str) -> None:
        layout.font_description = self._foot
        layout.text = code
        width = pangocffi.units_to_double(layout.get_extents()[1].width)
        canvas.move_to(page.FOOT_RIGHT - width, page.FOOT_BASELINE - 8)
        pangocairocffi.show_layout(canvas, layout)
        canvas.save()
        canvas.translate(page.CODE_LEFT, page.CODE_TOP)
        canvas.scale(page.MODULE, page.MODULE)
        for x, y, length in page.boxes(letter):
            canvas.rectangle(x, y, length, 1)
        canvas.fill()
        canvas.restore()
