"""Ends the show: asks once more in its own place, far from the keys that are pressed in a hurry."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.texts import Texts


class EndControl(QStackedWidget):
    """A button that asks before it ends; `end_requested` comes only after the second answer."""

    end_requested = Signal()

    def __init__(self, beside: QWidget) -> None:
        """`beside` shares the row until the question is asked."""
        super().__init__()
        self._texts = Texts(self)
        # L10N: button that ends the projection.
        self._end = self._button("quiet-night", _("End"))
        self._stay = self._button("night", _("Go on"))
        self._leave = self._button("danger-night", _("End now"))
        self._end.clicked.connect(self._ask)
        self._stay.clicked.connect(self._keep_going)
        self._leave.clicked.connect(self.end_requested)
        self.addWidget(_row(beside, self._end))
        self.addWidget(_row(self._stay, self._leave))

    @property
    def asks(self) -> bool:
        """Whether the question stands there."""
        return self.currentIndex() == 1

    def _button(self, look: str, words: Message) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", look)
        self._texts.put(button.setText, words)
        return button

    def _ask(self) -> None:
        self.setCurrentIndex(1)
        self._stay.setFocus()

    def _keep_going(self) -> None:
        self.setCurrentIndex(0)
        self._end.setFocus()


def _row(first: QWidget, last: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first)
    row.addStretch(1)
    row.addWidget(last)
    return page
