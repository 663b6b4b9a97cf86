"""What the room sees: one slide on a whole display, or in a window where there is only one."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.stage.content import Content
from w4r_desktop.ui.stage.displays import screen_of
from w4r_desktop.ui.stage.keys import Wish, wish_of
from w4r_desktop.ui.stage.slide_view import SlideView
from w4r_desktop.ui.texts import Texts

IDLE = 1500
"""Milliseconds until a pointer that lies still is hidden."""
WINDOW_SIZE = QSize(800, 450)


class ProjectorWindow(QWidget):
    """The wall; it cannot be closed by accident, and the console's keys work here, too."""

    wished = Signal(Wish)
    resized = Signal(QSize)
    took_keyboard = Signal()
    """A window manager gave the keyboard to the wall because it is new."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._may_close = False
        self._is_new = False
        self.shares_display = False
        """Whether console and slides take turns on one display, so that there is a way back."""
        self._slide = SlideView(self)
        self._slide.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("surface", "night")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.resize(WINDOW_SIZE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._slide)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._hide_pointer)
        self._way_back = QLabel(self)
        self._way_back.setProperty("look", "way-back")
        self._way_back.hide()
        # L10N: shown over the slides for a moment when the mouse moves on a machine with one display.
        Texts(self).put(self._way_back.setText, _("S or Esc: back to the console"))
        # L10N: title of the window that the projector shows.
        Texts(self).put(self.setWindowTitle, _("What the room sees"))

    @property
    def slide(self) -> SlideView:
        """The slide on the wall."""
        return self._slide

    def show_slide(self, content: Content | None, coming: Content | None = None) -> None:
        """Show a slide, or a black wall; the picture of the one that is coming is drawn meanwhile."""
        self._slide.show_slide(content)
        self._slide.expect(coming)

    def show_as_window(self) -> None:
        """Stand as a window of ordinary size, for a machine with one display."""
        self.showNormal()
        self.resize(WINDOW_SIZE.boundedTo(screen_of(self).availableSize()))

    def leave(self) -> None:
        """Close for good, and let go of the pictures at once: no window owns this one."""
        self._may_close = True
        self._idle.stop()
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: only the console ends the show."""
        event.setAccepted(self._may_close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the console's keys."""
        wish = self._wish(Qt.Key(event.key()))
        if wish is not None:
            self.wished.emit(wish)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer for as long as it moves."""
        super().mouseMoveEvent(event)
        self.unsetCursor()
        self._tell_way_back()
        self._idle.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill the display, or stand as a window again; for where windows are moved by hand."""
        super().mouseDoubleClickEvent(event)
        if self.isFullScreen():
            self.show_as_window()
        else:
            self.showFullScreen()

    def event(self, event: QEvent) -> bool:
        """Tell the size when the window is shown or resized, and that it took the keyboard as it came."""
        handled = super().event(event)
        if event.type() is QEvent.Type.Show:
            self._is_new = True
        elif event.type() is QEvent.Type.WindowActivate and self._is_new:
            self._is_new = False
            if not (self.shares_display and self.isFullScreen()):
                self.took_keyboard.emit()
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._way_back.hide()
            self._idle.start()
            self.resized.emit(self.size())
        return handled

    def _wish(self, key: Qt.Key) -> Wish | None:
        """What a key means here; Esc never ends the show, but it is a way back to the console."""
        if key == Qt.Key.Key_Escape:
            return Wish.SWAP if self.shares_display and self.isFullScreen() else None
        return wish_of(key, self.layoutDirection())

    def _tell_way_back(self) -> None:
        self._way_back.setVisible(self.shares_display and self.isFullScreen())
        self._way_back.adjustSize()
        middle = (self.width() - self._way_back.width()) // 2
        self._way_back.move(middle, self.height() - self._way_back.height() - 12)

    def _hide_pointer(self) -> None:
        self._way_back.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)
