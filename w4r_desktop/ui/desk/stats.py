"""The numbers of an evening, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.worded import Stat

COLUMN = 15
"""The least width of a number and its label, in letters."""

GAP = 16
MOST = 6
"""So many numbers are told at an evening with everything."""


class Stats(QWidget):
    """Numbers side by side, or in two rows."""

    def __init__(self) -> None:
        super().__init__()
        self._stats = [Stat() for _place in range(MOST)]
        self._columns, self._shown = 0, MOST
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._place(MOST)

    def tell(self, stats: Sequence[tuple[int, Message]]) -> None:
        """Show the numbers, and what each one counts."""
        self._shown = len(stats)
        for place, stat in enumerate(self._stats):
            stat.setVisible(place < len(stats))
            if place < len(stats):
                stat.tell(*stats[place])
        self._arrange(self.width())

    def minimumSizeHint(self) -> QSize:
        """Two beside one another are enough."""
        widest = max(stat.minimumSizeHint().width() for stat in self._stats)
        return QSize(2 * widest + GAP, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        one = COLUMN * self.fontMetrics().averageCharWidth() + GAP
        fitting = max((width + GAP) // one, 2)
        rows = -(-self._shown // fitting)
        self._place(max(-(-self._shown // rows), 2))

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, stat in enumerate(self._stats):
                self._grid.addWidget(stat, place // columns, place % columns)


def more_stats(messages: int, signatures: int, by_hand: int) -> tuple[tuple[int, Message], ...]:
    """What was done beside letters; signatures and what was counted by hand where there are any."""
    told = [(messages, _("solidarity messages"))]
    if signatures:
        told.append((signatures, _("petition signatures")))
    if by_hand:
        told.append((by_hand, _("counted by hand")))
    return tuple(told)
