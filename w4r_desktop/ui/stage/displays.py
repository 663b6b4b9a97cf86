"""The displays that are plugged in; nothing else in the program knows Qt's screens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from w4r_desktop.ui.stage.arrangement import Arrangement, arrange, swapped

SETTLE = 400
"""Milliseconds until a display that came or went has told its size."""


def identity(screen: QScreen) -> str:
    """What stays the same when cables are pulled: maker, model and serial number, else the name."""
    told = (screen.manufacturer(), screen.model(), screen.serialNumber())
    known = " ".join(part.strip() for part in told if part.strip())
    return known or screen.name()


class Displays(QObject):
    """Finds the wall, remembers it by what it is, and tells when displays come or go.

    `changed` comes once things have settled; `remember` is told only of what a person chose.
    """

    changed = Signal()

    def __init__(
        self,
        remembered: str,
        remember: Callable[[str], None],
        *,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._remember = remember
        self._screens = screens
        self._arrangement: Arrangement | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._settle)
            application.screenRemoved.connect(self._settle)
            application.primaryScreenChanged.connect(self._settle)

    @property
    def count(self) -> int:
        """How many displays there are."""
        return len(self._screens())

    def arrange(self, console: QWidget, wall: QWidget) -> bool:
        """Put the wall where the room sees it; False where there is no display for it alone."""
        screens = self._screens()
        shown_on = screen_of(console)
        here = screens.index(shown_on) if shown_on in screens else 0
        identities = [identity(screen) for screen in screens]
        self._arrangement = arrange(identities, remembered=self._remembered, console=here)
        return self._settle_on(self._arrangement, console, wall)

    def swap(self, console: QWidget, wall: QWidget) -> bool:
        """Put the wall on another display, and remember that one; False where there is no other."""
        screens = self._screens()
        if self._arrangement is None or self._arrangement.wall is None or len(screens) <= 1:
            return False
        self._arrangement = swapped(self._arrangement, len(screens))
        if self._arrangement.wall is not None:
            self._remembered = identity(screens[self._arrangement.wall])
            self._remember(self._remembered)
        return self._settle_on(self._arrangement, console, wall)

    def stop(self) -> None:
        """Tell no more."""
        self._settling.stop()

    def _settle(self) -> None:
        self._settling.start()

    def _settle_on(self, arrangement: Arrangement, console: QWidget, wall: QWidget) -> bool:
        screens = self._screens()
        move_window(console, screens[arrangement.console])
        if arrangement.wall is None:
            return False
        fill_screen(wall, screens[arrangement.wall])
        return True


def screen_of(window: QWidget) -> QScreen:
    """The display a window is on: the one at its middle, the first one where that is on none.

    Never `QWidget.screen()`: PySide takes what that gives for a child of the widget. Where the
    widget then goes with the garbage the display is deleted with it, and the next window crashes.
    """
    middle = window.geometry().center()
    return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()


def wall_size(wall: QWidget) -> QSize:
    """How large the wall's display is."""
    return screen_of(wall).size()


def move_window(window: QWidget, screen: QScreen) -> None:
    """Move a window to a display, as large and in the state it was; nothing if it is there."""
    if screen_of(window) is screen:
        return
    was_full, was_maximised = window.isFullScreen(), window.isMaximized()
    window.showNormal()
    place = screen.availableGeometry()
    size = window.size().boundedTo(place.size())
    window.setScreen(screen)
    window.resize(size)
    window.move(place.topLeft())
    if was_full:
        window.showFullScreen()
    elif was_maximised or size == place.size():
        window.showMaximized()


def fill_screen(window: QWidget, screen: QScreen) -> None:
    """Show a window on the whole of a display."""
    if window.isVisible() and window.isFullScreen() and screen_of(window) is screen:
        return
    if window.isFullScreen():
        # Window managers move a window only while it is an ordinary one.
        window.showNormal()
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
