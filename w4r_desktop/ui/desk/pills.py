"""A row of pills with a question, told messages and values instead of texts and numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.desk.pieces import column, words
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.pill_choice import PillChoice


class Pills(QWidget):
    """One of a few values, each with its name."""

    chosen = Signal(object)

    def __init__(self, question: Message, choices: Sequence[tuple[object, Message]]) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._row = PillChoice()
        self._row.chosen.connect(self._choose)
        self._texts = Texts(self)
        label = words(self._texts, question, look="label")
        self._texts.put(self._row.setAccessibleName, question)
        self._texts.put(self._name, question)
        self.setLayout(column(label, self._row, gap=6))

    def set_value(self, value: object) -> None:
        """Show which value holds, without a signal."""
        values = [choice for choice, _name in self._choices]
        self._row.set_choice(values.index(value))

    def _name(self, _question: str) -> None:
        self._row.set_choices([str(name) for _value, name in self._choices])

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._choices[index][0])
