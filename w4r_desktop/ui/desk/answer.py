"""One field of a form: what is asked, where it is answered, a hint, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.desk.pieces import blank, column, words
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look


class Answer(QWidget):
    """A question above its control, with a hint or the problem below."""

    def __init__(self, question: Message, control: QWidget, *, hint: Message | None = None) -> None:
        super().__init__()
        self.control = control
        self._texts = Texts(self)
        label = words(self._texts, question, look="label")
        label.setBuddy(control)
        self._texts.put(control.setAccessibleName, question)
        self._hint = blank("small")
        self._hint.setVisible(hint is not None)
        if hint is not None:
            self._texts.put(self._hint.setText, hint)
            self._texts.put(control.setAccessibleDescription, hint)
        self._problem = blank()
        self._problem.setProperty("tone", "warning")
        self._problem.hide()
        self.setLayout(column(label, control, self._hint, self._problem, gap=4))

    def tell_problem(self, problem: Message | None) -> None:
        """Say what is wrong, or that nothing is."""
        set_look(self.control, state="wrong" if problem else None)
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._texts.put(self._problem.setText, problem)
            self._texts.put(self.control.setAccessibleDescription, problem)


class SecretLine(QLineEdit):
    """A line for a passphrase: hidden, never completed, never undone into view."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.returnPressed.connect(self.entered)
