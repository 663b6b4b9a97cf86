"""A bar with things at both its ends."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

_INSET = (32, 10, 30, 10)


class EndSlots(QFrame):
    """Keeps widgets where reading starts and where it ends; in two rows when one is too short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start, self._end = QHBoxLayout(), QHBoxLayout()
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(*_INSET)
        self._whole.setSpacing(12)
        for end in (self._start, self._end):
            end.setSpacing(14)
            self._whole.addLayout(end)
        self._start.addStretch(1)
        self._end.addStretch(1)
        self._whole.setStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_start(self, widget: QWidget) -> None:
        """Add a widget where reading starts."""
        before_stretch = self._start.count() - 1
        self._start.insertWidget(before_stretch, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_end(self, widget: QWidget) -> None:
        """Add a widget where reading ends."""
        self._end.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def is_folded(self) -> bool:
        """Whether the ends stand below one another."""
        return self._whole.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider end: the other may go to a row of its own."""
        inset = _INSET[0] + _INSET[2]
        widest = max(end.minimumSize().width() for end in (self._start, self._end))
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
        needed = sum(end.sizeHint().width() for end in (self._start, self._end))
        room = self.width() - _INSET[0] - _INSET[2] - self._whole.spacing()
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if needed > room else direction.LeftToRight
        if wanted != self._whole.direction():
            self._whole.setDirection(wanted)
            self.updateGeometry()
