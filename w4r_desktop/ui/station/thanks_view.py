"""The thanks: a candle, a name, a number and a code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.ui.station.parts import button, label, scrolling, wear
from w4r_desktop.ui.station.thanks import ThanksState
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.candle import Candle

CENTRE = Qt.AlignmentFlag.AlignHCenter


class ThanksView(QWidget):
    """Thanks the writer and makes room for the next one."""

    another_requested = Signal()
    done_requested = Signal()
    stay_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        wear(self, "ground")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._texts = Texts(self)
        self._build_words()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(self._arranged()))

    def show_state(self, state: ThanksState) -> None:
        """Show the thanks for a letter."""
        self._candle.set_count(state.number, state.number)
        self._texts.put(self._heading.setText, _heading(state.first_name))
        self._texts.put(self._number.setText, _number(state))
        self._code.setText(state.code)
        self._texts.put(self._keep.setText, _keep(state.kind))
        self._texts.put(self._another.setText, _another(state.kind))
        self._words.setText(state.words)
        self._words.setVisible(bool(state.words))
        self._clears.setVisible(state.seconds is not None)
        self._stay.setVisible(state.seconds is not None)
        if state.seconds is not None:
            self._texts.put(
                self._clears.setText,
                _n(
                    "This screen clears in {count} second.",
                    "This screen clears in {count} seconds.",
                    state.seconds,
                ),
            )

    def focus_first(self) -> None:
        """No button has the focus yet: a key still held down must not skip the thanks."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_words(self) -> None:
        self._candle = Candle(self)
        self._candle.setMinimumSize(48, 64)
        self._candle.setMaximumSize(124, 160)
        self._heading = label("display")
        self._number = label("soft-lead")
        self._words = label()
        self._code = label("code", wraps=False)
        self._keep = label("small")
        self._clears = label("small", wraps=False)
        for words in (self._heading, self._number, self._words, self._keep):
            words.setAlignment(CENTRE)

    def _arranged(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(8)
        column.addStretch(1)
        candle = QHBoxLayout()
        candle.addWidget(self._candle)
        column.addLayout(candle, 6)
        column.addSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._number)
        column.addWidget(self._words)
        column.addSpacing(6)
        column.addWidget(self._code, 0, CENTRE)
        column.addWidget(self._keep)
        column.addSpacing(14)
        column.addLayout(self._built_buttons())
        column.addSpacing(8)
        column.addLayout(self._built_clearing())
        column.addStretch(1)
        return content

    def _built_buttons(self) -> QHBoxLayout:
        another, done = button(is_tall=True), button("primary", is_tall=True)
        self._another = another
        another.clicked.connect(self.another_requested)
        done.clicked.connect(self.done_requested)
        self._texts.put(done.setText, _("Done: next person"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addStretch(1)
        row.addWidget(another)
        row.addWidget(done)
        row.addStretch(1)
        return row

    def _built_clearing(self) -> QHBoxLayout:
        self._stay = button("link")
        self._stay.clicked.connect(self.stay_requested)
        self._texts.put(self._stay.setText, _("I am still here"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._clears)
        row.addWidget(self._stay)
        row.addStretch(1)
        return row


def _heading(first_name: str) -> Message:
    name = first_name.removesuffix(".")
    return _("Thank you, {name}.", name=name) if name else _("Thank you.")


def _keep(kind: ActionKind) -> Message:
    if kind.is_petition:
        return _("Keep this code if you may want to take your name back before it is printed.")
    return _("Keep this code if you may want to take your letter back before it is printed.")


def _another(kind: ActionKind) -> Message:
    return _("Choose another story") if kind.is_petition else _("Write another letter")


def _number(state: ThanksState) -> Message:
    if state.kind.is_petition:
        return _(
            "Yours is signature {number} for {name} this evening.",
            number=state.number,
            name=state.short_name,
        )
    if state.kind is ActionKind.SOLIDARITY:
        return _(
            "Yours is message {number} for {name} this evening.",
            number=state.number,
            name=state.short_name,
        )
    return _(
        "Yours is letter {number} for {name} this evening.",
        number=state.number,
        name=state.short_name,
    )
