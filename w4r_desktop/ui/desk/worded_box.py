"""A drop-down list whose entries follow the language."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from w4r_desktop.i18n.message import Message, verbatim
from w4r_desktop.ui.texts import Texts


class CalmBox(QComboBox):
    """A choice that the mouse wheel scrolls past: what was chosen is not changed by looking down."""

    def __init__(self, *, least: int) -> None:
        """Take the least width of the box, in letters."""
        super().__init__()
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(least)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class WordedBox(CalmBox):
    """One of a few values, each with its name; emits the value that was chosen."""

    chosen = Signal(object)

    def __init__(self, *, least: int) -> None:
        """Begin without a value."""
        super().__init__(least=least)
        self._entries: tuple[tuple[object, Message], ...] = ()
        self._texts = Texts(self)
        self.activated.connect(self._choose)

    def offer(self, entries: Sequence[tuple[object, Message]]) -> None:
        """Show those values to choose from."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._texts.put(self._name, verbatim(""))

    def set_value(self, value: object) -> None:
        """Show which value holds, without a signal."""
        values = [one for one, _name in self._entries]
        self.setCurrentIndex(values.index(value))

    def _name(self, _text: str) -> None:
        place = max(self.currentIndex(), 0)
        self.clear()
        self.addItems([str(name) for _value, name in self._entries])
        self.setCurrentIndex(min(place, len(self._entries) - 1))

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._entries[place][0])
