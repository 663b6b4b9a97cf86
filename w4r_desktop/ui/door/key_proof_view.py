"""The last step of setting up: the coordinator's key is kept somewhere else, and it is tried out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.answer import Answer
from w4r_desktop.ui.desk.asking import ask_for_file, ask_where_to_save
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pieces import bare, centred, column, framed, press, row, scrolling, words
from w4r_desktop.ui.texts import Texts

PADDING = (26, 20, 26, 22)


class KeyProofView(QWidget):
    """Asks for the key on paper or on a stick; emits what was typed or chosen."""

    paper_requested = Signal(Path)
    words_entered = Signal(object)
    file_chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._line = QLineEdit()
        self._line.textChanged.connect(self._see_whether_ready)
        self._line.returnPressed.connect(self._try_words)
        self._answer = Answer(
            _("The words on the paper"),
            self._line,
            hint=_("Seventeen words of five letters each, with a space between them."),
        )
        self._try = press(
            self._texts, _("Try the key and open the event"), self._try_words, look="primary"
        )
        self._see_whether_ready()
        page = column(
            words(self._texts, _("Keep the coordinator's key"), look="title"),
            words(
                self._texts,
                _(
                    "It opens every letter if the passphrase is forgotten, and no laptop in the "
                    "room needs it. The event opens once you have shown that you hold it."
                ),
                look="soft-lead",
            ),
            framed(self._keeping(), surface="card"),
            framed(self._proving(), surface="card"),
            gap=20,
            margins=(28, 24, 28, 32),
        )
        self.setLayout(column(scrolling(bare(centred(bare(page), width=860)))))

    def start(self) -> None:
        """Go to the first button."""
        self._print.setFocus()

    def tell_problem(self, problem: Message | None) -> None:
        """Say why the words do not open the event."""
        self._answer.tell_problem(problem)
        self._line.setFocus()

    def _keeping(self) -> QVBoxLayout:
        self._print = press(self._texts, _("Save the paper key…"), self._ask_for_paper)
        told = words(
            self._texts,
            _("Print it and keep it where you keep a passport. It shows words and a square."),
            look="soft",
        )
        heading = words(self._texts, _("1. On paper"), look="heading")
        return column(heading, told, row(self._print, None), gap=12, margins=PADDING)

    def _proving(self) -> QVBoxLayout:
        choose = press(self._texts, _("I have it on a stick…"), self._ask_for_file)
        leave = press(self._texts, _("Not now"), self.left, look="quiet")
        heading = words(self._texts, _("2. Show that you have it"), look="heading")
        buttons = Folding(leave, choose, self._try)
        return column(heading, self._answer, row(None, buttons), gap=14, margins=PADDING)

    def _ask_for_paper(self) -> None:
        ask_where_to_save(self, _("Save the paper key"), "paper-key.pdf", chosen=self._paper)

    def _paper(self, name: str) -> None:
        self.paper_requested.emit(Path(name))

    def _ask_for_file(self) -> None:
        ask_for_file(self, _("The coordinator's key"), ".key", chosen=self._file)

    def _file(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    def _see_whether_ready(self) -> None:
        self._try.setEnabled(bool(self._line.text().strip()))

    def _try_words(self) -> None:
        if self._line.text().strip():
            self.words_entered.emit(self._line.text())
