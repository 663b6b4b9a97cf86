"""Work that takes a while: what is being done, how far it is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from w4r_desktop.ui.widgets.words import Words


class Busy(QFrame):
    """A progress line with a cancel button; hidden until work starts."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Words(parent=self, wrap=True)
        self._line = QProgressBar(self)
        self._line.setTextVisible(False)
        self._cancel = QPushButton(self)
        self._cancel.setProperty("look", "quiet")
        self._cancel.clicked.connect(self._stop)
        self._arrange()
        self.hide()

    def start(self, text: str, *, cancel: str = "") -> None:
        """Say what is being done; without a text for `cancel` it cannot be stopped."""
        self._text.setText(text)
        self._line.setAccessibleName(text)
        self._cancel.setText(cancel)
        self._cancel.setVisible(bool(cancel))
        self._cancel.setEnabled(True)
        self._line.setRange(0, 0)
        self.show()

    def set_progress(self, done: int, total: int, text: str = "") -> None:
        """Move the line; a total of 0 means nobody knows yet."""
        self._line.setRange(0, max(total, 0))
        self._line.setValue(min(done, total))
        if text:
            self._text.setText(text)

    def finish(self) -> None:
        """Take the line away."""
        self.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
