"""Words in a bar: on one line where there is room, on more where there is not."""

from PySide6.QtCore import QSize

from w4r_desktop.ui.widgets.words import Words

FEWEST_SIGNS = 14
PADDING = 36
"""Room for what the style sheet puts around the words."""


class BarLabel(Words):
    """A label that asks for the width of its words and bears less."""

    def __init__(self, look: str) -> None:
        super().__init__(look, wrap=True)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        words = self.fontMetrics().size(0, self.text())
        return QSize(words.width() + PADDING, super().minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few words a line."""
        signs = min(FEWEST_SIGNS, max(len(self.text()), 1))
        width = signs * self.fontMetrics().averageCharWidth()
        return QSize(width, super().minimumSizeHint().height())
