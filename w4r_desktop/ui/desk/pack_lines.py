"""Sentences about cases under one another, and the decision about a case that was recalled."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.services.pack_change import Recall
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pack_words import Line, recall_told, waiting_told
from w4r_desktop.ui.desk.pieces import blank, column, press
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.check_row import CheckRow


class Lines(QWidget):
    """As many sentences as there are, each with the mark of its tone."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._lines: Sequence[Line] = ()
        self._rows: list[CheckRow] = []
        self._column = column(gap=2)
        self.setLayout(self._column)

    def tell(self, lines: Sequence[Line]) -> None:
        """Show these sentences."""
        self._lines = lines
        self.setVisible(bool(lines))
        self._texts.put(self._say, verbatim(""))

    def _say(self, _text: str) -> None:
        while len(self._rows) < len(self._lines):
            self._rows.append(CheckRow())
            self._column.addWidget(self._rows[-1])
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(self._lines))
            if place < len(self._lines):
                row.set_words(str(self._lines[place].message), self._lines[place].tone)


class RecallCard(QFrame):
    """A case that was recalled, and what is to become of its letters."""

    print_requested = Signal(str)
    withhold_requested = Signal(str)

    def __init__(self, recall: Recall) -> None:
        super().__init__()
        self._case_id = recall.case_id
        self.setProperty("surface", "warning")
        texts = Texts(self)
        told, waiting = blank(), blank("soft")
        texts.put(told.setText, recall_told(recall))
        texts.put(waiting.setText, waiting_told(recall))
        print_them = press(texts, _("Print them all the same"), self._print)
        withhold = press(texts, _("Keep them back for good"), self._withhold)
        print_them.setVisible(bool(recall.waiting) and not recall.is_lifted)
        withhold.setVisible(bool(recall.waiting))
        choices = Folding(print_them, withhold)
        choices.setVisible(bool(recall.waiting))
        self.setLayout(column(told, waiting, choices, gap=6, margins=(20, 14, 20, 14)))

    def _print(self) -> None:
        self.print_requested.emit(self._case_id)

    def _withhold(self) -> None:
        self.withhold_requested.emit(self._case_id)
