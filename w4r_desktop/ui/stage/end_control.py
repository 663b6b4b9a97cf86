"""Ends the show: asks once more in its own place, far from the keys that are pressed in a hurry."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.texts import Texts


class EndControl(QStackedWidget):
    """A button that asks before it ends; `end_requested` comes only after the second answer.

    Going on is the answer in the place of the button, so that a double click ends nothing.
    """

    end_requested = Signal()
    asking = Signal(bool)
    """The question stands there now, or does no more."""
    kept_going = Signal()
    """The answer was to go on; the keyboard is free again."""

    def __init__(self, beside: QWidget) -> None:
        """`beside` shares the row until the question is asked."""
        super().__init__()
        self._texts = Texts(self)
        # L10N: button that ends the projection.
        self._end = self._button("quiet-night", _("End"))
        self._stay = self._button("night", _("Go on"))
        self._leave = self._button("danger-night", _("End now"))
        self._end.clicked.connect(self.ask)
        self._stay.clicked.connect(self._keep_going)
        self._leave.clicked.connect(self.end_requested)
        self._rows = _row(beside, self._end), _row(self._leave, self._stay)
        for row in self._rows:
            self.addWidget(row)

    @property
    def asks(self) -> bool:
        """Whether the question stands there."""
        return self.currentIndex() == 1

    def ask(self) -> None:
        """Ask whether the show is to end; the keyboard is on the answer that goes on."""
        if self.asks:
            return
        self._turn(1)
        self._stay.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on."""
        if self.asks and event.key() == Qt.Key.Key_Escape:
            self._keep_going()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for what stands there now: the answers are longer than the button."""
        return self._rows[self.currentIndex()].sizeHint()

    def minimumSizeHint(self) -> QSize:
        """No less than its words."""
        return self._rows[self.currentIndex()].minimumSizeHint()

    def _button(self, look: str, words: Message) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", look)
        # A click leaves the keyboard where it is, so that the space bar goes on to mean the next slide.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(True)
        self._texts.put(button.setText, words)
        return button

    def _turn(self, page: int) -> None:
        self.setCurrentIndex(page)
        self.updateGeometry()
        self.asking.emit(self.asks)

    def _keep_going(self) -> None:
        self._turn(0)
        self.kept_going.emit()


def _row(*buttons: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return page
