"""A ground in the colour that a case's picture brings along: the one colour that is data."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.tint import colour, tint

BRIGHT = 0.36
"""From this luminance on, dark words stand on a tone better than light ones."""


class TonePanel(QFrame):
    """Paints its ground in a tone; `ground` says to the style sheet whether that is dark or light."""

    tone = tint("tone")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "dark")

    def set_tone(self, tone: str) -> None:
        """Wear the tone; one that cannot be read leaves the panel as it is."""
        wanted = QColor(tone)
        if wanted.isValid():
            self.setProperty("tone", wanted)
            set_look(self, ground="light" if _luminance(wanted) > BRIGHT else "dark")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self, "tone"))
        painter.end()


def _luminance(tone: QColor) -> float:
    weighted = zip(
        (0.2126, 0.7152, 0.0722), (tone.redF(), tone.greenF(), tone.blueF()), strict=True
    )
    return float(sum(weight * part**2.2 for weight, part in weighted))
