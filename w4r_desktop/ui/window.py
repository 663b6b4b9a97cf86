"""The app's one window."""

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.texts import Texts

FIRST_SIZE = (1180, 760)


def always() -> bool:
    """Whether a window may close that may close at any time."""
    return True


def never() -> bool:
    """Whether a window may close that people are writing in."""
    return False


class Window(QMainWindow):
    """The app's window: one room at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._rooms = QStackedWidget()
        self.setCentralWidget(self._rooms)
        self.resize(*FIRST_SIZE)
        self.may_close: Callable[[], bool] = always
        Texts(self).put(self.setWindowTitle, _("W4R Desktop"))

    def show_room(self, room: QWidget) -> None:
        """Show a room; it is kept until it is dropped."""
        if self._rooms.indexOf(room) < 0:
            self._rooms.addWidget(room)
        self._rooms.setCurrentWidget(room)
        room.setFocus()

    def drop_room(self, room: QWidget) -> None:
        """Take a room out of the window; whoever dropped it lets it go."""
        self._rooms.removeWidget(room)
        room.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only where the room that is shown allows it."""
        event.setAccepted(self.may_close())
