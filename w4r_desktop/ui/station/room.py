"""The station: the room where people choose a story, write, sign, and are forgotten again."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from w4r_desktop.domain.changes import Changed, Part
from w4r_desktop.ui.station.copied_words import CopiedWords
from w4r_desktop.ui.station.desks import Desks
from w4r_desktop.ui.station.face import Question, ScreenState
from w4r_desktop.ui.station.leaving import LeavingPresenter
from w4r_desktop.ui.station.presenter import StationPresenter
from w4r_desktop.ui.station.qt_alarms import QtAlarms
from w4r_desktop.ui.station.screens import Screens
from w4r_desktop.ui.station.sheets import LeavingSheet, QuestionSheet
from w4r_desktop.ui.station.visiting import Visiting
from w4r_desktop.ui.station.writing import Progress
from w4r_desktop.ui.tools import Tools

TOUCHES = frozenset({
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
})
"""What shows that somebody is here."""


class StationRoom(QWidget):
    """The screens of the station; `left` when a volunteer went out by the event's passphrase."""

    left = Signal()

    def __init__(self, tools: Tools, desks: Desks | None = None) -> None:
        """`desks` are the real ones of the evening, unless others are given."""
        super().__init__()
        self._tools = tools
        self._copied = CopiedWords(self)
        visiting = Visiting(desks or _desks(tools), QtAlarms(self), self)
        self.presenter = StationPresenter(visiting)
        self._build(tools)
        tools.changes.happened.connect(self._look_again)

    def start(self) -> None:
        """Welcome the first person."""
        self.presenter.start()

    def show_screen(self, state: ScreenState) -> None:
        """Show the screen that belongs to a state."""
        self._screens.show_state(state)

    def show_progress(self, progress: Progress) -> None:
        """Tell how the writing goes."""
        self._screens.show_progress(progress)

    def ask(self, question: Question) -> None:
        """Lay a question over the screen, in place of one that lies there."""
        self._question.ask(question)

    def hush(self) -> None:
        """Take the question away."""
        if not self._question.isHidden():
            self._question.hush()
            self._screens.refocus()

    def wipe(self) -> None:
        """Throw away every screen, and what was copied from it."""
        self._screens.wipe()
        self._copied.forget()

    def tell(self, *parts: Part) -> None:
        """Tell the rest of the app what is different now."""
        self._tools.changes.tell(*parts)

    def leave(self) -> None:
        """Let the volunteer out."""
        self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to notice whether somebody is here."""
        super().showEvent(event)
        _application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody can be here while the room is not shown."""
        super().hideEvent(event)
        _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice every key and touch; a key held down from the screen before is none."""
        if event.type() in TOUCHES:
            self.presenter.presence.touch()
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                self.presenter.stay()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell the stories in the new language too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.presenter.refresh()

    def _build(self, tools: Tools) -> None:
        self._leaving_sheet = LeavingSheet(self)
        self._leaving = LeavingPresenter(
            self._leaving_sheet,
            tools.jobs,
            passphrase_opens=tools.passphrase_opens,
            opened=self.presenter.hand_over,
        )
        self._leaving_sheet.passphrase_given.connect(self._leaving.check)
        self._leaving_sheet.cancelled.connect(self._stay)
        self._question = QuestionSheet(self)
        self._screens = Screens(tools, self.presenter, leave=self._leaving.ask)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._screens)
        way_out = QShortcut(QKeySequence("Ctrl+Shift+Q"), self)
        way_out.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        way_out.activated.connect(self._leaving.ask)

    def _stay(self) -> None:
        self._leaving.cancel()
        self._screens.refocus()

    def _look_again(self, changed: Changed) -> None:
        self.presenter.look_again(changed)


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())


def _desks(tools: Tools) -> Desks:
    from w4r_desktop.services.event_desk import EventDesk
    from w4r_desktop.services.letter_desk import LetterDesk
    from w4r_desktop.services.letter_preview import LetterPreview

    return Desks(
        jobs=tools.jobs,
        evening=tools.evening,
        letters=LetterDesk(tools.evening),
        counts=EventDesk(tools.evening),
        pages=LetterPreview(tools.evening),
        language=lambda: tools.preferences.settings.language,
    )
