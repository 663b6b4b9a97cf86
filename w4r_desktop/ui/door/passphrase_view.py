"""The page that asks for an event's passphrase."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.ui.desk.answer import Answer, SecretLine
from w4r_desktop.ui.desk.pieces import bare, blank, centred, column, framed, press, row, scrolling
from w4r_desktop.ui.door.recent import called
from w4r_desktop.ui.texts import Texts


class PassphraseView(QWidget):
    """Asks for the passphrase; emits it, and forgets it when the page is left."""

    entered = Signal(str)
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._title = blank("title")
        self._where = blank("small")
        self._line = SecretLine()
        self._line.textChanged.connect(self._see_whether_ready)
        self._line.entered.connect(self._enter)
        self._open = press(self._texts, _("Open the event"), self._enter, look="primary")
        back = press(self._texts, _("Back"), self.back_requested, look="quiet")
        asked = Answer(
            _("Passphrase"),
            self._line,
            hint=_("Whoever made the event chose it. Opening takes a moment; that keeps it safe."),
        )
        card = framed(
            column(
                self._title,
                self._where,
                asked,
                row(back, None, self._open),
                gap=16,
                margins=(32, 28, 32, 28),
            )
        )
        page = bare(column(None, centred(card, width=620), None, margins=(32, 24, 32, 48)))
        self.setLayout(column(scrolling(page)))

    def ask_for(self, path: Path) -> None:
        """Ask for the passphrase of that event."""
        self._texts.put(self._title.setText, verbatim(called(path)))
        self._texts.put(self._where.setText, verbatim(str(path)))
        self.forget()
        self._line.setFocus()

    def try_again(self) -> None:
        """Let what was typed be corrected or typed anew."""
        self._line.selectAll()
        self._line.setFocus()

    def forget(self) -> None:
        """Let go of what was typed."""
        self._line.clear()
        self._see_whether_ready()

    def _see_whether_ready(self) -> None:
        self._open.setEnabled(bool(self._line.text()))

    def _enter(self) -> None:
        if self._line.text():
            self.entered.emit(self._line.text())
