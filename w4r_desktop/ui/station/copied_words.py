"""Forgets what somebody copied at the station, so that the next person cannot paste it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class CopiedWords(QObject):
    """Remembers whether anything was copied since the last person left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._touched: set[QClipboard.Mode] = set()
        QGuiApplication.clipboard().changed.connect(self._remember)

    def forget(self) -> None:
        """Empty the clipboard, where it was filled while the room was in front."""
        clipboard = QGuiApplication.clipboard()
        touched, self._touched = self._touched, set()
        for mode in MODES:
            if mode in touched:
                clipboard.clear(mode)
        self._touched = set()

    def _remember(self, mode: QClipboard.Mode) -> None:
        # Not every platform tells whose words they are; while the room is in front, they are ours.
        if QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive:
            self._touched.add(mode)
