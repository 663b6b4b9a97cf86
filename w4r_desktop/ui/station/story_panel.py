"""The side of a screen that shows whom it is about: the picture, the country and the name."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from w4r_desktop.domain.cases import Illustration
from w4r_desktop.ui.station.parts import label
from w4r_desktop.ui.station.tone_panel import TonePanel
from w4r_desktop.ui.widgets.picture_frame import PictureFrame


class StoryPanel(TonePanel):
    """A picture on its own ground, the name below it; `least` and `most` are widths in pixels."""

    def __init__(self, parent: QWidget, *, least: int, most: int) -> None:
        super().__init__(parent)
        self._picture = PictureFrame(self)
        self._country, self.name = label("eyebrow"), label("title")
        self.full_name = label("lead")
        self.full_name.hide()
        words = QVBoxLayout()
        words.setContentsMargins(28, 16, 24, 24)
        words.setSpacing(2)
        words.addWidget(self._country)
        words.addWidget(self.name)
        words.addWidget(self.full_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._picture, 1)
        column.addLayout(words)
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)

    def show_story(self, picture: Illustration, told: str, *, country: str, name: str) -> None:
        """Show a picture, what it says to those who do not see it, and whom it is about."""
        self.set_tone(picture.tone)
        self._picture.set_picture(picture, told)
        self._country.setText(country)
        self.name.setText(name)

    def show_full_name(self, name: str) -> None:
        """Show the name in full below the short one, where there is more to it."""
        self.full_name.setText(name)
        self.full_name.setVisible(bool(name))
