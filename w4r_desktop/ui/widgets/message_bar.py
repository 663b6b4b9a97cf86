"""A message beside the thing it is about: news, good news or a warning with a way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.icon_button import IconButton
from w4r_desktop.ui.widgets.tone_mark import ToneMark
from w4r_desktop.ui.widgets.words import Words


class MessageBar(QFrame):
    """Says one thing, offers at most one action, and can be closed; hidden until it speaks."""

    action_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ToneMark(self)
        self._text = Words(parent=self, wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._action = QPushButton(self)
        self._action.clicked.connect(self.action_requested)
        self._close = IconButton("close", self)
        self._close.setProperty("look", "quiet")
        self._close.setProperty("fit", "icon")
        self._close.clicked.connect(self._leave)
        self._arrange()
        self.hide()

    def set_close_text(self, text: str) -> None:
        """Name the closing button for screen readers and its tip."""
        self._close.setAccessibleName(text)
        self._close.setToolTip(text)

    def say(
        self, text: str, *, tone: str = "info", action: str = "", closable: bool = True
    ) -> None:
        """Show a message in a tone (info, good, warning) and have it read aloud."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(closable)
        set_look(self, tone=tone)
        set_look(self._mark, tone=tone)
        self.setAccessibleName(text)
        self.show()
        self._announce(text, tone)

    def text(self) -> str:
        """What it says now."""
        return self._text.text() if not self.isHidden() else ""

    def be_silent(self) -> None:
        """Take the message away without a signal."""
        self._text.clear()
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _announce(self, text: str, tone: str) -> None:
        # Loaded with the first message: the roles of screen readers are two hundred names.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        event = QAccessibleAnnouncementEvent(self, text)
        if tone == "warning":
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _leave(self) -> None:
        self.be_silent()
        self.closed.emit()
