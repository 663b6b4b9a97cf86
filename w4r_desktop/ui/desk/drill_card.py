"""A drill for volunteers: pull the plug on purpose, and see that the words are there again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.answer import Answer
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pieces import bare, column, framed, leading, press, row, words
from w4r_desktop.ui.texts import Texts

PADDING = (20, 12, 20, 14)


class DrillCard(QWidget):
    """Offers the drill; emits the words that are to be there afterwards."""

    pulled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._offer = self._make_offer()
        self._asked = self._make_asked()
        self._asked.hide()
        self.setLayout(column(framed(column(self._offer, self._asked, margins=PADDING)), gap=0))

    def tell_problem(self, problem: Message | None) -> None:
        """Say why the drill did not begin."""
        self._answer.tell_problem(problem)

    def _make_offer(self) -> QWidget:
        what = words(
            self._texts, _("Does it really keep what people write? Try it out."), look="label"
        )
        return bare(leading(what, press(self._texts, _("Pull the plug…"), self._ask)))

    def _make_asked(self) -> QWidget:
        told = words(
            self._texts,
            _(
                "Type a few words as if in a letter. The program then ends at once, as it does when "
                "the battery falls out. Start it again, open the event and go to a writing "
                "station: it offers to go on with the letter."
            ),
            look="soft",
        )
        self._line = QLineEdit()
        self._answer = Answer(_("Some words"), self._line)
        leave = press(self._texts, _("Leave it"), self._leave, look="quiet")
        end = press(self._texts, _("End the program now"), self._pull, look="primary")
        return bare(column(told, self._answer, row(None, Folding(leave, end)), gap=12))

    def _ask(self) -> None:
        self._offer.hide()
        self._asked.show()
        self._line.setFocus()

    def _leave(self) -> None:
        self._asked.hide()
        self._offer.show()

    def _pull(self) -> None:
        if self._line.text().strip():
            self.pulled.emit(self._line.text())
        else:
            self._line.setFocus()
