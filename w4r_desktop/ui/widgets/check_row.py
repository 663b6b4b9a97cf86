"""One line of what was looked at before finishing: kept, or kindly advised."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.tone_mark import ToneMark
from w4r_desktop.ui.widgets.words import Words


class CheckRow(QWidget):
    """A mark and a sentence beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ToneMark(self)
        self._text = Words(parent=self, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(14)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, text: str, tone: str = "good") -> None:
        """Say a sentence in a tone: good, info for advice, warning."""
        self._text.setText(text)
        set_look(self._mark, tone=tone)
