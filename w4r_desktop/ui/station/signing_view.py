"""Where a letter is signed: the pad, and how the name appears."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.folding_row import FoldingRow
from w4r_desktop.ui.station.hand_box import HandBox
from w4r_desktop.ui.station.parts import button, label, scrolling
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.station.sender_form import SenderForm
from w4r_desktop.ui.station.signing import TITLES, SigningState, shown_as
from w4r_desktop.ui.widgets.choice_card import ChoiceCard
from w4r_desktop.ui.widgets.message_bar import MessageBar


class LevelCard(ChoiceCard):
    """One way for the name to appear; `level_chosen` carries it."""

    level_chosen = Signal(object)

    def __init__(self, level: SenderLevel) -> None:
        super().__init__()
        self.level = level
        self.clicked.connect(self._tell_level)

    def _tell_level(self) -> None:
        self.level_chosen.emit(self.level)


class SigningView(ScreenFrame):
    """Sign, and say who you are."""

    signed = Signal(object, str, object)
    sender_changed = Signal(object)
    review_requested = Signal()

    def __init__(self, levels: tuple[SenderLevel, ...]) -> None:
        super().__init__()
        self._state: SigningState | None = None
        self.add_way_back(_("Letter"))
        self.add_steps(2)
        self.add_larger_text()
        self._hand = HandBox()
        self._hand.signed.connect(self.signed)
        self._form = SenderForm(levels)
        self._form.sender_changed.connect(self.sender_changed)
        self._cards = {level: LevelCard(level) for level in levels}
        self._area = scrolling(self._arranged())
        self.fill(self._area)
        self._next = button("primary")
        self._next.clicked.connect(self._ask_for_review)
        self.bottom.add_end(self._next)

    def show_state(self, state: SigningState) -> None:
        """Show the signature and the sender."""
        before, self._state = self._state, state
        self.name_way_back(_page(state.kind))
        self.texts.put(self._title.setText, _title(state.kind))
        self.texts.put(self._next.setText, _next(state.kind))
        self.show_way(is_petition=state.kind.is_petition)
        self._next.setEnabled(not state.is_finishing)
        self._tell_trouble(state)
        self.texts.put(self._reason.setText, state.name_reason)
        self._hand.show_state(state)
        self._form.show_state(state)
        for level, card in self._cards.items():
            card.set_words(str(TITLES[level]), str(shown_as(state.sender, level)))
            card.setChecked(level is state.sender.level)
            card.setVisible(len(self._cards) > 1)
        is_new = before is None or (before.missing, before.is_unsigned) == ((), False)
        if is_new:
            self._point_at_missing(state)

    def focus_first(self) -> None:
        """The place to sign has the focus."""
        self._hand.focus_first()

    def _ask_for_review(self) -> None:
        self.review_requested.emit()
        if self._state is not None:
            self._point_at_missing(self._state)

    def _point_at_missing(self, state: SigningState) -> None:
        if state.is_unsigned:
            self._hand.focus_first()
        elif state.missing:
            self._form.focus_on(state.missing[0])
        else:
            return
        place = self.focusWidget()
        if place is not None:
            self._area.ensureWidgetVisible(place, 0, 4 * self.fontMetrics().lineSpacing())

    def _tell_trouble(self, state: SigningState) -> None:
        if state.error is None:
            self._trouble.be_silent()
            return
        again = str(_("Try again"))
        self._trouble.say(str(explain(state.error)), tone="warning", action=again, closable=False)

    def _choose_level(self, level: SenderLevel) -> None:
        if self._state is not None:
            self.sender_changed.emit(replace(self._state.sender, level=level))

    def _arranged(self) -> QWidget:
        row = FoldingRow(self._built_signing(), self._built_levels(), shares=(68, 32))
        row.set_spacing(36, (44, 20, 40, 16))
        return row

    def _built_signing(self) -> QWidget:
        self._title = label("title")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        self._trouble = MessageBar()
        self._trouble.action_requested.connect(self.review_requested)
        column.addWidget(self._trouble)
        column.addWidget(self._hand)
        column.addWidget(self._form)
        column.addStretch(1)
        return side

    def _built_levels(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(250)
        heading = label("heading")
        self.texts.put(heading.setText, _("How my name appears"))
        self._reason = label("small")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self._reason)
        column.addSpacing(2)
        for card in self._cards.values():
            card.level_chosen.connect(self._choose_level)
            column.addWidget(card)
        column.addStretch(1)
        return side


def _page(kind: ActionKind) -> Message:
    if kind.is_petition:
        return _("Petition")
    return _("Message") if kind is ActionKind.SOLIDARITY else _("Letter")


def _title(kind: ActionKind) -> Message:
    if kind.is_petition:
        return _("Sign the petition")
    return _("Sign your message") if kind is ActionKind.SOLIDARITY else _("Sign your letter")


def _next(kind: ActionKind) -> Message:
    if kind.is_petition:
        return _("Put my name under it")
    if kind is ActionKind.SOLIDARITY:
        return _("Next: check your message")
    return _("Next: check your letter")
