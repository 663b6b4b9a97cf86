"""The other sheets of an evening as tiles, grouped by what they are for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from w4r_desktop.domain.sheet_kinds import Purpose, SheetId
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.i18n.sheet_words import PURPOSES
from w4r_desktop.i18n.sheet_words import SHEETS as WORDS
from w4r_desktop.services.sheets_on_offer import SHEETS
from w4r_desktop.ui.desk.pieces import column, press, row, words
from w4r_desktop.ui.texts import Texts

TILE = 34
"""The least width of a tile, in letters."""

MOST_COLUMNS = 3


class SheetTile(QFrame):
    """One sheet: its name, what it is good for, and the button that saves it."""

    wanted = Signal(object)

    def __init__(self, sheet: SheetId) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._sheet = sheet
        self._texts = Texts(self)
        told = WORDS[sheet]
        self.button = press(self._texts, _("Save as PDF…"), self._want)
        # L10N: read out for a button; {sheet} is the name of a sheet, such as "Posters".
        spoken = _("{sheet}: save as PDF", sheet=told.name)
        self._texts.put(self.button.setAccessibleName, spoken)
        name = words(self._texts, told.name, look="name")
        sentence = words(self._texts, told.told, look="soft")
        self.setLayout(
            column(name, sentence, None, row(None, self.button), gap=6, margins=(20, 14, 16, 14))
        )

    def _want(self) -> None:
        self.wanted.emit(self._sheet)


class SheetGroup(QWidget):
    """A heading and its tiles, side by side in as many columns as there is room for."""

    wanted = Signal(object)

    def __init__(self, heading: Message, sheets: Sequence[SheetId]) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._tiles = [SheetTile(sheet) for sheet in sheets]
        for tile in self._tiles:
            tile.wanted.connect(self.wanted)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.setLayout(column(words(self._texts, heading, look="label"), self._grid, gap=8))
        self._columns = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """One column is enough."""
        widest = max(tile.minimumSizeHint().width() for tile in self._tiles)
        return QSize(widest, super().minimumSizeHint().height())

    def _place(self) -> None:
        least = TILE * self.fontMetrics().averageCharWidth()
        columns = max(1, min(MOST_COLUMNS, self.width() // least))
        if columns == self._columns:
            return
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for place in range(MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._columns = columns


class SheetTiles(QWidget):
    """All the sheets; emits the one that is wanted."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        groups = [
            SheetGroup(PURPOSES[purpose], [one.id for one in SHEETS if one.purpose is purpose])
            for purpose in Purpose
        ]
        for group in groups:
            group.wanted.connect(self.wanted)
        self.setLayout(column(*groups, gap=20))
