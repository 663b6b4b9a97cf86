"""The card of an event that is planned: what is left to do before people can write."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pieces import bare, blank, column, framed, press
from w4r_desktop.ui.desk.tonight import TonightState
from w4r_desktop.ui.desk.worded import Notice
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look


class PlanCard(QWidget):
    """Tells what keeps people from writing yet; emits the one thing that can be done about it."""

    key_requested = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._title, self._what = blank("heading"), blank("soft")
        self._notice = Notice()
        self._try = press(self._texts, _("Show the key"), self.key_requested, look="primary")
        self._open = press(self._texts, _("Open the event"), self.opened)
        told = bare(column(self._title, self._what, gap=4))
        buttons = Folding(self._try, self._open)
        whole = column(
            Folding(told, buttons, shares=(1, 0), gap=20),
            self._notice,
            gap=10,
            margins=(22, 16, 22, 18),
        )
        self.setLayout(column(framed(whole, surface="hint"), gap=0))

    def show_state(self, state: TonightState) -> None:
        """Show what is left, or nothing where the event is not planned any more."""
        self.setVisible(state.is_planned)
        title, what = _words(state)
        self._texts.put(self._title.setText, title)
        self._texts.put(self._what.setText, what)
        self._try.setVisible(state.needs_key)
        self._open.setVisible(not state.needs_key)
        set_look(self._open, look="primary" if state.has_come else None)

    def tell_problem(self, problem: Message | None) -> None:
        """Say why the event did not open."""
        self._notice.tell(problem)


def _words(state: TonightState) -> tuple[Message, Message]:
    if state.needs_key:
        return (
            _("One step is left before people can write"),
            _(
                "Show that you hold the coordinator's key: the file, or the words on the paper. "
                "It takes a few seconds."
            ),
        )
    if state.has_come:
        return (
            _("Today is the day"),
            _("Everything is set up. Open the event when the room is ready."),
        )
    return (
        _("Planned for {day}", day=state.event.held_on),
        _("Everything is set up. It can be opened earlier too, if the evening is today after all."),
    )
