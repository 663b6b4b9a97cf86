"""How an evening went: one bar for each stretch of time, the best one lit."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.widgets.tint import colour, tint

_WIDEST = 22.0
_GAP_SHARE = 0.36


class BarChart(QWidget):
    """Bars with a label under some of them and the highest number above its bar."""

    bar = tint("bar")
    peak = tint("peak")
    ink = tint("ink")
    soft = tint("soft")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[int, ...] = ()
        self._labels: tuple[str, ...] = ()
        self._top_label = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(
        self,
        values: Sequence[int],
        labels: Sequence[str],
        *,
        top_label: str = "",
        spoken: str = "",
    ) -> None:
        """Show a bar a value; `top_label` stands above the highest, `spoken` is read aloud."""
        self._values, self._labels = tuple(values), tuple(labels)
        self._top_label = top_label
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """A chart beside a table."""
        return QSize(360, 240)

    def minimumSizeHint(self) -> QSize:
        """The least in which bars can be compared."""
        return QSize(160, 110)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars from the start of the evening to its end."""
        if not self._values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        areas = self._areas()
        highest = max(self._values)
        for area, value in zip(areas, self._values, strict=True):
            name = "peak" if value == highest and value else "bar"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, name))
            painter.drawRoundedRect(area, 3, 3)
        self._paint_top(painter, areas[self._values.index(highest)])
        self._paint_labels(painter, areas)
        painter.end()

    def _areas(self) -> list[QRectF]:
        line = self.fontMetrics().height()
        bottom, tallest = self.height() - line - 8.0, self.height() - 2 * line - 16.0
        room = self.width() - max(self._widest_label() - _WIDEST, 0)
        slot = min(room / len(self._values), _WIDEST / (1 - _GAP_SHARE) * 2)
        width = min(slot * (1 - _GAP_SHARE), _WIDEST * 2)
        left = (self.width() - slot * len(self._values)) / 2 + (slot - width) / 2
        most = max(*self._values, 1)
        areas = []
        for index, value in enumerate(self._values):
            height = max(tallest * value / most, 2.0)
            at = left + index * slot
            at = self.width() - at - width if self.isRightToLeft() else at
            areas.append(QRectF(at, bottom - height, width, height))
        return areas

    def _widest_label(self) -> int:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(label) for label in self._labels), default=0)

    def _paint_top(self, painter: QPainter, bar: QRectF) -> None:
        line = self.fontMetrics().height()
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour(self, "ink"))
        area = QRectF(bar.center().x() - 80, bar.top() - line - 4, 160, line + 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._top_label)

    def _paint_labels(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        """Write as many labels as fit without touching."""
        painter.setFont(self.font())
        painter.setPen(colour(self, "soft"))
        line = self.fontMetrics().height()
        widest = self._widest_label()
        slot = min((abs(two.x() - one.x()) for one, two in pairwise(areas)), default=widest + 1)
        every = int((widest + 10) // max(slot, 1)) + 1
        for area, label in list(zip(areas, self._labels, strict=False))[::every]:
            place = QRectF(area.center().x() - widest, self.height() - line - 2, 2 * widest, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)
