"""A picture that fills its frame: cropped to cover, never stretched."""

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.ui.widgets.tint import colour, tint


class Illustration(QWidget):
    """Shows an SVG drawing or a bitmap from bytes; its alt text is what a screen reader says."""

    ground = tint("ground")

    def __init__(self, parent: QWidget | None = None, *, top_radius: float = 0) -> None:
        super().__init__(parent)
        self._picture = b""
        self._drawn: QPixmap | None = None
        self._top_radius = top_radius
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_picture(self, picture: bytes, alt_text: str) -> None:
        """Show a picture; it is read when it is first painted."""
        self._picture = picture
        self._drawn = None
        self.setAccessibleName(alt_text)
        self.update()

    def sizeHint(self) -> QSize:
        """A landscape picture."""
        return QSize(310, 118)

    def minimumSizeHint(self) -> QSize:
        """As small as its frame wants it."""
        return QSize(40, 40)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Draw anew at the new size."""
        self._drawn = None

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen of other density or under a new sheet."""
        if event.type() in {QEvent.Type.DevicePixelRatioChange, QEvent.Type.StyleChange}:
            self._drawn = None
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture drawn for this size."""
        if self._drawn is None:
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipPath(self._frame())
        painter.fillRect(self.rect(), colour(self, "ground"))
        _cover(painter, QRectF(self.rect()), self._picture)
        painter.end()
        return pixmap

    def _frame(self) -> QPainterPath:
        """Outline of the picture: its upper corners may be round."""
        area, path = QRectF(self.rect()), QPainterPath()
        if self._top_radius:
            below = area.adjusted(0, 0, 0, self._top_radius)
            path.addRoundedRect(below, self._top_radius, self._top_radius)
        else:
            path.addRect(area)
        return path


def _cover(painter: QPainter, area: QRectF, picture: bytes) -> None:
    """Paint a picture over the whole area, what sticks out is cut off."""
    drawing = QSvgRenderer()
    if b"<svg" in picture[:2048] and drawing.load(QByteArray(picture)):
        drawing.render(painter, _covering(area, QSizeF(drawing.defaultSize())))
        return
    image = QImage.fromData(picture) if picture else QImage()
    if not image.isNull():
        painter.drawImage(_covering(area, QSizeF(image.size())), image)


def _covering(area: QRectF, size: QSizeF) -> QRectF:
    whole = size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    place = QRectF(area.topLeft(), whole)
    place.moveCenter(area.center())
    return place
