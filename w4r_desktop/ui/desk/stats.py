"""The four numbers of an evening, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.desk.worded import Stat

COLUMN = 15
"""The least width of a number and its label, in letters."""

GAP = 16


class Stats(QWidget):
    """Four numbers side by side, or two by two."""

    def __init__(self) -> None:
        super().__init__()
        self._stats = [Stat() for _place in range(4)]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._place(4)

    def tell(self, stats: Sequence[tuple[int, Message]]) -> None:
        """Show the numbers, and what each one counts."""
        for stat, (number, label) in zip(self._stats, stats, strict=True):
            stat.tell(number, label)

    def minimumSizeHint(self) -> QSize:
        """Two by two is enough."""
        widest = max(stat.minimumSizeHint().width() for stat in self._stats)
        return QSize(2 * widest + GAP, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        needed = 4 * COLUMN * self.fontMetrics().averageCharWidth() + 3 * GAP
        self._place(2 if event.size().width() < needed else 4)

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, stat in enumerate(self._stats):
                self._grid.addWidget(stat, place // columns, place % columns)
