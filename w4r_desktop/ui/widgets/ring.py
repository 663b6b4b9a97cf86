"""The card every painted widget stands on: rounded, with a hairline and a focus ring."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

RING = 4.0
"""How far the focus ring reaches outside the card, in pixels."""
CORNER = 13.0
_RING_LINE = 3.5


def card_area(area: QRectF) -> QRectF:
    """Area left for the card when there is room for its focus ring around it."""
    return area.adjusted(RING, RING, -RING, -RING)


def paint_card(painter: QPainter, card: QRectF, *, fill: QColor, edge: QColor) -> None:
    """Paint a rounded card with a thin edge."""
    painter.setBrush(fill)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)


def paint_ring(painter: QPainter, card: QRectF, ring: QColor) -> None:
    """Paint the focus ring close around a card."""
    reach = RING - _RING_LINE / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ring, _RING_LINE))
    painter.drawRoundedRect(
        card.adjusted(-reach, -reach, reach, reach), CORNER + reach, CORNER + reach
    )
