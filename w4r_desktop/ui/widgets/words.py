"""A label for plain text that starts where the layout does, whatever script the text is in."""

import unicodedata

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from w4r_desktop.i18n.directions import LEFTWARDS, not_isolated
from w4r_desktop.ui.theme.looks import set_look


class Words(QLabel):
    """A label in one of the sheet's looks; markup in its text is shown, never obeyed."""

    def __init__(
        self, look: str = "", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self._at_end = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("look", look)
        self._follow_layout()

    def setText(self, text: str) -> None:
        """Show a text; capitals and spaced letters are for scripts that have capitals."""
        super().setText(text)
        caseless = not text.isascii() and any(unicodedata.category(s) == "Lo" for s in text)
        if bool(self.property("caseless")) != caseless:
            set_look(self, caseless=caseless)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Align the text; start and end follow the layout."""
        sides = Qt.AlignmentFlag
        self._at_end = sides.AlignRight in alignment and sides.AlignAbsolute not in alignment
        super().setAlignment(alignment)
        self._follow_layout()

    def changeEvent(self, event: QEvent) -> None:
        """Turn round with the layout."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._follow_layout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text; lines that read leftwards end flush, which QLabel's own do not.

        On a page from right to left a sentence keeps its side where it begins with a Latin name.
        """
        if not (self.wordWrap() and self._reads_leftwards()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().windowText().color())
        _paint_lines(painter, QRectF(self.contentsRect()), self)
        painter.end()

    def _reads_leftwards(self) -> bool:
        if self.textFormat() is not Qt.TextFormat.PlainText:
            return False
        strong = [one for one in not_isolated(self.text()) if one == "L" or one in LEFTWARDS]
        if self.isRightToLeft():
            return any(one in LEFTWARDS for one in strong)
        return strong[:1] != ["L"] and bool(strong)

    def _follow_layout(self) -> None:
        alignment = self.alignment()
        if alignment & Qt.AlignmentFlag.AlignHCenter:
            return
        at_right = self.isRightToLeft() is not self._at_end
        start = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        vertical = alignment & Qt.AlignmentFlag.AlignVertical_Mask
        super().setAlignment(vertical | start | Qt.AlignmentFlag.AlignAbsolute)


def _paint_lines(painter: QPainter, area: QRectF, label: QLabel) -> None:
    layout = QTextLayout(label.text().replace("\n", "\u2028"), label.font())
    option = QTextOption(label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    height = _set_lines(layout, area.width())
    top = area.top()
    if label.alignment() & Qt.AlignmentFlag.AlignVCenter:
        top += max((area.height() - height) / 2, 0)
    layout.draw(painter, QPointF(area.left(), top))


def _set_lines(layout: QTextLayout, width: float) -> float:
    """Break the text into lines and tell how high they stand together."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height
