"""The counts of a row as one bar: letters in amber, messages in teal, and what comes after them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.widgets.tint import colour, tint

_HEIGHT = 12.0
_GAP = 4.0


PARTS = ("first", "second", "third", "fourth")


class CountBar(QWidget):
    """A bar of up to four parts, as long as their share of the most a row has."""

    first = tint("first")
    second = tint("second")
    third = tint("third")
    fourth = tint("fourth")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._most = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, *counts: int, most: int) -> None:
        """Show the counts; `most` is what fills the whole width."""
        self._counts, self._most = counts, max(most, 1)
        self.update()

    def sizeHint(self) -> QSize:
        """As long as it may be."""
        return QSize(180, round(_HEIGHT) + 8)

    def minimumSizeHint(self) -> QSize:
        """Short, but there."""
        return QSize(60, round(_HEIGHT) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts from where reading starts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        at = 0.0
        for name, count in zip(PARTS, self._counts, strict=False):
            if count:
                at += self._paint_part(painter, colour(self, name), at=at, count=count) + _GAP
        painter.end()

    def _paint_part(self, painter: QPainter, tone: QColor, *, at: float, count: int) -> float:
        gaps = _GAP * max(len([one for one in self._counts if one]) - 1, 1)
        width = max((self.width() - gaps) * count / self._most, _HEIGHT * 0.7)
        left = self.width() - at - width if self.isRightToLeft() else at
        painter.setBrush(tone)
        area = QRectF(left, (self.height() - _HEIGHT) / 2, width, _HEIGHT)
        painter.drawRoundedRect(area, min(_HEIGHT, width) / 2, _HEIGHT / 2)
        return width
