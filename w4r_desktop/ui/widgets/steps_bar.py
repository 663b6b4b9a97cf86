"""Where a person is on the way: story, write, sign, check."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.widgets.tint import colour, tint

_GAP = 10.0
_STEP_GAP = 22.0


class StepsBar(QWidget):
    """Numbered steps: done ones ticked, the present one dark, those ahead open.

    Where there is no room for all names, only the present step keeps its own.
    """

    done = tint("done")
    ondone = tint("ondone")
    current = tint("current")
    oncurrent = tint("oncurrent")
    edge = tint("edge")
    ink = tint("ink")
    soft = tint("soft")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._marks: tuple[str, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_steps(self, names: Sequence[str], marks: Sequence[str] | None = None) -> None:
        """Name the steps; `marks` are their numbers as the reader's language writes them."""
        self._names = tuple(names)
        self._marks = tuple(marks or map(str, range(1, len(names) + 1)))
        self.updateGeometry()
        self.update()

    def set_current(self, index: int, spoken: str = "") -> None:
        """Move to a step; `spoken` is what a screen reader says of it."""
        self._current = index
        self.setAccessibleName(spoken or (self._names[index] if self._names else ""))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every name."""
        return QSize(round(self._width(range(len(self._names)))), round(self._disc()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for the present step's name."""
        longest = max(range(len(self._names)), key=self._name_width, default=0)
        return QSize(round(self._width([longest] if self._names else [])), round(self._disc()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint discs and names in reading direction."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        everything = range(len(self._names))
        named = everything if self._width(everything) <= self.width() + 1 else [self._current]
        at = 0.0
        for index in everything:
            self._paint_disc(painter, index, at)
            at += self._disc() + (_GAP if index in named else _GAP / 2)
            if index in named:
                self._paint_name(painter, index, at)
                at += self._name_width(index) + _STEP_GAP
        painter.end()

    def _disc(self) -> float:
        return float(QFontMetricsF(self.font()).height()) + 6

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _name_width(self, index: int) -> float:
        return float(QFontMetricsF(self._bold()).horizontalAdvance(self._names[index])) + 1

    def _width(self, named: Sequence[int]) -> float:
        discs = len(self._names) * (self._disc() + _GAP / 2)
        return discs + sum(self._name_width(index) + _STEP_GAP + _GAP / 2 for index in named)

    def _placed(self, at: float, width: float, height: float) -> QRectF:
        left = self.width() - at - width if self.isRightToLeft() else at
        return QRectF(left, (self.height() - height) / 2, width, height)

    def _paint_disc(self, painter: QPainter, index: int, at: float) -> None:
        disc = self._placed(at + 1, self._disc(), self._disc()).adjusted(0.75, 0.75, -0.75, -0.75)
        state = (index > self._current) - (index < self._current)
        looks = {-1: ("done", "ondone"), 0: ("current", "oncurrent"), 1: ("", "soft")}
        fill, mark = looks[state]
        painter.setBrush(colour(self, fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if fill else QPen(colour(self, "edge"), 1.2))
        painter.drawEllipse(disc)
        painter.setPen(colour(self, mark))
        if state < 0:
            _paint_tick(painter, disc)
            return
        font = self._bold()
        font.setPixelSize(max(round(font.pixelSize() * 0.86), 1))
        painter.setFont(font)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._marks[index])

    def _paint_name(self, painter: QPainter, index: int, at: float) -> None:
        here = index == self._current
        painter.setFont(self._bold() if here else self.font())
        painter.setPen(colour(self, "ink" if here else "soft"))
        area = self._placed(at, self._name_width(index) + 2, self.height())
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, start, self._names[index])


def _paint_tick(painter: QPainter, disc: QRectF) -> None:
    pen = QPen(painter.pen().color(), disc.width() * 0.09)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((0.30, 0.53), (0.44, 0.67), (0.70, 0.36))
    size = disc.width()
    places = [QPointF(disc.left() + x * size, disc.top() + y * size) for x, y in corners]
    painter.drawPolyline(QPolygonF(places))
