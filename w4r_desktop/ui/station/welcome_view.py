"""The first screen: the evening's name, one warm sentence, one big button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.station.languages import LanguageButton
from w4r_desktop.ui.station.parts import button, label, scrolling, surface
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.station.welcome import WelcomeState
from w4r_desktop.ui.widgets.candle import Candle
from w4r_desktop.ui.widgets.icon_button import IconButton

CENTRE = Qt.AlignmentFlag.AlignHCenter


class WelcomeView(ScreenFrame):
    """Welcomes the next person."""

    story_requested = Signal()
    resume_requested = Signal()
    put_away_requested = Signal()
    leaving_requested = Signal()

    def __init__(self, languages: LanguageButton) -> None:
        super().__init__()
        self.top.add_end(languages)
        self.add_larger_text(_("Aa Larger text"))
        self._build_words()
        self._build_unfinished()
        self._build_way_out()
        self.fill(scrolling(self._arranged()), has_bottom=False)

    def show_state(self, state: WelcomeState) -> None:
        """Show the welcome to an event."""
        self._name.setText(state.event_name)
        self.texts.put(
            self._place.setText,
            _("{place}, {day}", place=state.place, day=state.held_on)
            if state.place
            else _("{day}", day=state.held_on),
        )
        self.texts.put(self._warm.setText, _CLOSED if state.is_closed else _WARM)
        self._demo.setVisible(state.is_demo)
        self._choose.setVisible(not state.is_closed)
        self.texts.put(self._unfinished_words.setText, _unfinished(state.unfinished_for))
        self._unfinished.setVisible(bool(state.unfinished_for))

    def focus_first(self) -> None:
        """The big button has the focus."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_words(self) -> None:
        self._candle = Candle(self)
        self._candle.set_count(1, 1)
        self._candle.setMinimumSize(48, 64)
        self._candle.setMaximumSize(124, 168)
        self._place = label("eyebrow")
        self._name = label("display")
        self._warm = label("soft-lead")
        self._demo = label("tiny")
        self.texts.put(self._demo.setText, _("A demonstration: letters written here are not sent."))
        for words in (self._place, self._name, self._warm, self._demo):
            words.setAlignment(CENTRE)
        self._choose = button("primary", is_tall=True)
        self._choose.clicked.connect(self.story_requested)
        self._choose.setMinimumWidth(280)
        self.texts.put(self._choose.setText, _("Choose a story"))

    def _build_unfinished(self) -> None:
        self._unfinished = surface("hint")
        self._unfinished_words = label()
        resume, put_away = button(), button("quiet")
        resume.clicked.connect(self.resume_requested)
        put_away.clicked.connect(self.put_away_requested)
        self.texts.put(resume.setText, _("Continue it"))
        self.texts.put(put_away.setText, _("Put it away"))
        row = QHBoxLayout(self._unfinished)
        row.setContentsMargins(20, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._unfinished_words, 1)
        row.addWidget(resume)
        row.addWidget(put_away)
        self._unfinished.setMaximumWidth(760)

    def _build_way_out(self) -> None:
        self._leave = IconButton("leave", self)
        self._leave.setProperty("look", "quiet")
        self._leave.setAutoDefault(True)
        self._leave.clicked.connect(self.leaving_requested)
        self.texts.put(self._leave.setText, _("For volunteers"))

    def _arranged(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 16, 32, 12)
        column.setSpacing(10)
        column.addStretch(2)
        candle = QHBoxLayout()
        candle.addWidget(self._candle)
        column.addLayout(candle, 6)
        for words in (self._place, self._name, self._warm):
            column.addWidget(words)
        column.addSpacing(14)
        column.addWidget(self._choose, 0, CENTRE)
        column.addWidget(self._demo)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._unfinished, 8)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignRight)
        return content


_WARM = _("A letter tells somebody: you are not forgotten. Yours can be one of them.")
_CLOSED = _("This evening is over, and every letter is safe. Thank you for coming.")


def _unfinished(short_name: str) -> Message:
    if not short_name:
        return verbatim("")
    return _("A letter for {name} was not finished.", name=short_name)
