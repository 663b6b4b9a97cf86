"""Qt: QTextLayout on a QPdfWriter, which is quicker than QTextDocument for the same lines.

Shapes and finds directions right. Qt finds no breaks in Khmer, so ICU marks them. Its PDFs keep no
order of reading for right-to-left text.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from tests.bench.print_peers import page
from tests.bench.print_peers.breaks import WordBreaks
from tests.bench.print_peers.fonts import font_path
from tests.bench.print_peers.letters import LATIN, SCRIPTS, Script
from w4r_desktop.printing.printed_letter import PrintedLetter

UNITS = 10
"""Units of the page to a point: at 720 an inch, line widths come out exact."""


class Printer:
    """Keeps the application, the fonts and the options."""

    def __init__(self, script: Script) -> None:
        """Load the fonts."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        self._app = QGuiApplication([])
        for one in SCRIPTS.values():
            QFontDatabase.addApplicationFont(str(font_path(one.font_file)))
        self._text = self._font(page.families(script), page.SIZE)
        self._foot = self._font([LATIN.family], page.FOOT_SIZE)
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        self._direction = Qt.LayoutDirection.LeftToRight
        self._right = script.right_to_left
        if self._right:
            self._direction = Qt.LayoutDirection.RightToLeft
            start, end = end, start
        # Qt means the line's own left and right only where it is told so.
        absolute = Qt.AlignmentFlag.AlignAbsolute
        self._start, self._end = start | absolute, end | absolute
        self._breaks = WordBreaks(script.language) if script.language == "km" else None

    @staticmethod
    def _font(families: list[str], size: float) -> QFont:
        font = QFont(families)
        font.setPixelSize(round(size * UNITS))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        writer = QPdfWriter(str(out))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF())
        writer.setResolution(72 * UNITS)
        painter = QPainter(writer)
        for place, letter in enumerate(letters):
            if place:
                writer.newPage()
            self._draw(painter, letter)
        painter.end()

    def _draw(self, painter: QPainter, letter: PrintedLetter) -> None:
        words = page.page_of(letter)
        self._set(painter, [words.date], page.TOP, page.ADDRESS_LEADING, align=self._end)
        y = self._set(painter, words.sender, page.TOP, page.ADDRESS_LEADING)
        y = self._set(painter, words.address, y + page.ADDRESS_GAP, page.ADDRESS_LEADING)
        y += page.TEXT_GAP - page.PARAGRAPH_GAP
        for text in words.paragraphs:
            y = self._set(painter, [text], y + page.PARAGRAPH_GAP, page.LEADING)
        y = self._set(painter, [words.closing], y + page.CLOSING_GAP, page.LEADING)
        y += page.SIGNATURE_GAP
        self._sign(painter, letter, y)
        self._set(painter, [words.name], y + page.SIGNATURE_HEIGHT, page.LEADING)
        painter.setFont(self._foot)
        reach = QRectF(0, 0, page.FOOT_RIGHT * UNITS, page.FOOT_BASELINE * UNITS + 20)
        painter.drawText(
            reach, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words.code
        )
        self._code(painter, letter)

    def _set(
        self,
        painter: QPainter,
        texts: Sequence[str],
        y: float,
        leading: float,
        *,
        align: Qt.AlignmentFlag | None = None,
    ) -> float:
        option = QTextOption(align or self._start)
        option.setTextDirection(self._direction)
        option.setUseDesignMetrics(True)
        for text in texts:
            layout = QTextLayout(self._breaks.marked(text) if self._breaks else text, self._text)
            layout.setTextOption(option)
            layout.beginLayout()
            top = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(page.ROOM * UNITS)
                line.setPosition(QPointF(0, (top + 12) * UNITS - line.ascent()))
                top += leading
            layout.endLayout()
            layout.draw(painter, QPointF(page.LEFT * UNITS, y * UNITS))
            y += top
        return y

    def _sign(self, painter: QPainter, letter: PrintedLetter, y: float) -> None:
        x = page.WIDTH - page.RIGHT - page.SIGNATURE_WIDTH if self._right else page.LEFT
        painter.save()
        painter.translate(x * UNITS, y * UNITS)
        painter.scale(page.SIGNATURE_SCALE * UNITS, page.SIGNATURE_SCALE * UNITS)
        pen = QPen(Qt.GlobalColor.black)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for width, numbers in page.pens(letter):
            path = QPainterPath()
            path.moveTo(*numbers[:2])
            for start in range(2, len(numbers), 6):
                path.cubicTo(*numbers[start : start + 6])
            pen.setWidthF(width)
            painter.strokePath(path, pen)
        painter.restore()

    @staticmethod
    def _code(painter: QPainter, letter: PrintedLetter) -> None:
        painter.save()
        painter.translate(page.CODE_LEFT * UNITS, page.CODE_TOP * UNITS)
        painter.scale(page.MODULE * UNITS, page.MODULE * UNITS)
        path = QPainterPath()
        for x, y, length in page.boxes(letter):
            path.addRect(x, y, length, 1)
        painter.fillPath(path, Qt.GlobalColor.black)
        painter.restore()
