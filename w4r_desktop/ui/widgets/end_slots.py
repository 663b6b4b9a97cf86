"""A bar with things at both its ends."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget


class EndSlots(QFrame):
    """Keeps widgets together where reading starts and where it ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = QHBoxLayout()
        self._end = QHBoxLayout()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(32, 10, 30, 10)
        whole.setSpacing(16)
        whole.addLayout(self._start)
        whole.addStretch(1)
        whole.addLayout(self._end)
        for end in (self._start, self._end):
            end.setSpacing(14)

    def add_start(self, widget: QWidget) -> None:
        """Add a widget where reading starts."""
        self._start.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_end(self, widget: QWidget) -> None:
        """Add a widget where reading ends."""
        self._end.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
