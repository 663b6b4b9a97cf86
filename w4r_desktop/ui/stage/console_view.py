"""The widgets of the facilitator's console."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import _
from w4r_desktop.ui.stage.briefing_card import BriefingCard
from w4r_desktop.ui.stage.cards import ComingCard, TimeCard, WallCard
from w4r_desktop.ui.stage.console_state import ConsoleState, Passing
from w4r_desktop.ui.stage.end_control import EndControl
from w4r_desktop.ui.stage.key_button import KeyButton, WrappingRow
from w4r_desktop.ui.stage.keys import BINDINGS, Wish, binding_of
from w4r_desktop.ui.stage.programme import Mode
from w4r_desktop.ui.stage.programme_card import ProgrammeCard

HELD_BY = {Wish.FREEZE: Mode.FROZEN, Wish.BLACK: Mode.BLACK, Wish.TITLE: Mode.TITLE}


IN_THE_ROW = tuple(binding.wish for binding in BINDINGS if binding.wish is not Wish.HELP)
WITHOUT_CAP = (Wish.BACK, Wish.ON)
"""Of these keys every keyboard tells; their caps are left out before the row takes a second line."""

ROOMY, LARGE = 1200, 1600
"""From these widths on there is room enough, and room to spare."""


class ConsoleView(QWidget):
    """The wall in small, what comes next, notes, time, programme, and a button for each key."""

    wished = Signal(Wish)
    end_requested = Signal()
    keyboard_free = Signal()
    """What had the keyboard does not want it any more; keys turn slides again."""

    def __init__(self) -> None:
        super().__init__()
        self.wall, self.coming = WallCard(), ComingCard()
        self.briefing, self.time = BriefingCard(), TimeCard()
        self.programme = ProgrammeCard()
        self.buttons = {binding.wish: KeyButton(binding) for binding in BINDINGS}
        self.end = EndControl(self.buttons[Wish.HELP])
        self.end.end_requested.connect(self.end_requested)
        self.end.kept_going.connect(self.keyboard_free)
        self.programme.chosen.connect(self.keyboard_free)
        self._row = WrappingRow()
        # Its long answers have the whole line to themselves.
        self.end.asking.connect(self._row.setHidden)
        self._build_buttons()
        self._build_columns()

    def show_state(self, state: ConsoleState) -> None:
        """Show the state."""
        self.wall.show_state(state)
        self.coming.show_state(state)
        self.briefing.show_state(state.briefing)
        self.programme.show_state(state)
        for wish, mode in HELD_BY.items():
            self.buttons[wish].stand(pressed=state.mode is mode)
        self._enable(Wish.BACK, is_enabled=state.position > 0)
        self._enable(Wish.ON, is_enabled=state.position + 1 < state.length)

    def show_time(self, passing: Passing) -> None:
        """Show the time."""
        self.time.show_state(passing)

    def show_swap(self, *, has_wall: bool) -> None:
        """Say what swapping does: with one display the slides come in front of the console."""
        self.wall.show_display(has_wall=has_wall)
        swap = binding_of(Wish.SWAP)
        # L10N: button; the slides fill this display, and the same key comes back to the console.
        self.buttons[Wish.SWAP].say(swap.label if has_wall else _("Show slides"))

    def set_canvas(self, canvas: QSize) -> None:
        """Lay the small slides out as the wall is."""
        self.wall.slide.set_canvas(canvas)
        self.coming.set_canvas(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand closer together where there is little room."""
        super().resizeEvent(event)
        is_dense = self.width() < ROOMY
        self.coming.set_roomy(self.width() >= LARGE)
        self._row.set_gap(6 if is_dense else 10)
        for button in self.buttons.values():
            button.set_dense(is_dense)
        margin = 14 if is_dense else 20
        self._whole.setContentsMargins(margin, margin, margin, 10 if is_dense else 16)
        for part in (self._whole, self._cards, self._left, self._right):
            part.setSpacing(10 if is_dense else 16)
        self._fit_row()

    def event(self, event: QEvent) -> bool:
        """Fit the row of buttons anew when their words change."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_row()
        return super().event(event)

    def _fit_row(self) -> None:
        """Leave caps out where the buttons would else take a second line."""
        buttons = [self.buttons[wish] for wish in IN_THE_ROW]
        gaps = self._row.gap * (len(buttons) - 1)
        margins = self._whole.contentsMargins()
        around = margins.left() + margins.right() + self._bottom.spacing()
        room = self.width() - around - self.end.sizeHint().width()
        fits = sum(button.full_width() for button in buttons) + gaps <= room
        for wish in WITHOUT_CAP:
            self.buttons[wish].show_cap(is_shown=fits)

    def _build_buttons(self) -> None:
        self.buttons[Wish.ON].setProperty("look", "primary")
        self.buttons[Wish.HELP].setProperty("look", "quiet-night")
        for wish in HELD_BY:
            self.buttons[wish].setCheckable(True)
        for button in self.buttons.values():
            button.clicked.connect(self._pass_on)

    def _build_columns(self) -> None:
        for wish in IN_THE_ROW:
            self._row.add(self.buttons[wish])
        self._left = left = QVBoxLayout()
        self._right = right = QVBoxLayout()
        left.addWidget(self.wall, 3)
        left.addWidget(self.briefing, 1)
        for card in (self.coming, self.time):
            right.addWidget(card)
        right.addWidget(self.programme, 1)
        cards = _Cards(right)
        self._cards = QHBoxLayout(cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.addLayout(left, 9)
        self._cards.addLayout(right, 4)
        self._bottom = bottom = QHBoxLayout()
        bottom.addWidget(self._row, 1)
        bottom.addWidget(self.end)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(_scrolled(cards), 1)
        self._whole.addLayout(bottom)

    def _enable(self, wish: Wish, *, is_enabled: bool) -> None:
        button = self.buttons[wish]
        if button.hasFocus() and not is_enabled:
            # Qt would hand the keyboard to the next button, and the space bar would press that one.
            self.keyboard_free.emit()
        button.setEnabled(is_enabled)

    def _pass_on(self) -> None:
        sender = self.sender()
        for wish, button in self.buttons.items():
            if button is sender:
                self.wished.emit(wish)


class _Cards(QWidget):
    """The cards; notes, list and wall give way before anything has to be scrolled."""

    def __init__(self, wrapping: QVBoxLayout) -> None:
        """`wrapping` is the column whose words may take several lines."""
        super().__init__()
        self._wrapping = wrapping

    def heightForWidth(self, _width: int) -> int:
        """The least height in which every word of the cards is seen."""
        width = self._wrapping.geometry().width()
        wrapped = self._wrapping.minimumHeightForWidth(width) if width else 0
        return max(self.minimumSizeHint().height(), wrapped)


def _scrolled(cards: QWidget) -> QScrollArea:
    """The cards keep their size where letters are very large; then they scroll under the buttons."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(cards)
    return area
