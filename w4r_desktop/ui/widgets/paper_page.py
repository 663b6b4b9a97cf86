"""A sheet of paper on the table: a printed page to look at, or the page one writes on."""

from PySide6.QtCore import QMargins, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.widgets.tint import colour, tint

_REACH = 22
_LAYERS = 11
_DROP = 6


class PaperPage(QWidget):
    """A white sheet with a soft shadow, centred; shows an image or holds a widget."""

    paper = tint("paper")
    edge = tint("edge")
    shadow = tint("shadow")

    def __init__(self, parent: QWidget | None = None, *, widest: int = 700) -> None:
        super().__init__(parent)
        self._page = QImage()
        self._held: QWidget | None = None
        self._widest = widest
        self._margins = QMargins(56, 40, 40, 32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_page(self, page: QImage, alt_text: str) -> None:
        """Show a printed page, whole and in its own shape."""
        self._page = page
        self.setAccessibleName(alt_text)
        self.update()

    def hold(self, widget: QWidget, margins: QMargins | None = None) -> None:
        """Put a widget, such as the letter's editor, on the sheet."""
        self._held = widget
        self._margins = margins or self._margins
        widget.setParent(self)
        widget.show()
        self._place()

    def sheet_area(self) -> QRect:
        """Area of the sheet, without its shadow."""
        room = self.rect().adjusted(_REACH, _REACH, -_REACH, -_REACH)
        if not self._page.isNull():
            size = self._page.deviceIndependentSize().scaled(
                room.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio
            )
            sheet = QRect(room.topLeft(), size.toSize())
        else:
            sheet = QRect(room.topLeft(), QSize(min(room.width(), self._widest), room.height()))
        sheet.moveCenter(room.center())
        return sheet

    def sizeHint(self) -> QSize:
        """A sheet one can read on."""
        return QSize(self._widest + 2 * _REACH, 560)

    def minimumSizeHint(self) -> QSize:
        """A sheet one can recognise."""
        return QSize(240, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is held on the sheet."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow, sheet and page."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        sheet = self.sheet_area()
        self._paint_shadow(painter, QRectF(sheet))
        painter.setBrush(colour(self, "paper"))
        painter.setPen(QPen(colour(self, "edge"), 1))
        painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if not self._page.isNull():
            painter.drawImage(sheet.adjusted(1, 1, -1, -1), self._page)
        painter.end()

    def _paint_shadow(self, painter: QPainter, sheet: QRectF) -> None:
        """Lay thin layers over one another: soft, and cheaper than a blur while typing."""
        layer = colour(self, "shadow")
        layer.setAlphaF(layer.alphaF() / _LAYERS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(layer)
        for index in range(_LAYERS):
            reach = _REACH * (index + 1) / _LAYERS - _DROP
            grown = sheet.adjusted(-reach, -reach, reach, reach).translated(0, _DROP)
            painter.drawRoundedRect(grown, 3 + max(reach, 0), 3 + max(reach, 0))

    def _place(self) -> None:
        if self._held is not None:
            margins = QMargins(self._margins)
            if self.isRightToLeft():
                left, right = margins.left(), margins.right()
                margins.setLeft(right)
                margins.setRight(left)
            self._held.setGeometry(self.sheet_area().marginsRemoved(margins))
