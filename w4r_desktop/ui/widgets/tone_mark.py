"""A small disc that says good, advice or warning without relying on colour."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.theme.icons import draw_icon
from w4r_desktop.ui.widgets.tint import colour, tint

_ICONS = {"info": "info", "good": "tick", "warning": "warning"}


class ToneMark(QWidget):
    """A filled disc with a tick, an i or an exclamation mark."""

    fill = tint("fill")
    mark = tint("mark")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "info")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a line and a little."""
        side = self.fontMetrics().height() + 4
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc and mark."""
        side = min(self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self, "fill"))
        painter.setBrush(colour(self, "fill"))
        painter.drawEllipse(1, 1, side - 2, side - 2)
        inner = round(side * 0.74)
        name = _ICONS.get(str(self.property("tone")), "info")
        ratio = self.devicePixelRatioF()
        icon = draw_icon(name, colour(self, "mark"), size=inner, ratio=ratio, rtl=False)
        painter.drawPixmap((side - inner) // 2, (side - inner) // 2, icon)
        painter.end()
