"""A bar with things at both its ends."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_INSET = (32, 10, 30, 10)
_GAP = 14


class EndSlots(QFrame):
    """Keeps widgets where reading starts and where it ends; in two rows when one is too short.

    What stands at the end takes further rows where even a row of its own is too short for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start, self._end = QHBoxLayout(), QVBoxLayout()
        self._ends: list[QWidget] = []
        self._yielding: list[QWidget] = []
        self._rows: list[QHBoxLayout] = []
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(*_INSET)
        self._whole.setSpacing(12)
        self._start.setSpacing(_GAP)
        self._end.setSpacing(8)
        self._whole.addLayout(self._start, 1)
        self._whole.addLayout(self._end)
        self._start.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_start(self, widget: QWidget, *, gives_way: bool = False) -> None:
        """Add a widget where reading starts; one that gives way becomes narrow before the bar folds."""
        if gives_way:
            self._yielding.append(widget)
        before_stretch = self._start.count() - 1
        self._start.insertWidget(before_stretch, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_end(self, widget: QWidget) -> None:
        """Add a widget where reading ends."""
        if not self._rows:
            self._add_row()
        self._ends.append(widget)
        self._rows[0].addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def is_folded(self) -> bool:
        """Whether the ends stand below one another."""
        return self._whole.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the start, or the widest widget of the end: the others may go below it."""
        inset = _INSET[0] + _INSET[2]
        widest = max([self._start.minimumSize().width(), *map(_least, self._ends)])
        return QSize(widest + inset, self._whole.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        """Fold anew when a word became longer."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room = self.width() - _INSET[0] - _INSET[2]
        wishes = [each.sizeHint().width() for each in self._ends if not each.isHidden()]
        at_the_end = sum(wishes) + _GAP * max(len(wishes) - 1, 0)
        at_the_start = self._start.sizeHint().width() - sum(map(_spare, self._yielding))
        needed = at_the_start + self._whole.spacing() + at_the_end
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if needed > room else direction.LeftToRight
        is_placed_anew = self._place(self._in_rows(room))
        if wanted != self._whole.direction() or is_placed_anew:
            self._whole.setDirection(wanted)
            self.updateGeometry()

    def _in_rows(self, room: int) -> list[list[QWidget]]:
        """What stands at the end, as many in a row as there is room for."""
        rows: list[list[QWidget]] = [[]]
        taken = 0
        for widget in self._ends:
            width = _least(widget)
            if width and taken and taken + _GAP + width > room:
                rows.append([])
                taken = 0
            rows[-1].append(widget)
            taken += width + (_GAP if width and taken else 0)
        return rows

    def _place(self, rows: list[list[QWidget]]) -> bool:
        """Put the widgets into these rows; says whether one of them stood elsewhere."""
        if rows == [_widgets(row) for row in self._rows if _widgets(row)] or not self._ends:
            return False
        while len(self._rows) < len(rows):
            self._add_row()
        for row, widgets in zip(self._rows, rows, strict=False):
            for widget in widgets:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return True

    def _add_row(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addStretch(1)
        self._rows.append(row)
        self._end.addLayout(row)


def _least(widget: QWidget) -> int:
    """The width that the widget cannot do without."""
    if widget.isHidden():
        return 0
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


def _spare(widget: QWidget) -> int:
    """The width that the widget wishes for and can do without."""
    return 0 if widget.isHidden() else max(widget.sizeHint().width() - _least(widget), 0)


def _widgets(row: QHBoxLayout) -> list[QWidget]:
    items = filter(None, map(row.itemAt, range(row.count())))
    return [widget for item in items if (widget := item.widget()) is not None]
