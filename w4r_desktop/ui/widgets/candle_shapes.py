"""The outlines a candle is painted with."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_ROUND = 0.5523
"""How far the handles of a cubic curve reach to draw a quarter of a circle."""


_CORNER = 5.0
"""How far the corners of a candle are rounded, in units."""

_DROP = 13.0
"""How far the longest drop runs down below the melted wax, in units."""


def wax(area: QRectF, unit: float) -> QPainterPath:
    """Body of a candle."""
    body = QPainterPath()
    body.addRoundedRect(area, _CORNER * unit, _CORNER * unit)
    return body


def melt(area: QRectF, unit: float, *, deep: bool) -> QPainterPath:
    """Melted wax at the top, running down in two drops; deep enough for words if asked.

    It has the candle's own upper corners and stays inside it: cutting one path out of the other goes
    wrong where their edges meet, at some sizes.
    """
    rest = area.width() * 0.95 if deep else 13 * unit
    rest = min(rest, area.height() * 0.62)
    left, top, width = area.left(), area.top(), area.width()
    corner = min(_CORNER * unit, rest, width / 2)
    room = area.height() - rest - _CORNER * unit
    drop = unit * min(1.0, max(0.0, room / (_DROP * unit)))
    edge = QPainterPath(QPointF(left, top + corner))
    edge.arcTo(QRectF(left, top, 2 * corner, 2 * corner), 180, -90)
    edge.arcTo(QRectF(area.right() - 2 * corner, top, 2 * corner, 2 * corner), 90, -90)
    at = QPointF(area.right(), top + rest)
    edge.lineTo(at)
    for share, fall in (
        (0.86, 3.0),
        (0.70, -2.0),
        (0.52, 0.0),
        (0.30, _DROP),
        (0.13, 1.0),
        (0.0, 3.0),
    ):
        to = QPointF(left + share * width, top + rest + fall * drop)
        middle = (at.x() + to.x()) / 2
        edge.cubicTo(QPointF(middle, at.y()), QPointF(middle, to.y()), to)
        at = to
    edge.closeSubpath()
    return edge


def flame(low: QPointF, *, width: float, height: float, lean: QPointF) -> QPainterPath:
    """A flame standing on its lowest point, its tip moved by `lean`."""
    half = width / 2
    belly, shoulder = low.y() - half, height * 0.36
    tip = QPointF(low.x(), low.y() - height) + lean
    path = QPainterPath(tip)
    path.cubicTo(
        QPointF(tip.x() + half * 0.32, tip.y() + shoulder * 0.7),
        QPointF(low.x() + half, belly - shoulder * 0.6),
        QPointF(low.x() + half, belly),
    )
    reach, right, left = half * _ROUND, low.x() + half, low.x() - half
    path.cubicTo(QPointF(right, belly + reach), low + QPointF(reach, 0), low)
    path.cubicTo(low - QPointF(reach, 0), QPointF(left, belly + reach), QPointF(left, belly))
    path.cubicTo(
        QPointF(low.x() - half, belly - shoulder * 0.6),
        QPointF(tip.x() - half * 0.32, tip.y() + shoulder * 0.7),
        tip,
    )
    return path
