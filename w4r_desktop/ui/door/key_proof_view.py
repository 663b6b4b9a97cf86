"""The last step of setting up: the coordinator's key is kept somewhere else, and it is tried out."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.desk.answer import Answer, SecretLine
from w4r_desktop.ui.desk.asking import ask_for_file, ask_where_to_save
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pieces import (
    bare,
    blank,
    centred,
    column,
    framed,
    press,
    row,
    scrolling,
    words,
)
from w4r_desktop.ui.texts import Texts

PADDING = (26, 20, 26, 22)


@dataclass(frozen=True, slots=True)
class ShownKey:
    """The key as it was shown: words on paper, or a file and its passphrase."""

    words: str = field(default="", repr=False)
    file: Path | None = None
    passphrase: str = field(default="", repr=False)


class KeyProofView(QWidget):
    """Asks for the key on paper or on a stick; emits what was typed or chosen."""

    paper_requested = Signal(Path)
    shown = Signal(object)
    """Carries a ShownKey."""

    left = Signal()

    def __init__(self, *, can_print: bool) -> None:
        """The key goes on paper from here only where its file lies beside the event, unlocked."""
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
        self._try = press(self._texts, _("Try the key"), self._try_words, look="primary")
        self._see_whether_ready()
        self._file: Path | None = None
        self._locked = self._make_locked()
        self._paper_card = framed(self._keeping(), surface="card")
        self._paper_card.setVisible(can_print)
        page = column(
            words(self._texts, _("Keep the coordinator's key"), look="title"),
            words(
                self._texts,
                _(
                    "It opens every letter if the passphrase is forgotten, and no laptop in the "
                    "room needs it. People can write once you have shown that you hold it."
                ),
                look="soft-lead",
            ),
            self._paper_card,
            framed(self._proving(), surface="card"),
            None,
            gap=20,
            margins=(28, 24, 28, 32),
        )
        self.setLayout(column(scrolling(bare(centred(bare(page), width=860)))))

    def start(self) -> None:
        """Go to the first button."""
        (self._line if self._paper_card.isHidden() else self._print).setFocus()

    def ask_for_passphrase(self, file: Path) -> None:
        """Ask for the passphrase of that key file, which is locked."""
        self._file = file
        self._texts.put(self._named.setText, _("“{name}” is locked.", name=file.name))
        self._ask_for_words(is_asked=False)
        self._secret.clear()
        self._secret.setFocus()

    def try_again(self) -> None:
        """Let what was typed be corrected or typed anew."""
        line = self._line if self._locked.isHidden() else self._secret
        line.selectAll()
        line.setFocus()

    def _keeping(self) -> QVBoxLayout:
        self._print = press(self._texts, _("Save the paper key…"), self._ask_for_paper)
        told = words(
            self._texts,
            _("Print it and keep it where you keep a passport. It shows words and a square."),
            look="soft",
        )
        heading = words(self._texts, _("On paper"), look="heading")
        return column(heading, told, row(self._print, None), gap=12, margins=PADDING)

    def _proving(self) -> QVBoxLayout:
        choose = press(self._texts, _("I have the key file…"), self._ask_for_file)
        leave = press(self._texts, _("Not now"), self.left, look="quiet")
        heading = words(self._texts, _("Show that you have it"), look="heading")
        buttons = Folding(leave, choose, self._try)
        told = words(
            self._texts,
            _("Without it people cannot write yet. You can look round first and do it later."),
            look="soft",
        )
        return column(
            heading, self._answer, self._locked, row(None, buttons), told, gap=14, margins=PADDING
        )

    def _make_locked(self) -> QWidget:
        self._named = blank("label")
        self._secret = SecretLine()
        self._secret.entered.connect(self._try_file)
        answer = Answer(
            _("The key's passphrase"),
            self._secret,
            hint=_("The one that was chosen for the key, which may be another than the event's."),
        )
        unlock = press(self._texts, _("Unlock and try it"), self._try_file)
        instead = press(
            self._texts, _("Type the words instead"), self._go_back_to_words, look="quiet"
        )
        buttons = row(None, Folding(instead, unlock))
        locked = bare(column(self._named, answer, buttons, gap=10))
        locked.hide()
        return locked

    def _ask_for_paper(self) -> None:
        ask_where_to_save(self, _("Save the paper key"), "paper-key.pdf", chosen=self._paper)

    def _paper(self, name: str) -> None:
        self.paper_requested.emit(Path(name))

    def _ask_for_file(self) -> None:
        ask_for_file(self, _("The coordinator's key"), ".key", chosen=self._choose)

    def _go_back_to_words(self) -> None:
        self._secret.clear()
        self._ask_for_words(is_asked=True)
        self._line.setFocus()

    def _ask_for_words(self, *, is_asked: bool) -> None:
        """Ask for the words or for a passphrase: one thing at a time, so that it is in sight."""
        self._answer.setVisible(is_asked)
        self._try.setVisible(is_asked)
        self._locked.setVisible(not is_asked)

    def _choose(self, name: str) -> None:
        self.shown.emit(ShownKey(file=Path(name)))

    def _try_file(self) -> None:
        if self._file is not None and self._secret.text():
            self.shown.emit(ShownKey(file=self._file, passphrase=self._secret.text()))

    def _see_whether_ready(self) -> None:
        self._try.setEnabled(bool(self._line.text().strip()))

    def _try_words(self) -> None:
        if self._line.text().strip():
            self.shown.emit(ShownKey(words=self._line.text()))
