"""A case on the gallery wall: picture, country, name, one sentence."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from w4r_desktop.domain.cases import Illustration
from w4r_desktop.i18n import catalogue
from w4r_desktop.i18n.lists import comma
from w4r_desktop.ui.theme.looks import set_look
from w4r_desktop.ui.widgets.picture_frame import PictureFrame
from w4r_desktop.ui.widgets.ring import CORNER, RING, card_area, paint_card, paint_ring
from w4r_desktop.ui.widgets.tint import colour, tint
from w4r_desktop.ui.widgets.words import Words

_PICTURE_SHARE = 0.38
_BADGE_INSET = 12


class CaseCard(QAbstractButton):
    """A card a person chooses a case with; as high as its words need."""

    chosen = Signal()
    fill = tint("fill")
    edge = tint("edge")
    warm = tint("warm")
    ring = tint("ring")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = PictureFrame(self, top_radius=CORNER - 1)
        self._country = _words(self, "eyebrow")
        self._name = _words(self, "name")
        self._summary = _words(self, "summary")
        self._badge: Words | None = None
        self._arrange()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)

    def set_words(self, *, country: str, name: str, summary: str) -> None:
        """Say whose case it is; the words are shown as they are, never as markup."""
        self._country.setText(country)
        self._name.setText(name)
        self._summary.setText(summary)
        self._words.invalidate()
        self._tell()

    def set_picture(self, picture: Illustration, alt_text: str) -> None:
        """Show the case's illustration, on its own tone until it is drawn."""
        self._frame.set_picture(picture, alt_text)

    def set_badge(self, text: str, tone: str = "good") -> None:
        """Show a status on the picture, or none where the text is empty."""
        if self._badge is None:
            self._badge = _words(self, "badge")
        self._badge.setText(text)
        set_look(self._badge, tone=tone)
        self._badge.setVisible(bool(text))
        self._place_badge()
        self._tell()

    def sizeHint(self) -> QSize:
        """Four beside one another on a small laptop."""
        return QSize(310, self.heightForWidth(310))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture's share of the card and the badge in its corner."""
        self._frame.setFixedHeight(round(self.width() * _PICTURE_SHARE))
        super().resizeEvent(event)
        self._place_badge()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size or direction."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._words.invalidate()
            self._place_badge()

    def hasHeightForWidth(self) -> bool:
        """Words wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height that shows every word."""
        words = self._words.heightForWidth(width - 2 * round(RING) - 2)
        return words + round(width * _PICTURE_SHARE) + 2 * round(RING) + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and, with the focus on it, the ring."""
        card = card_area(QRectF(self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "warm" if self.underMouse() else "edge"
        paint_card(painter, card, fill=colour(self, "fill"), edge=colour(self, edge))
        if self.hasFocus():
            paint_ring(painter, card, colour(self, "ring"))
        painter.end()

    def _arrange(self) -> None:
        inset = round(RING) + 1
        whole = QVBoxLayout(self)
        whole.setContentsMargins(inset, inset, inset, inset)
        whole.setSpacing(0)
        self._words = QVBoxLayout()
        self._words.setContentsMargins(16, 13, 16, 18)
        self._words.setSpacing(3)
        for label in (self._country, self._name, self._summary):
            self._words.addWidget(label)
        whole.addWidget(self._frame)
        whole.addLayout(self._words)
        whole.addStretch(1)

    def _place_badge(self) -> None:
        """Put the badge into the picture's upper corner; a long one wraps."""
        if self._badge is None or self._badge.isHidden():
            return
        area = self._frame.geometry()
        room = max(area.width() - 2 * _BADGE_INSET, 1)
        self._badge.setWordWrap(False)
        size = self._badge.sizeHint()
        if size.width() > room:
            self._badge.setWordWrap(True)
            size = QSize(room, self._badge.heightForWidth(room))
        start, end = area.left() + _BADGE_INSET, area.right() - _BADGE_INSET - size.width()
        left = start if self.isRightToLeft() else end
        self._badge.setGeometry(QRect(QPoint(left, area.top() + _BADGE_INSET), size))
        self._badge.raise_()

    def _tell(self) -> None:
        """Give a screen reader the whole card as one button."""
        between = comma(catalogue.current().language)
        self.setAccessibleName(f"{self._name.text()}{between}{self._country.text()}")
        said = (self._badge.text() if self._badge else "", self._summary.text())
        self.setAccessibleDescription(". ".join(part for part in said if part))

    def _choose(self) -> None:
        self.chosen.emit()


def _words(card: QWidget, look: str) -> Words:
    words = Words(look, card, wrap=look != "badge")
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return words
