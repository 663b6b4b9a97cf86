"""The pages of a letter on the table, as sharp as the screen can show them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.station.parts import label, scrolling, wear
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.paper_page import PaperPage

if TYPE_CHECKING:
    from w4r_desktop.services.letter_preview import PagePicture

AROUND = 34
"""Pixels of table around a sheet, in which its shadow falls."""

FINER = 2
"""Pages are drawn so many times finer than shown: small letters come out lighter and truer."""

LONG_SIDE = 11.69
SHORT_SIDE = 8.27
"""A4 in inches; letter paper is a little shorter and fits as well."""


class PageStack(QWidget):
    """Shows pages one below another; `sharpness_wanted` carries the dots an inch that fit."""

    sharpness_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        wear(self, "backdrop")
        self._texts = Texts(self)
        self._is_close = False
        self._pages: list[PaperPage] = []
        self._words = label("soft-lead")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._table = QWidget()
        self._column = QVBoxLayout(self._table)
        self._column.setContentsMargins(8, 4, 8, 4)
        self._column.addWidget(self._words)
        self._area = scrolling(self._table)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._texts.put(self._area.setAccessibleName, _("Your letter as it prints"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(120)
        self._settle.timeout.connect(self.ask_sharpness)

    def ask_sharpness(self) -> None:
        """Ask for pages that fill the room: whole ones, or as wide as the room when looked at closely."""
        ratio = self.devicePixelRatioF()
        high = (self.height() - AROUND - 10) / LONG_SIDE
        wide = (self.width() - AROUND - 40) / SHORT_SIDE
        self.sharpness_wanted.emit(
            FINER * max(round((wide if self._is_close else min(high, wide)) * ratio), 20)
        )

    def settle(self) -> None:
        """Ask for the pages as soon as the screen has found its size."""
        self._settle.start()

    def look_closely(self, closely: bool) -> None:  # noqa: FBT001 -- a slot of `toggled`
        """Show a page as wide as the room, or whole."""
        self._is_close = closely
        self.ask_sharpness()

    def show_pages(self, pictures: "tuple[PagePicture, ...]") -> None:
        """Show the pages."""
        self._clear()
        self._words.hide()
        for number, picture in enumerate(pictures, start=1):
            page = PaperPage()
            page.setObjectName("printed_page")
            image = _image(picture, self.devicePixelRatioF())
            size = image.deviceIndependentSize().toSize()
            page.setFixedSize(size.width() + AROUND, size.height() + AROUND)
            page.set_page(image, str(_("Page {number}", number=number)))
            self._pages.append(page)
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_words(self, words: str) -> None:
        """Say something in place of the pages."""
        self._clear()
        self._words.setText(words)
        self._words.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the pages drawn anew once the window rests."""
        super().resizeEvent(event)
        self._settle.start()

    def _clear(self) -> None:
        for page in self._pages:
            self._column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = []


def _image(picture: "PagePicture", ratio: float) -> QImage:
    image = QImage(
        picture.pixels,
        picture.width,
        picture.height,
        3 * picture.width,
        QImage.Format.Format_RGB888,
    ).scaled(
        picture.width // FINER,
        picture.height // FINER,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    image.setDevicePixelRatio(ratio)
    return image
