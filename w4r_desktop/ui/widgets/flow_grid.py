"""A grid that picks its number of columns from its width."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}

_UNSETTLING = {
    QEvent.Type.LayoutRequest,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
}
"""What may change how high widgets are, or where they stand."""

_USUAL_TEXT = 17
"""Text size, in pixels, at which the narrowest column is meant; larger text has wider columns."""


class FlowGrid(QWidget):
    """Places widgets in columns of one width; a row is as high as its highest widget."""

    def __init__(
        self, parent: QWidget | None = None, *, narrowest: int = 280, most: int = 5, gap: int = 12
    ) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._most = most
        self._gap = gap
        self._items: list[QWidget] = []
        self._heights: dict[int, list[int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_items(self, items: Sequence[QWidget]) -> None:
        """Show these widgets in this order; those no longer among them are dropped."""
        for old in self._items:
            if old not in items:
                old.hide()
                old.deleteLater()
        self._items = []
        self.add_items(items)

    def add_items(self, items: Sequence[QWidget]) -> None:
        """Show these widgets behind the others, in this order."""
        for item in items:
            item.setParent(self)
            item.installEventFilter(self)
            item.show()
            if self._items:
                QWidget.setTabOrder(self._items[-1], item)
            self._items.append(item)
        self._renew()

    def set_most(self, most: int) -> None:
        """Place no more than so many columns beside one another."""
        if most != self._most:
            self._most = most
            self._renew()

    def items(self) -> tuple[QWidget, ...]:
        """Shown widgets, in order."""
        return tuple(self._items)

    def columns(self, width: int | None = None) -> int:
        """Number of columns that fit a width, by default the present one."""
        room = self.width() if width is None else width
        narrowest = self._narrowest * max(self.fontInfo().pixelSize() / _USUAL_TEXT, 1)
        fitting = int((room + self._gap) // (narrowest + self._gap))
        return max(1, min(fitting, self._most))

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at a width."""
        heights = self._row_heights(width)
        return sum(heights) + self._gap * max(len(heights) - 1, 0)

    def hasHeightForWidth(self) -> bool:
        """Fewer columns need more rows."""
        return True

    def sizeHint(self) -> QSize:
        """Room for the present columns."""
        width = max(self.width(), self._narrowest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One column, at any height: the grid stands in a scrolling area."""
        return QSize(self._narrowest, 0)

    def event(self, event: QEvent) -> bool:
        """Place anew when a widget's words or the direction of reading change."""
        if event.type() in _UNSETTLING:
            self._renew()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pick the columns anew."""
        super().resizeEvent(event)
        if self.isVisible():
            self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Place what was set while nobody saw it."""
        super().showEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the focus over the grid with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _ARROWS and watched in self._items:
                self._walk(self._items.index(watched), key)
                return True
        return super().eventFilter(watched, event)

    def _renew(self) -> None:
        """Forget how high the rows were; what nobody sees is placed once it is seen."""
        self._heights.clear()
        if self.isVisible():
            self._place()
        self.updateGeometry()

    def _column_width(self, width: int) -> int:
        columns = self.columns(width)
        return (width - self._gap * (columns - 1)) // columns

    def _row_heights(self, width: int) -> list[int]:
        """The rows' heights, measured once for a width: laying out asks for them many times."""
        if width not in self._heights:
            columns, wide = self.columns(width), self._column_width(width)
            heights = [_height(item, wide) for item in self._items]
            rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
            self._heights[width] = rows
        return self._heights[width]

    def _place(self) -> None:
        columns, wide = self.columns(), self._column_width(self.width())
        top = 0
        for row, high in enumerate(self._row_heights(self.width())):
            for column, item in enumerate(self._items[row * columns : (row + 1) * columns]):
                left = column * (wide + self._gap)
                left = self.width() - left - wide if self.isRightToLeft() else left
                item.setGeometry(QRect(left, top, wide, high))
            top += high + self._gap

    def _walk(self, place: int, key: Qt.Key) -> None:
        onward = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Down: self.columns(),
            Qt.Key.Key_Up: -self.columns(),
        }
        goal = place + steps[key]
        if 0 <= goal < len(self._items):
            self._items[goal].setFocus(Qt.FocusReason.TabFocusReason)


def _height(item: QWidget, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
