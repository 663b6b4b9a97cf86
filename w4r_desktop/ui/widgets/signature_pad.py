"""The pad a letter is signed on, with mouse, finger or pen."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.domain.ink import ink_of
from w4r_desktop.domain.signatures import PAD_HEIGHT, PAD_WIDTH, POINT_LIMIT, Stroke, StrokePoint
from w4r_desktop.ui.widgets.ink_drawing import draw_ink
from w4r_desktop.ui.widgets.ring import card_area, paint_card, paint_ring
from w4r_desktop.ui.widgets.tint import colour, tint

_LINE_AT = 1110
_LINE_INSET = 200


class SignaturePad(QWidget):
    """Takes strokes as vectors in pad units and shows them as ink."""

    strokes_changed = Signal()
    ink = tint("ink")
    fill = tint("fill")
    edge = tint("edge")
    line = tint("line")
    ring = tint("ring")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._drawing: list[StrokePoint] | None = None
        self._dry: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def strokes(self) -> tuple[Stroke, ...]:
        """What has been drawn so far."""
        return tuple(self._strokes)

    def set_strokes(self, strokes: Iterable[Stroke]) -> None:
        """Show strokes drawn before."""
        self._drawing = None
        self._replace(list(strokes))

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._replace(self._strokes[:-1])

    def clear(self) -> None:
        """Take all strokes back."""
        self._drawing = None
        if self._strokes:
            self._replace([])

    def pad_area(self) -> QRectF:
        """Area of the widget that is drawn on, in its own coordinates."""
        whole = card_area(QRectF(self.rect()))
        width = min(whole.width(), whole.height() * PAD_WIDTH / PAD_HEIGHT)
        area = QRectF(0, 0, width, width * PAD_HEIGHT / PAD_WIDTH)
        area.moveCenter(whole.center())
        return area

    def sizeHint(self) -> QSize:
        """Room for a comfortable signature."""
        return QSize(820, self.heightForWidth(820))

    def minimumSizeHint(self) -> QSize:
        """Least room one can still sign in."""
        return QSize(320, self.heightForWidth(320))

    def heightForWidth(self, width: int) -> int:
        """Keep the pad 8 by 3."""
        return round((width - 8) * PAD_HEIGHT / PAD_WIDTH) + 8

    def event(self, event: QEvent) -> bool:
        """Draw with the first finger; the style sheet's new colours dry the ink anew."""
        if isinstance(event, QTouchEvent):
            return self._take_touch(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange}:
            self._dry = None
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        self._extend(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._finish()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen that knows how hard it is pressed."""
        pressure = max(1, round(event.pressure() * 255))
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position(), pressure)
        elif event.type() == QEvent.Type.TabletMove:
            self._extend(event.position(), pressure)
        else:
            self._finish()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo with the keys everybody knows."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Draw the vectors anew at the new size."""
        self._dry = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint card, base line, dry ink and the stroke under the hand."""
        area = self.pad_area()
        if self._dry is None:
            self._dry = self._dried(area)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, area, fill=colour(self, "fill"), edge=colour(self, "edge"))
        if self.hasFocus():
            paint_ring(painter, area, colour(self, "ring"))
        self._paint_line(painter, area)
        painter.drawPixmap(0, 0, self._dry)
        if self._drawing:
            curves = ink_of(Stroke(tuple(self._drawing)))
            draw_ink(painter, curves, area=area, ink=colour(self, "ink"))
        painter.end()

    def _paint_line(self, painter: QPainter, area: QRectF) -> None:
        unit = area.width() / PAD_WIDTH
        height = area.top() + _LINE_AT * unit
        painter.setPen(QPen(colour(self, "line"), 2))
        painter.drawLine(
            QPointF(area.left() + _LINE_INSET * unit, height),
            QPointF(area.right() - _LINE_INSET * unit, height),
        )

    def _dried(self, area: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(self.size() * ratio)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in self._strokes:
            draw_ink(painter, ink_of(stroke), area=area, ink=colour(self, "ink"))
        painter.end()
        return sheet

    def _take_touch(self, event: QTouchEvent) -> bool:
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin and points:
            self._begin(points[0].position())
        elif event.type() == QEvent.Type.TouchUpdate and points:
            self._extend(points[0].position())
        else:
            self._finish()
        event.accept()
        return True

    def _begin(self, position: QPointF, pressure: int = 0) -> None:
        self._drawing = []
        self._extend(position, pressure)

    def _extend(self, position: QPointF, pressure: int = 0) -> None:
        if self._drawing is None or self._is_full():
            return
        point = self._point(position, pressure)
        if not self._drawing or (point.x, point.y) != (self._drawing[-1].x, self._drawing[-1].y):
            self._drawing.append(point)
        self.update()

    def _finish(self) -> None:
        drawn, self._drawing = self._drawing, None
        if drawn:
            self._replace([*self._strokes, Stroke(tuple(drawn))])

    def _is_full(self) -> bool:
        drawn = sum(len(stroke.points) for stroke in self._strokes)
        return drawn + len(self._drawing or ()) >= POINT_LIMIT

    def _point(self, position: QPointF, pressure: int) -> StrokePoint:
        area = self.pad_area()
        unit = area.width() / PAD_WIDTH
        x = round((position.x() - area.left()) / unit)
        y = round((position.y() - area.top()) / unit)
        return StrokePoint(min(max(x, 0), PAD_WIDTH), min(max(y, 0), PAD_HEIGHT), pressure)

    def _replace(self, strokes: list[Stroke]) -> None:
        self._strokes = strokes
        self._dry = None
        self.update()
        self.strokes_changed.emit()
