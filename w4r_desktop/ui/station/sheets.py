"""Sheets that lie over a screen: a kind question, and the volunteer's way out."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.station.face import Question
from w4r_desktop.ui.station.leaving import LeavingState
from w4r_desktop.ui.station.parts import button, label, surface
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look

SIGNS, AROUND = 46, 32
"""A sheet is so many signs of its heading wide, and leaves so many pixels around it."""


class Sheet(QWidget):
    """Covers its parent and keeps the focus until it is taken away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("sheet")
        self.texts = Texts(self)
        self._card = surface("card")
        self.column = QVBoxLayout(self._card)
        self.column.setContentsMargins(32, 26, 32, 26)
        self.column.setSpacing(10)
        self.heading = label("heading")
        self.words = label()
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        # An aligned card would be as high as its words are at a width of their own, and cut them.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(1)
        parent.installEventFilter(self)
        self.hide()

    def lay(self) -> None:
        """Lay the sheet over its parent."""
        self._cover()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent at any size."""
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._covered.rect())
        wide = SIGNS * self.heading.fontMetrics().averageCharWidth()
        self._card.setFixedWidth(min(wide, self.width() - AROUND))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What lies below is out of reach."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Keep the focus on the sheet."""
        places = [
            part
            for part in self.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part.isVisible()
            and part.isEnabled()
        ]
        if places:
            focused = self.focusWidget()
            at = places.index(focused) if focused in places else -1
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            places[(at + (1 if forward else -1)) % len(places)].setFocus(reason)
        return True


class QuestionSheet(Sheet):
    """Asks one thing; `answered` carries the place of the chosen answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._buttons: list[QPushButton] = []

    def ask(self, question: Question) -> None:
        """Ask; the same answers with other words leave the focus where it is."""
        before, self._question = self._question, question
        self.texts.put(self.heading.setText, question.heading)
        self.texts.put(self.words.setText, question.text)
        self.setAccessibleName(str(question.heading))
        set_look(self, veil="close" if question.is_private else "thin")
        if before is None or _words(before) != _words(question):
            self._make_buttons(question)
            self.lay()
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def hush(self) -> None:
        """Take the question away."""
        self._question = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the safe answer."""
        if event.key() == Qt.Key.Key_Escape and self._buttons:
            self._buttons[0].click()
        else:
            event.accept()

    def _make_buttons(self, question: Question) -> None:
        for old in self._buttons:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self.column.addSpacing(0)
        for choice in question.choices:
            made = button(choice.look)
            made.setText(str(choice.words))
            made.clicked.connect(self._answer)
            self._buttons.append(made)
            self.column.addWidget(made)

    def _answer(self) -> None:
        made = self.sender()
        if self._question is not None and made in self._buttons:
            self._question.choices[self._buttons.index(made)].call()


class LeavingSheet(Sheet):
    """Asks a volunteer for the event's passphrase."""

    passphrase_given = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.returnPressed.connect(self._give)
        self._refusal = label("small")
        self._refusal.setProperty("tone", "warning")
        self._leave, stay = button("primary"), button("quiet")
        self._leave.clicked.connect(self._give)
        stay.clicked.connect(self.cancelled)
        for part in (self._line, self._refusal, self._leave, stay):
            self.column.addWidget(part)
        self.texts.put(self.heading.setText, _("Leave the station"))
        self.texts.put(
            self.words.setText,
            _("For volunteers: the event's passphrase opens the way to the other rooms."),
        )
        self.texts.put(self._line.setAccessibleName, _("Passphrase of the event"))
        self.texts.put(self._line.setPlaceholderText, _("Passphrase of the event"))
        self.texts.put(self._leave.setText, _("Leave the station"))
        self.texts.put(stay.setText, _("Stay here"))
        set_look(self, veil="close")

    def show_state(self, state: LeavingState) -> None:
        """Show how far the asking is."""
        if not state.is_open:
            self._line.clear()
            self.hide()
            return
        if self.isHidden():
            self.lay()
        self._leave.setEnabled(not state.is_checking)
        self._line.setEnabled(not state.is_checking)
        self._refusal.setVisible(state.refusal is not None)
        if state.refusal is not None:
            self.texts.put(self._refusal.setText, state.refusal)
            self._line.selectAll()
        if not state.is_checking:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stays at the station."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            event.accept()

    def _give(self) -> None:
        self.passphrase_given.emit(self._line.text())


def _words(question: Question) -> tuple[str, ...]:
    return (str(question.heading), *(str(choice.words) for choice in question.choices))
