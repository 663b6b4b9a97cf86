"""A button with one of our icons, tinted by the style sheet."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from w4r_desktop.ui.theme.icons import draw_icon
from w4r_desktop.ui.widgets.tint import colour, tint

_GAP = 5


class IconButton(QPushButton):
    """A push button whose icon follows theme, text size and reading direction."""

    ink = tint("ink")

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = icon
        self._drawn_for: tuple[object, ...] = ()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._name = icon
        self.update()

    def event(self, event: QEvent) -> bool:
        """Draw the icon before the button's size is asked for."""
        if event.type() in {QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            handled = super().event(event)
            self._dress()
            return handled
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with its icon in the colour of the moment."""
        self._dress()
        super().paintEvent(event)

    def _dress(self) -> None:
        ink = colour(self, "ink") if self.isEnabled() else self.palette().placeholderText().color()
        size = round(QFontMetrics(self.font()).height() * 0.92)
        looks = (
            self._name,
            ink.rgba(),
            size,
            self.devicePixelRatioF(),
            bool(self.text()),
            self.isRightToLeft(),
        )
        if looks != self._drawn_for:
            self._drawn_for = looks
            self._draw(ink, size)

    def _draw(self, ink: QColor, size: int) -> None:
        gap = _GAP if self.text() else 0
        pixmap = draw_icon(
            self._name,
            ink,
            size=size,
            gap=gap,
            ratio=self.devicePixelRatioF(),
            rtl=self.isRightToLeft(),
        )
        self.setIconSize(QSize(size + gap, size))
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Disabled)
        self.setIcon(icon)
