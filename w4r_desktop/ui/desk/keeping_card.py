"""The card with the day to forget."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.events import EventState
from w4r_desktop.i18n.lives import due_words
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.day_edit import DayEdit
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.keeping import KeepingState
from w4r_desktop.ui.desk.pieces import blank, column, framed, press, words
from w4r_desktop.ui.desk.worded import Notice
from w4r_desktop.ui.texts import Texts


class KeepingCard(QWidget):
    """Shows until when what people wrote is kept; emits the day that is wanted, or None."""

    day_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        heading = words(self._texts, _("The day to forget"), look="label")
        self._what = blank()
        self._notice = Notice()
        self._day = DayEdit()
        self._texts.put(self._day.name_aloud, _("The day to forget"))
        keep = press(self._texts, _("Keep until this day"), self._choose)
        self._none = press(self._texts, _("No day"), self._take_away, look="quiet")
        asked = Folding(self._day, Folding(self._none, keep), shares=(1, 0), gap=12)
        whole = column(heading, self._what, asked, self._notice, gap=10, margins=(22, 16, 22, 18))
        self.setLayout(column(framed(whole), gap=0))
        self.hide()  # until it is known what is set: nothing moves under the mouse then

    def show_state(self, state: KeepingState) -> None:
        """Show the state; nothing of it where everything is forgotten already."""
        until = state.event.keep_until
        self.setVisible(state.event.state is not EventState.FORGOTTEN)
        self._texts.put(self._what.setText, _words(state))
        self._none.setVisible(until is not None)
        self._notice.tell(state.problem)
        if until is not None:
            self._day.show_day(until)

    def _choose(self) -> None:
        self.day_chosen.emit(self._day.day())

    def _take_away(self) -> None:
        self.day_chosen.emit(None)


def _words(state: KeepingState) -> Message:
    until = state.event.keep_until
    if until is None:
        return _(
            "No day is set. Names and letters should not be kept longer than somebody needs them: "
            "ask your section how long that is."
        )
    if state.is_due:
        return due_words(until)
    return _(
        "What people write is kept until {day}. Then the program asks for it to be erased.",
        day=until,
    )
