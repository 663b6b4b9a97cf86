"""The count of an evening as a candle that grows towards its goal."""

from math import pi, sin

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QRadialGradient, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.widgets.candle_shapes import flame, melt, wax
from w4r_desktop.ui.widgets.fitted_text import paint_fitted
from w4r_desktop.ui.widgets.motion import may_move
from w4r_desktop.ui.widgets.tint import colour, tint

_BREATH = 3200
_FRAMES = 80
_LIT_AFTER = 200
"""Milliseconds: whatever stands around the candle is seen first."""
_SHORTEST = 0.3
_SHORTEST_WITH_WORDS = 0.62
_ABOVE_WAX = 92.0


class Candle(QWidget):
    """A candle: its wax stands as high as `count` of `goal`, its flame breathes gently."""

    wax = tint("wax")
    shade = tint("shade")
    wick = tint("wick")
    flame = tint("flame")
    core = tint("core")
    halo = tint("halo")
    ink = tint("ink")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._words = ("", "")
        self._animated = True
        self._breath = QVariantAnimation(self)
        self._breath.setStartValue(0)
        self._breath.setEndValue(_FRAMES)
        self._breath.setDuration(_BREATH)
        self._breath.setLoopCount(-1)
        self._breath.valueChanged.connect(self._flicker)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_count(self, count: int, goal: int) -> None:
        """Let the wax stand at `count` of `goal`; more than the goal is a whole candle."""
        self._share = min(max(count, 0) / max(goal, 1), 1.0)
        self.update()

    def set_words(self, number: str, caption: str = "") -> None:
        """Write a number and a line below it on the wax, as on the wall."""
        self._words = (number, caption)
        self.setAccessibleName(f"{number} {caption}".strip())
        self.update()

    def height_share(self) -> float:
        """How much of its full height the wax has: even before the first letter it stands."""
        shortest = _SHORTEST_WITH_WORDS if self._words[0] else _SHORTEST
        return shortest + (1 - shortest) * self._share

    def set_animated(self, animated: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Let the flame move or hold it still."""
        self._animated = animated
        self._breathe()

    def is_burning(self) -> bool:
        """Whether the flame is moving now."""
        return self._breath.state() == QVariantAnimation.State.Running

    def sizeHint(self) -> QSize:
        """A candle as on the thank-you screen."""
        return QSize(120, 190)

    def minimumSizeHint(self) -> QSize:
        """The smallest candle that is still seen as one."""
        return QSize(32, 56)

    def showEvent(self, event: QShowEvent) -> None:
        """Light up; the flame breathes once it is seen."""
        super().showEvent(event)
        QTimer.singleShot(_LIT_AFTER, self, self._breathe)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold still while nobody looks."""
        super().hideEvent(event)
        self._breath.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Ask the style anew whether things may move."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._breathe()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint halo, wax, words, wick and flame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = self._wax_area()
        self._paint_halo(painter, area)
        self._paint_wax(painter, area)
        self._paint_words(painter, area)
        self._paint_flame(painter, area)
        painter.end()

    def _breathe(self) -> None:
        if self._animated and self.isVisible() and may_move(self):
            self._breath.start()
        else:
            self._breath.stop()
            self.update()

    def _flicker(self) -> None:
        self.update()

    def _unit(self) -> float:
        return min(self.width() / 120, self.height() / 190)

    def _wax_area(self) -> QRectF:
        unit = self._unit()
        height = (self.height() - _ABOVE_WAX * unit) * self.height_share()
        width = (76 if self._words[0] else 42) * unit
        return QRectF((self.width() - width) / 2, self.height() - height - unit, width, height)

    def _paint_halo(self, painter: QPainter, area: QRectF) -> None:
        unit = self._unit()
        centre = QPointF(area.center().x(), area.top() - 40 * unit)
        radius = (57 + 2 * self._sway(1.0)) * unit
        glow = QRadialGradient(centre, radius)
        clear = colour(self, "halo")
        glow.setColorAt(0, clear)
        clear.setAlpha(0)
        glow.setColorAt(1, clear)
        painter.setBrush(glow)
        painter.drawEllipse(centre, radius, radius)

    def _paint_wax(self, painter: QPainter, area: QRectF) -> None:
        unit = self._unit()
        body = wax(area, unit)
        painter.setBrush(colour(self, "shade"))
        painter.drawPath(body)
        painter.setBrush(colour(self, "wax"))
        painter.drawPath(melt(area, unit, deep=bool(self._words[0])))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        number, caption = self._words
        if not number:
            return
        inset, line = area.width() * 0.1, area.width() * 0.44
        place = QRectF(area.left() + inset, area.top() + inset, area.width() - 2 * inset, line)
        painter.setPen(colour(self, "ink"))
        paint_fitted(painter, place, number, font=self.font(), bold=True)
        place.translate(0, line)
        place.setHeight(line * 0.5)
        paint_fitted(painter, place, caption, font=self.font(), largest=area.width() * 0.15)

    def _paint_flame(self, painter: QPainter, area: QRectF) -> None:
        unit = self._unit()
        foot = QPointF(area.center().x(), area.top())
        painter.setPen(QPen(colour(self, "wick"), 3 * unit))
        painter.drawLine(foot, foot - QPointF(0, 9 * unit))
        painter.setPen(Qt.PenStyle.NoPen)
        lean = QPointF(self._sway(1.0) * 3.0, self._sway(2.0) * 2.5) * unit
        low = foot - QPointF(0, 6 * unit)
        painter.setBrush(colour(self, "flame"))
        painter.drawPath(flame(low, width=46 * unit, height=74 * unit, lean=lean))
        painter.setBrush(colour(self, "core"))
        low -= QPointF(0, 5 * unit)
        painter.drawPath(flame(low, width=23 * unit, height=38 * unit, lean=lean / 2))

    def _sway(self, times: float) -> float:
        frame = self._breath.currentValue() if self.is_burning() else 0
        turn = 2 * pi * float(frame or 0) / _FRAMES
        return 0.7 * sin(turn * times) + 0.3 * sin(turn * (times + 2))
