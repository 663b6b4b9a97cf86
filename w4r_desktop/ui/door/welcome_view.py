"""The first page: what this program is, and the four ways in."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.ui.desk.pieces import bare, centred, column, row, scrolling, words
from w4r_desktop.ui.door.choice_button import ChoiceButton
from w4r_desktop.ui.door.recent import called
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.candle import Candle

SIDE_BY_SIDE = 92
"""The width, in letters, from which greeting and choices stand side by side."""


class WelcomeView(QWidget):
    """Shows the ways in; emits which one was taken."""

    demo_requested = Signal()
    recent_requested = Signal()
    open_requested = Signal()
    new_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._recent = ChoiceButton(is_primary=True)
        self._recent.clicked.connect(self.recent_requested)
        self._demo = ChoiceButton()
        self._demo.clicked.connect(self.demo_requested)
        self._open = ChoiceButton()
        self._open.clicked.connect(self.open_requested)
        self._new = ChoiceButton()
        self._new.clicked.connect(self.new_requested)
        self._name_choices()
        self._halves = row(self._greeting(), self._choices(), gap=56, margins=(48, 24, 48, 32))
        page = bare(column(None, centred(bare(self._halves), width=1180), None))
        self.setLayout(column(scrolling(page)))

    def show_state(self, recent: Path | None) -> None:
        """Offer the event that was open last, where there is one."""
        self._recent.setVisible(recent is not None)
        if recent is not None:
            self._recent.say(
                _("Go on with “{name}”", name=called(recent)), verbatim(str(recent.parent))
            )

    def start(self) -> None:
        """Put the keyboard on the choice that is taken most often."""
        (self._demo if self._recent.isHidden() else self._recent).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices under the greeting where they have no room beside it."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < SIDE_BY_SIDE * self.fontMetrics().averageCharWidth()
        self._candle.setVisible(not is_narrow)
        self._halves.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._halves.setSpacing(24 if is_narrow else 56)

    def _name_choices(self) -> None:
        self._demo.say(
            _("Open the demo evening"),
            _("Nine stories and a room full of letters, to look round and try everything."),
        )
        self._open.say(
            _("Open an event…"), _("From this laptop or a stick, with the event's passphrase.")
        )
        self._new.say(
            _("New event…"),
            _("Name, place, day and a passphrase: two minutes, and people can write."),
        )

    def _greeting(self) -> QWidget:
        self._candle = Candle()
        self._candle.set_count(2, 3)
        self._candle.setFixedSize(132, 210)
        name = words(self._texts, _("W4R Desktop"), look="display")
        sentence = words(
            self._texts,
            _("An evening of letters for people whose rights are at stake. No network needed."),
            look="soft-lead",
        )
        return bare(column(None, self._candle, name, sentence, None, gap=14))

    def _choices(self) -> QWidget:
        return bare(column(None, self._recent, self._demo, self._open, self._new, None, gap=14))
