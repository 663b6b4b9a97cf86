"""A line of text drawn as large as its place allows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter


def paint_fitted(
    painter: QPainter,
    area: QRectF,
    text: str,
    *,
    font: QFont,
    bold: bool = False,
    largest: float | None = None,
) -> None:
    """Paint a line in the middle of an area, made smaller until it fits its width and height."""
    font = QFont(font)
    font.setBold(bold)
    high = min(area.height() * 0.8, largest or area.height())
    font.setPixelSize(max(round(high), 1))
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > area.width():
        font.setPixelSize(max(int(high * area.width() / wide), 1))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
