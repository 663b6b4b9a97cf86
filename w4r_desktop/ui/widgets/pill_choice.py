"""One of a few, as a row of pills."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class PillChoice(QWidget):
    """Exclusive pills; the arrow keys move the choice along the row."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)

    def set_choices(self, names: Sequence[str]) -> None:
        """Name the pills; the same number of names keeps the choice."""
        pills = self._group.buttons()
        if len(pills) != len(names):
            self._build(len(names))
        for pill, name in zip(self._group.buttons(), names, strict=True):
            pill.setText(name)

    def choice(self) -> int:
        """Which pill is chosen, or -1."""
        return self._group.checkedId()

    def set_choice(self, index: int) -> None:
        """Choose a pill without a signal."""
        pill = self._group.button(index)
        if pill is not None:
            pill.setChecked(True)

    def set_offered(self, index: int, offered: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Offer a pill or hide it."""
        self._group.button(index).setVisible(offered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the choice with the arrow keys, wherever the focus is in the row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = self._step(Qt.Key(event.key()))
            if step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _build(self, number: int) -> None:
        for pill in self._group.buttons():
            self._group.removeButton(pill)
            self._row.removeWidget(pill)
            pill.deleteLater()
        for index in range(number):
            pill = QPushButton(self)
            pill.setCheckable(True)
            pill.setProperty("look", "pill")
            pill.installEventFilter(self)
            self._group.addButton(pill, index)
            self._row.insertWidget(index, pill)
        self.set_choice(0)

    def _step(self, key: Qt.Key) -> int:
        onward = -1 if self.isRightToLeft() else 1
        return {
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
        }.get(key, 0)

    def _move(self, step: int) -> None:
        offered = [pill for pill in self._group.buttons() if not pill.isHidden()]
        chosen = self._group.checkedButton()
        place = offered.index(chosen) if chosen in offered else 0
        pill = offered[(place + step) % len(offered)]
        pill.setFocus(Qt.FocusReason.TabFocusReason)
        pill.click()
