"""The count of an evening as a candle that grows towards its goal."""

from math import pi, sin

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import (
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from w4r_desktop.ui.widgets.tint import colour, tint

_BREATH = 3200
_FRAMES = 80
_SHORTEST = 0.3


class Candle(QWidget):
    """A candle: its wax stands as high as `count` of `goal`, its flame breathes gently."""

    wax = tint("wax")
    shade = tint("shade")
    wick = tint("wick")
    flame = tint("flame")
    core = tint("core")
    halo = tint("halo")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._goal = 1
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
        self._count, self._goal = max(count, 0), max(goal, 1)
        self.update()

    def height_share(self) -> float:
        """How much of its full height the wax has: the first letter already stands."""
        reached = min(self._count / self._goal, 1.0)
        return _SHORTEST + (1 - _SHORTEST) * reached

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
        """Light up."""
        super().showEvent(event)
        self._breathe()

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
        """Paint halo, wax, wick and flame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wax = self._wax_area()
        self._paint_halo(painter, wax)
        self._paint_wax(painter, wax)
        self._paint_flame(painter, wax)
        painter.end()

    def _breathe(self) -> None:
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if self._animated and moves and self.isVisible():
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
        highest = self.height() - 92 * unit
        height = highest * self.height_share()
        width = 44 * unit
        left = (self.width() - width) / 2
        return QRectF(left, self.height() - height - 2 * unit, width, height)

    def _paint_halo(self, painter: QPainter, wax: QRectF) -> None:
        unit = self._unit()
        centre = QPointF(wax.center().x(), wax.top() - 42 * unit)
        radius = (58 + 2 * self._sway(1.0)) * unit
        glow = QRadialGradient(centre, radius)
        clear = colour(self, "halo")
        glow.setColorAt(0, clear)
        clear.setAlpha(0)
        glow.setColorAt(1, clear)
        painter.setBrush(glow)
        painter.drawEllipse(centre, radius, radius)

    def _paint_wax(self, painter: QPainter, wax: QRectF) -> None:
        unit = self._unit()
        body = QPainterPath()
        body.addRoundedRect(wax, 5 * unit, 5 * unit)
        painter.setBrush(colour(self, "shade"))
        painter.drawPath(body)
        lit = QPainterPath()
        bottom = wax.top() + min(24 * unit, wax.height() / 2)
        lit.moveTo(wax.topLeft())
        lit.lineTo(wax.topRight())
        lit.lineTo(wax.right(), bottom - 6 * unit)
        lit.cubicTo(
            QPointF(wax.right() - 4 * unit, bottom + 8 * unit),
            QPointF(wax.right() - 12 * unit, bottom + 2 * unit),
            QPointF(wax.center().x() + 2 * unit, bottom - 7 * unit),
        )
        lit.cubicTo(
            QPointF(wax.center().x() - 5 * unit, bottom - 12 * unit),
            QPointF(wax.left() + 8 * unit, bottom + 16 * unit),
            QPointF(wax.left(), bottom),
        )
        lit.closeSubpath()
        painter.setBrush(colour(self, "wax"))
        painter.drawPath(lit.intersected(body))

    def _paint_flame(self, painter: QPainter, wax: QRectF) -> None:
        unit = self._unit()
        foot = QPointF(wax.center().x(), wax.top())
        painter.setPen(QPen(colour(self, "wick"), 3 * unit))
        painter.drawLine(foot, foot - QPointF(0, 9 * unit))
        painter.setPen(Qt.PenStyle.NoPen)
        tip = QPointF(self._sway(1.0) * 3.0, self._sway(2.0) * 2.5) * unit
        low = foot - QPointF(0, 5 * unit)
        painter.setBrush(colour(self, "flame"))
        painter.drawPath(_drop(low, width=46 * unit, height=74 * unit, lean=tip))
        painter.setBrush(colour(self, "core"))
        painter.drawPath(
            _drop(low - QPointF(0, 5 * unit), width=23 * unit, height=38 * unit, lean=tip / 2)
        )

    def _sway(self, times: float) -> float:
        frame = self._breath.currentValue() if self.is_burning() else 0
        turn = 2 * pi * float(frame or 0) / _FRAMES
        return 0.7 * sin(turn * times) + 0.3 * sin(turn * (times + 2))


def _drop(low: QPointF, *, width: float, height: float, lean: QPointF) -> QPainterPath:
    """A flame standing on its lowest point, its tip moved by `lean`."""
    half, belly = width / 2, low.y() - width / 2
    tip = QPointF(low.x(), low.y() - height) + lean
    path = QPainterPath(tip)
    shoulder = height * 0.36
    path.cubicTo(
        QPointF(tip.x() + half * 0.32, tip.y() + shoulder * 0.7),
        QPointF(low.x() + half, belly - shoulder * 0.6),
        QPointF(low.x() + half, belly),
    )
    round_off = half * 0.5523
    path.cubicTo(
        QPointF(low.x() + half, belly + round_off),
        QPointF(low.x() + round_off, low.y()),
        low,
    )
    path.cubicTo(
        QPointF(low.x() - round_off, low.y()),
        QPointF(low.x() - half, belly + round_off),
        QPointF(low.x() - half, belly),
    )
    path.cubicTo(
        QPointF(low.x() - half, belly - shoulder * 0.6),
        QPointF(tip.x() - half * 0.32, tip.y() + shoulder * 0.7),
        tip,
    )
    return path
