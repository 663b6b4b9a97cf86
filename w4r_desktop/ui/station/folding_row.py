"""Two parts beside one another, or one above the other where there is no room for both."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


class FoldingRow(QWidget):
    """Keeps its parts in a row as long as both have the width they need at least."""

    def __init__(
        self, first: QWidget, second: QWidget, *, shares: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__()
        self._parts = (first, second)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, share in zip(self._parts, shares, strict=True):
            self._row.addWidget(part, share)

    def set_spacing(self, spacing: int, around: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        """Room between the parts and around them."""
        self._row.setSpacing(spacing)
        self._row.setContentsMargins(*around)

    def is_folded(self) -> bool:
        """Whether the parts stand below one another."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider part: the other may go below it."""
        margins = self._row.contentsMargins()
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest + margins.left() + margins.right(), self._row.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        """Fold anew when a part needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        margins = self._row.contentsMargins()
        needed = sum(max(p.minimumSizeHint().width(), p.minimumWidth()) for p in self._parts)
        room = self.width() - margins.left() - margins.right() - self._row.spacing()
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if needed > room else direction.LeftToRight
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()
