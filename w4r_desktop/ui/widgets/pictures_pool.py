"""Pictures read and drawn off the window's thread, and told on it when they are ready."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from weakref import WeakMethod

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from w4r_desktop.domain.cases import Illustration
from w4r_desktop.domain.errors.base import W4RError

log = logging.getLogger(__name__)

THREADS = 2
"""More would only take turns on a small laptop, and hold more large pictures at once."""


class PictureOrder:
    """What one widget wants drawn; only the picture and the size asked for last are told."""

    def __init__(self, told: Callable[[QImage], None]) -> None:
        """`told` is a method of the widget; where the widget has gone, nobody is told."""
        self._told = WeakMethod(told)
        self._wanted: tuple[Illustration, QSize] | None = None
        self._drawing: Future[None] | None = None

    def ask(self, picture: Illustration, size: QSize) -> None:
        """Have a picture drawn to cover that many pixels, unless it was asked for just so."""
        if self._wanted == (picture, size):
            return
        self.drop()
        self._wanted = (picture, size)
        self._drawing = pictures_pool().draw(picture, size, self)

    def drop(self) -> None:
        """Want nothing any more: what waits is not drawn, what is being drawn is not told."""
        self._wanted = None
        if self._drawing is not None:
            pictures_pool().drop(self._drawing)
            self._drawing = None

    def tell(self, drawing: Future[None], image: QImage) -> None:
        """Hand a picture over, where it is the one that is wanted."""
        told = self._told()
        if drawing is self._drawing and told is not None:
            self._drawing = None
            told(image)


class PicturesPool(QObject):
    """A few threads that draw, one picture after another."""

    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="pictures")
        self._orders: dict[Future[None], PictureOrder] = {}
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.finish)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is drawn and nothing waits."""
        return not self._orders

    def draw(self, picture: Illustration, size: QSize, order: PictureOrder) -> Future[None]:
        """Draw a picture for somebody."""
        drawing: Future[None] = Future()
        self._orders[drawing] = order
        self._threads.submit(self._draw, drawing, picture, size)
        return drawing

    def drop(self, drawing: Future[None]) -> None:
        """Leave a picture undrawn where it still waits."""
        if drawing.cancel():
            self._orders.pop(drawing, None)

    def finish(self) -> None:
        """Leave undrawn what waits, so that nobody waits for it when the program ends."""
        for drawing in tuple(self._orders):
            self.drop(drawing)

    def _draw(self, drawing: Future[None], picture: Illustration, size: QSize) -> None:
        if drawing.set_running_or_notify_cancel():
            image = QImage()
            try:
                image = covering_image(picture.read(), size)
            except W4RError:
                # Nobody's mistake: the store was closed meanwhile, or a page of it is damaged. Whoever shows
                # the picture has its words.
                log.info("a picture could not be read", exc_info=True)
            finally:
                self._ended.emit(drawing, image)

    def _tell(self, drawing: Future[None], image: QImage) -> None:
        self._orders.pop(drawing).tell(drawing, image)


@cache
def pictures_pool() -> PicturesPool:
    """The threads that draw; made with the first picture, on the window's thread."""
    return PicturesPool()


def covering_image(picture: bytes, size: QSize) -> QImage:
    """A drawing or a bitmap that covers so many pixels, cropped at its edges; empty where it is none."""
    drawing = QSvgRenderer()
    if b"<svg" in picture[:2048] and drawing.load(QByteArray(picture)):
        return _drawn(drawing, size)
    return _read(picture, size)


def covering(area: QRectF, size: QSizeF) -> QRectF:
    """Where something of that size stands when it covers an area: what sticks out is cut off."""
    whole = size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    place = QRectF(area.topLeft(), whole)
    place.moveCenter(area.center())
    return place


def _drawn(drawing: QSvgRenderer, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, covering(QRectF(image.rect()), QSizeF(drawing.defaultSize())))
    painter.end()
    return image


def _read(picture: bytes, size: QSize) -> QImage:
    """Decode a bitmap in the size it is shown at: a large photograph is never held whole."""
    store = QBuffer()
    store.setData(picture)
    store.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(store)
    whole = reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if whole.isEmpty():
        return QImage()
    seen = QRect(QPoint(), size)
    seen.moveCenter(QRect(QPoint(), whole).center())
    reader.setScaledSize(whole)
    reader.setScaledClipRect(seen)
    return reader.read()
