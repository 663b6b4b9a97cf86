"""Ink on the screen: curves of a stroke painted with round lines."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from w4r_desktop.domain.ink import InkCurve
from w4r_desktop.domain.signatures import PAD_WIDTH


def draw_ink(painter: QPainter, curves: Iterable[InkCurve], *, area: QRectF, ink: QColor) -> None:
    """Paint curves given in pad units into the area of a pad."""
    unit = area.width() / PAD_WIDTH
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(unit, unit)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(ink, 1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    for curve in curves:
        pen.setWidthF(curve.width)
        painter.setPen(pen)
        _draw(painter, curve)
    painter.restore()


def _draw(painter: QPainter, curve: InkCurve) -> None:
    if curve.start == curve.end:
        painter.drawPoint(QPointF(*curve.start))
        return
    path = QPainterPath(QPointF(*curve.start))
    path.cubicTo(QPointF(*curve.first), QPointF(*curve.second), QPointF(*curve.end))
    painter.drawPath(path)
