"""Lets one picture go over into the next, quickly and without a flash."""

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from w4r_desktop.ui.widgets.motion import may_move

DURATION = 260


class Fade(QVariantAnimation):
    """Paints what a widget showed before over what it shows now, ever more faintly."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._before = QPixmap()
        self.setDuration(DURATION)
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.valueChanged.connect(self._step)
        self.finished.connect(self._forget)

    def start_from(self, before: QPixmap) -> None:
        """Begin with that picture; not at all where the system wants nothing to move."""
        if may_move(self._widget):
            self.stop()
            self._before = before
            self.start()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the picture before."""
        if not self._before.isNull():
            painter.setClipping(False)
            painter.setOpacity(float(self.currentValue() or 0))
            painter.drawPixmap(0, 0, self._before)

    def _step(self) -> None:
        self._widget.update()

    def _forget(self) -> None:
        self._before = QPixmap()
        self._widget.update()
