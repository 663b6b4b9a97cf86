"""Draws a slide at any size: large on the wall, and the very same small at the console."""

from PySide6.QtCore import Property, QEvent, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from w4r_desktop.domain.cases import Illustration
from w4r_desktop.ui.stage.content import Content
from w4r_desktop.ui.stage.fade import Fade
from w4r_desktop.ui.stage.slide_layout import Fonts, Page, lay_out, picture_size
from w4r_desktop.ui.stage.slide_picture import Pictures, shade_edge
from w4r_desktop.ui.widgets.candle import Candle
from w4r_desktop.ui.widgets.tint import colour, tint

NARROWEST, WIDEST = 4 / 3, 21 / 9
"""Slides keep within these ratios of width to height; what is left over stays dark."""
HALF_WAY = 100
"""Where there is no goal, so many letters bring the candle to half its height."""


class SlideView(QWidget):
    """Shows one slide, or nothing but the dark; `canvas` is the size it is laid out for."""

    night = tint("night")
    dark = tint("dark")
    ink = tint("ink")
    soft = tint("soft")
    accent = tint("accent")

    def __init__(self, parent: QWidget | None = None, *, is_alive: bool = True) -> None:
        """`is_alive` lets the candle's flame breathe."""
        super().__init__(parent)
        self._content: Content | None = None
        self._page: Page | None = None
        self._canvas: QSize | None = None
        self._serif = ""
        self._pictures = Pictures(self._arrive)
        self.destroyed.connect(self._pictures.drop)
        self._is_alive = is_alive
        self._fade = Fade(self)
        self._candle = Candle(self)
        self._candle.set_animated(is_alive)
        self._candle.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _read_serif(self) -> str:
        return self._serif

    def _write_serif(self, family: str) -> None:
        self._serif = family
        self._renew()

    serif = Property(str, _read_serif, _write_serif)

    @property
    def page(self) -> Page | None:
        """The slide as it is laid out; None while the wall is black."""
        if self._page is None and self._content is not None:
            fonts = Fonts(serif=self._serif, sans=self.font().family())
            self._page = lay_out(
                self._content, QSizeF(self.canvas), fonts, rtl=self.isRightToLeft()
            )
        return self._page

    @property
    def candle(self) -> Candle:
        """The candle, shown where a slide has one."""
        return self._candle

    @property
    def canvas(self) -> QSize:
        """The size that the slide is laid out for: the wall's, or the view's own."""
        size = self._canvas or self.size()
        ratio = size.width() / max(1, size.height())
        if ratio < NARROWEST:
            return QSize(size.width(), round(size.width() / NARROWEST))
        if ratio > WIDEST:
            return QSize(round(size.height() * WIDEST), size.height())
        return size

    @property
    def slide_area(self) -> QRect:
        """The part of the view that the slide fills."""
        size = self.canvas.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(0, 0, size.width(), size.height())
        area.moveCenter(self.rect().center())
        return area

    def show_slide(self, content: Content | None) -> None:
        """Show a slide, or nothing but the dark."""
        if content != self._content:
            if self._is_alive and self.isVisible() and _is_other(content, self._content):
                self._fade.start_from(self.grab())
            self._content = content
            self.setAccessibleName(_spoken(content))
            self._renew()

    def expect(self, content: Content | None) -> None:
        """Have the picture of a slide drawn that may be shown next, so that it is there at once."""
        if content is not None and content.picture is not None:
            self._pictures.prepare(content.picture, self._pixels(picture_size(QSizeF(self.canvas))))

    def set_canvas(self, canvas: QSize) -> None:
        """Lay slides out for another size than the view's own, and draw them scaled."""
        if canvas != self._canvas:
            self._canvas = canvas
            self.updateGeometry()
            self._renew()

    def minimumSizeHint(self) -> QSize:
        """The smallest picture on which a name can still be read."""
        return QSize(240, 135)

    def sizeHint(self) -> QSize:
        """A small picture in the wall's proportions."""
        return QSize(640, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another language, direction or font."""
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() in {kinds.LanguageChange, kinds.LayoutDirectionChange, kinds.FontChange}:
            self.setAccessibleName(_spoken(self._content))
            self._renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the night and the slide in it, or the dark alone."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, "night" if self._content else "dark"))
        if self.page is not None and self._content is not None:
            area = self.slide_area
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(area)
            painter.translate(area.topLeft())
            painter.scale(self._scale(), self._scale())
            self._paint_picture(painter, self.page, self._content)
            self._paint_words(painter, self.page)
            painter.resetTransform()
        self._fade.paint(painter)
        painter.end()

    def _paint_picture(self, painter: QPainter, page: Page, content: Content) -> None:
        if content.picture is None:
            return
        self._pictures.prepare(content.picture, self._pixels(page.picture.size()))
        self._pictures.paint(painter, page.picture, content.picture)
        shade_edge(painter, page.picture, colour(self, "night"), rtl=self.isRightToLeft())

    def _paint_words(self, painter: QPainter, page: Page) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self, "accent"))
        for bar in page.bars:
            painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
        for text in page.texts:
            painter.setPen(colour(self, text.ink))
            text.layout.draw(painter, text.at)

    def _pixels(self, size: QSizeF) -> QSize:
        """So many of the screen's pixels show a part of the canvas."""
        return (size * (self._scale() * self.devicePixelRatioF())).toSize()

    def _arrive(self, picture: Illustration) -> None:
        """Let a picture that is drawn by now come out of its ground as softly as slides change."""
        if self._content is not None and self._content.picture == picture:
            if self._is_alive and self.isVisible():
                self._fade.start_from(self.grab())
            self.update()

    def _renew(self) -> None:
        self._page = None
        self._place_candle()
        self.update()

    def _place_candle(self) -> None:
        flame = self._content.flame if self._content else None
        self._candle.setVisible(flame is not None)
        if flame is None or self.page is None:
            return
        area, scale = self.page.candle, self._scale()
        placed = QRectF(area.topLeft() * scale, area.size() * scale).toRect()
        self._candle.setGeometry(placed.translated(self.slide_area.topLeft()))
        goal = flame.goal or flame.count + HALF_WAY
        self._candle.set_count(flame.count, goal)

    def _scale(self) -> float:
        return self.slide_area.width() / max(1, self.canvas.width())


def _is_other(content: Content | None, before: Content | None) -> bool:
    """Whether this is another slide, and not the same one with a new count."""
    counts = content is not None and before is not None and content.flame and before.flame
    return not counts


def _spoken(content: Content | None) -> str:
    """The slide as a screen reader tells it."""
    if content is None:
        return ""
    first = (content.eyebrow,) if content.eyebrow else ()
    texts = (*first, content.heading, *content.paragraphs, *content.points)
    return "\n".join(str(text) for text in texts)
