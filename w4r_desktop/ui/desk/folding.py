"""Pieces side by side that fold under one another where the window, or the text size, asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Folding(QWidget):
    """A row while there is room for a row; `shares` are the parts of the room that each one takes."""

    def __init__(self, *pieces: QWidget, shares: Sequence[int] = (), gap: int = 12) -> None:
        super().__init__()
        self._pieces = pieces
        self._gap = gap
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(gap)
        for place, piece in enumerate(pieces):
            self._line.addWidget(piece, shares[place] if shares else 0)
        if not shares:
            self._line.addStretch(1)

    @property
    def is_folded(self) -> bool:
        """Whether the pieces stand under one another."""
        return self._line.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest piece: the others can go below it."""
        width = max((piece.minimumSizeHint().width() for piece in self._shown()), default=0)
        return QSize(width, self._line.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for the new width."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold or unfold where a piece needs another width: a longer word, a larger text."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return handled

    def _shown(self) -> list[QWidget]:
        return [piece for piece in self._pieces if not piece.isHidden()]

    def _fold(self) -> None:
        widths = [_wished(piece) for piece in self._shown()]
        wanted = sum(widths) + self._gap * (len(widths) - 1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = down if wanted > self.width() else across
        if direction is not self._line.direction():
            self._line.setDirection(direction)


def _wished(piece: QWidget) -> int:
    """The width a piece reads well in: what it was given as its least, or what it asks for."""
    return piece.minimumWidth() or piece.sizeHint().width()
