"""The place to sign: a pad to draw on, a line to type on, or the promise to sign on paper."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from w4r_desktop.domain.errors.writing import LetterUnsigned
from w4r_desktop.domain.signatures import PAD_HEIGHT, PAD_WIDTH, DrawnSignature
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.folding_row import FoldingRow
from w4r_desktop.ui.station.parts import button, label, surface
from w4r_desktop.ui.station.sender_form import LONGEST
from w4r_desktop.ui.station.signing import Hand, SigningState
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.icon_button import IconButton
from w4r_desktop.ui.widgets.ring import RING
from w4r_desktop.ui.widgets.signature_pad import SignaturePad

LOWEST = 150

OTHER_HANDS = {
    Hand.DRAWN: _("Draw my name"),
    Hand.TYPED: _("Type my name"),
    Hand.ON_PAPER: _("I will sign on paper"),
}


class Places(QStackedWidget):
    """The ways to sign, one above the other: as high as the pad wants, lower where it must be."""

    def sizeHint(self) -> QSize:
        """The shape of the pad at the present width."""
        frame = 2 * RING
        return QSize(820, round((self.width() - frame) * PAD_HEIGHT / PAD_WIDTH + frame))

    def minimumSizeHint(self) -> QSize:
        """The least one can sign in."""
        return QSize(280, LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class HandBox(QWidget):
    """Takes the signature; `signed` carries the hand, the typed name and the drawing."""

    signed = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._hand = Hand.DRAWN
        self.pad = SignaturePad()
        self.pad.strokes_changed.connect(self._tell)
        self._texts.put(self.pad.setAccessibleName, _("Pad to sign on, with mouse, finger or pen"))
        self.typed = self._built_line()
        self._unsigned = label("small")
        self._unsigned.setProperty("tone", "warning")
        self._texts.put(self._unsigned.setText, explain(LetterUnsigned()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._built_places())
        column.addWidget(self._unsigned)
        column.addWidget(self._built_buttons())

    def show_state(self, state: SigningState) -> None:
        """Show the hand that signs, and what it has written."""
        self._hand = state.hand
        self._places.setCurrentIndex(tuple(Hand).index(state.hand))
        if self.pad.strokes() != state.drawn.strokes:
            self._show_strokes(state.drawn)
        if self.typed.text() != state.typed_name:
            self.typed.setText(state.typed_name)
        self._unsigned.setVisible(state.is_unsigned)
        for made in (self._undo, self._clear):
            made.setVisible(state.hand is Hand.DRAWN)
            made.setEnabled(bool(state.drawn.strokes))
        for hand, made in self._hands.items():
            made.setVisible(hand is not state.hand)

    def focus_first(self) -> None:
        """Put the focus where one signs."""
        place: QWidget = self.typed if self._hand is Hand.TYPED else self.pad
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_strokes(self, drawn: DrawnSignature) -> None:
        with QSignalBlocker(self.pad):
            self.pad.set_strokes(drawn.strokes)

    def _built_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("look", "signature")
        line.setMaxLength(LONGEST)
        line.textEdited.connect(self._tell)
        self._texts.put(line.setAccessibleName, _("Your name, typed"))
        self._texts.put(line.setPlaceholderText, _("Type your name here"))
        return line

    def _built_places(self) -> Places:
        self._places = Places()
        self._places.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        ink = label("soft-lead")
        ink.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts.put(
            ink.setText, _("A line stays empty for you. Sign it with a pen once it is printed.")
        )
        self._places.addWidget(self.pad)
        self._places.addWidget(_card(self.typed))
        self._places.addWidget(_card(ink))
        return self._places

    def _built_buttons(self) -> FoldingRow:
        self._undo, self._clear = IconButton("undo"), button()
        self._undo.setAutoDefault(True)
        self._undo.clicked.connect(self.pad.undo)
        self._clear.clicked.connect(self.pad.clear)
        self._texts.put(self._undo.setText, _("Undo"))
        self._texts.put(self._clear.setText, _("Clear"))
        self._hands: dict[Hand, QPushButton] = {}
        own, others = QWidget(), QWidget()
        first, row = QHBoxLayout(own), QHBoxLayout(others)
        for line in (first, row):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
        first.addWidget(self._undo)
        first.addWidget(self._clear)
        first.addStretch(1)
        row.addStretch(1)
        slots = {
            Hand.DRAWN: self._draw,
            Hand.TYPED: self._type,
            Hand.ON_PAPER: self._sign_on_paper,
        }
        for hand, slot in slots.items():
            row.addWidget(self._other_hand(hand, OTHER_HANDS[hand]))
            self._hands[hand].clicked.connect(slot)
        return FoldingRow(own, others)

    def _other_hand(self, hand: Hand, words: Message) -> QPushButton:
        made = button("quiet")
        self._texts.put(made.setText, words)
        self._hands[hand] = made
        return made

    def _draw(self) -> None:
        self._use(Hand.DRAWN)

    def _type(self) -> None:
        self._use(Hand.TYPED)

    def _sign_on_paper(self) -> None:
        self._use(Hand.ON_PAPER)

    def _use(self, hand: Hand) -> None:
        self._hand = hand
        self._tell()
        if hand is not Hand.ON_PAPER:
            self.focus_first()

    def _tell(self) -> None:
        self.signed.emit(self._hand, self.typed.text(), DrawnSignature(self.pad.strokes()))


def _card(content: QWidget) -> QFrame:
    card = surface("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(32, 24, 32, 24)
    column.addStretch(1)
    column.addWidget(content)
    column.addStretch(1)
    return card
