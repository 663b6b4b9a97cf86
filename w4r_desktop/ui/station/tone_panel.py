"""A ground in the colour that a case's picture brings along: the one colour that is data."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from w4r_desktop.ui.theme.looks import set_look

BRIGHT = 0.36
"""From this luminance on, dark words stand on a tone better than light ones."""


class TonePanel(QFrame):
    """Paints its ground in a tone; `ground` says to the style sheet whether that is dark or light."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)

    def set_tone(self, tone: str) -> None:
        """Wear the tone; one that cannot be read leaves the panel as it is."""
        colour = QColor(tone)
        if colour.isValid():
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Window, colour)
            self.setPalette(palette)
            set_look(self, ground="light" if _luminance(colour) > BRIGHT else "dark")


def _luminance(colour: QColor) -> float:
    weighted = zip(
        (0.2126, 0.7152, 0.0722), (colour.redF(), colour.greenF(), colour.blueF()), strict=True
    )
    return float(sum(weight * part**2.2 for weight, part in weighted))
