"""A number worth seeing from across the room, and what it counts."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from w4r_desktop.ui.widgets.words import Words


class StatCard(QFrame):
    """A white card with a large number above its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = Words("number")
        self._label = Words("small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(2)
        column.addWidget(self._number)
        column.addWidget(self._label)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_stat(self, number: str, label: str) -> None:
        """Show a number, written as the reader's language does, and what it counts."""
        self._number.setText(number)
        self._label.setText(label)
        self.setAccessibleName(f"{number} {label}")
