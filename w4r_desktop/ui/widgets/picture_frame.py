"""A picture that fills its frame: cropped to cover, never stretched."""

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.domain.cases import Illustration
from w4r_desktop.ui.widgets.pictures_pool import PictureOrder, covering
from w4r_desktop.ui.widgets.tint import colour, tint

MARGIN = 12
"""Pixels around the words that stand for a picture."""


class PictureFrame(QWidget):
    """Shows an SVG drawing or a bitmap; its alt text is what a screen reader says.

    The picture is read and drawn off the window's thread once the widget is seen; until then the ground stands
    alone. Where it cannot be read, or is no picture, its words stand on the ground.
    """

    ground = tint("ground")

    def __init__(self, parent: QWidget | None = None, *, top_radius: float = 0) -> None:
        super().__init__(parent)
        self._picture: Illustration | None = None
        self._tone = QColor()
        self._drawn = QPixmap()
        self._is_lost = False
        self._top_radius = top_radius
        self._order = PictureOrder(self._show)
        self.destroyed.connect(self._order.drop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: Illustration, alt_text: str) -> None:
        """Show a picture; until it is drawn the ground wears its tone, or the theme's own colour."""
        self.setAccessibleName(alt_text)
        self._tone = QColor(picture.tone)
        if picture != self._picture:
            self._picture = picture
            self._drawn = QPixmap()
            self._is_lost = False
            self._order.drop()
        self.update()

    def sizeHint(self) -> QSize:
        """A landscape picture."""
        return QSize(310, 118)

    def minimumSizeHint(self) -> QSize:
        """As small as its frame wants it."""
        return QSize(40, 40)

    def event(self, event: QEvent) -> bool:
        """Paint anew on a screen of other density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.update()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave undrawn what nobody sees; painting asks for it again."""
        super().hideEvent(event)
        if self._drawn.isNull():
            self._order.drop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is drawn so far, and have it drawn for the size it has now."""
        area = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipPath(self._frame())
        painter.fillRect(area, self._tone if self._tone.isValid() else colour(self, "ground"))
        if not self._drawn.isNull():
            place = covering(area, QSizeF(self._drawn.size()))
            painter.drawPixmap(place, self._drawn, QRectF(self._drawn.rect()))
        if self._is_lost:
            self._paint_words(painter, area)
        painter.end()
        if self._picture is not None and not self.size().isEmpty():
            self._order.ask(self._picture, self.size() * self.devicePixelRatioF())

    def _show(self, image: QImage) -> None:
        self._drawn = QPixmap.fromImage(image)
        self._is_lost = image.isNull()
        self.update()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        """White words on the picture's tone can be read: a pack's check sees to it."""
        inside = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setPen(QColor(Qt.GlobalColor.white))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, flags, self.accessibleName())

    def _frame(self) -> QPainterPath:
        """Outline of the picture: its upper corners may be round."""
        area, path = QRectF(self.rect()), QPainterPath()
        if self._top_radius:
            below = area.adjusted(0, 0, 0, self._top_radius)
            path.addRoundedRect(below, self._top_radius, self._top_radius)
        else:
            path.addRect(area)
        return path
