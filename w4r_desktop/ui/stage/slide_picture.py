"""The picture beside a slide's words: drawn off the window's thread, kept, and out of the night."""

from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap

from w4r_desktop.domain.cases import Illustration
from w4r_desktop.ui.widgets.pictures_pool import PictureOrder, covering

KEPT = 4
"""How many drawn pictures are kept: the slide that is shown, its neighbours, and the title."""
SHADE = 0.22
"""The share of the picture's width over which it comes out of the night."""


class Pictures:
    """Has pictures drawn once for each size, and shows of each what is drawn so far."""

    def __init__(self, arriving: Callable[[Illustration], None]) -> None:
        """`arriving`, a widget's method, is told before a picture takes the place of its ground."""
        self._arriving = WeakMethod(arriving)
        self._kept: dict[str, _Picture] = {}

    def prepare(self, picture: Illustration, size: QSize) -> None:
        """Have a picture drawn in that many pixels; the one that was wanted longest ago makes room."""
        kept = self._kept.pop(picture.digest, None) or _Picture(picture, self._arriving)
        self._kept[picture.digest] = kept
        kept.order.ask(picture, size)
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept))).order.drop()

    def paint(self, painter: QPainter, area: QRectF, picture: Illustration) -> None:
        """Paint a picture as far as it is drawn: until then its ground, or it as it was in another size."""
        kept = self._kept.get(picture.digest)
        if kept is None or kept.drawn.isNull():
            painter.fillRect(area, QColor(picture.tone))
            return
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = covering(area, QSizeF(kept.drawn.size()))
        painter.drawPixmap(place, kept.drawn, QRectF(kept.drawn.rect()))
        painter.restore()

    def drop(self) -> None:
        """Want nothing any more."""
        for kept in self._kept.values():
            kept.order.drop()


class _Picture:
    """One picture, and what is drawn of it so far."""

    def __init__(
        self, picture: Illustration, arriving: WeakMethod[Callable[[Illustration], None]]
    ) -> None:
        self.drawn = QPixmap()
        self.order = PictureOrder(self._take)
        self._picture = picture
        self._arriving = arriving

    def _take(self, image: QImage) -> None:
        arriving = self._arriving()
        if arriving is not None:
            arriving(self._picture)
        self.drawn = QPixmap.fromImage(image)


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
