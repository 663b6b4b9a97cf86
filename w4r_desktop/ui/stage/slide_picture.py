"""The picture beside a slide's words: cropped to cover its area, and kept once it is drawn."""

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from w4r_desktop.domain.cases import Illustration

KEPT = 4
"""How many drawn pictures are kept: the slide that is shown, its neighbours, and the title."""
SHADE = 0.22
"""The share of the picture's width over which it comes out of the night."""


class Pictures:
    """Draws pictures once for each size."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, int, int], QPixmap] = {}

    def drawn(self, picture: Illustration, size: QSize) -> QPixmap:
        """The picture in that many pixels."""
        key = (picture.digest, size.width(), size.height())
        if key not in self._drawn:
            while len(self._drawn) >= KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            self._drawn[key] = _draw(picture.read(), size)
        return self._drawn[key]


def _draw(picture: bytes, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    _cover(painter, QRectF(0, 0, size.width(), size.height()), picture)
    painter.end()
    return pixmap


def _cover(painter: QPainter, area: QRectF, picture: bytes) -> None:
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


def shade_edge(painter: QPainter, area: QRectF, night: QColor, *, rtl: bool) -> None:
    """Let the picture come out of the night on the side of the words."""
    clear = QColor(night)
    clear.setAlpha(0)
    reach = area.width() * SHADE
    start, end = area.left(), area.left() + reach
    if rtl:
        start, end = area.right(), area.right() - reach
    shade = QLinearGradient(start, 0, end, 0)
    shade.setColorAt(0, night)
    shade.setColorAt(1, clear)
    # One pixel more on each side: the picture's own edge must not shine through.
    painter.fillRect(area.adjusted(-1, 0, 1, 0), shade)
