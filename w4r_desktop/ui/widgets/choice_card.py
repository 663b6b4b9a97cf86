"""A big radio card: a title and a line that explains it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from w4r_desktop.ui.widgets.ring import RING, card_area, paint_card, paint_ring
from w4r_desktop.ui.widgets.tint import colour, tint
from w4r_desktop.ui.widgets.words import Words

_MARK = 10.0
_MARK_AT = 24.0
_WORDS_AT = 52


class ChoiceCard(QRadioButton):
    """A card that is chosen instead of its siblings under the same parent."""

    fill = tint("fill")
    edge = tint("edge")
    warm = tint("warm")
    ring = tint("ring")
    mark = tint("mark")
    strong = tint("strong")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _words(self, "choice")
        self._detail = _words(self, "small")
        self._detail.hide()
        self._words = QVBoxLayout(self)
        self._make_room()
        self._words.setSpacing(2)
        self._words.addWidget(self._title)
        self._words.addWidget(self._detail)
        self._words.addStretch(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, detail: str = "") -> None:
        """Say what is chosen with this card, and what it means."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)

    def sizeHint(self) -> QSize:
        """As its words need it."""
        return self._layout_size(minimum=False)

    def minimumSizeHint(self) -> QSize:
        """As its words need it at the least."""
        return self._layout_size(minimum=True)

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the whole card."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size or direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, its ring when chosen or focused, and the radio mark."""
        card = card_area(QRectF(self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, card, fill=colour(self, "fill"), edge=colour(self, self._edge_now()))
        if self.isChecked() or self.hasFocus():
            paint_ring(painter, card, colour(self, "ring"))
        self._paint_mark(painter, card)
        painter.end()

    def _make_room(self) -> None:
        """Leave room for the mark where reading starts."""
        inset = round(RING)
        start, end = _WORDS_AT + inset, 18 + inset
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._words.setContentsMargins(left, 14 + inset, right, 14 + inset)

    def _edge_now(self) -> str:
        """Which edge to paint: the chosen card has its ring already, so focus darkens the edge."""
        if self.hasFocus():
            return "strong"
        return "warm" if self.underMouse() else "edge"

    def _layout_size(self, *, minimum: bool) -> QSize:
        return self._words.totalMinimumSize() if minimum else self._words.totalSizeHint()

    def _paint_mark(self, painter: QPainter, card: QRectF) -> None:
        at = card.right() - _MARK_AT - 4 if self.isRightToLeft() else card.left() + _MARK_AT + 4
        title = QRectF(self._title.geometry())
        first_line = title.top() + self._title.fontMetrics().height() / 2
        centre = QPointF(at, first_line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(self, "mark"), 2))
        painter.drawEllipse(centre, _MARK - 1, _MARK - 1)
        if self.isChecked():
            painter.setBrush(colour(self, "mark"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(centre, _MARK - 4.5, _MARK - 4.5)


def _words(card: QWidget, look: str) -> Words:
    words = Words(look, card, wrap=True)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return words
