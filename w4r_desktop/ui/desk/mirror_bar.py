"""One line on the desk: how old the second copy is, and where it goes."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.ui.desk.pieces import blank, column, framed, leading, press
from w4r_desktop.ui.mirroring import MirrorState
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look

FRESH = 2
"""Minutes up to which a copy is as fresh as it can be."""

MINUTE, HOUR = 60, 60


class MirrorBar(QWidget):
    """Tells the age of the second copy; emits where the next ones are to go."""

    folder_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._what, self._where = blank("label"), blank("small")
        self._choose = press(self._texts, _("Choose a place…"), self._ask)
        told = QWidget()
        told.setLayout(column(self._what, self._where, gap=2))
        self._frame = framed(leading(told, self._choose, gap=16, margins=(20, 12, 20, 12)))
        self.setLayout(column(self._frame, gap=0))
        self.show_state(MirrorState())

    def show_state(self, state: MirrorState) -> None:
        """Show how old the copy is."""
        what, where = words_for(state, datetime.now(UTC))
        set_look(self._frame, surface="hint" if state.problem or not state.folder else "card")
        self._texts.put(self._what.setText, what)
        self._texts.put(self._where.setText, where)

    def _ask(self) -> None:
        dialog = QFileDialog(self, str(_("Where should the second copy go?")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def words_for(state: MirrorState, now: datetime) -> tuple[Message, Message]:
    """What the line says, and the smaller one below it."""
    if state.folder is None:
        return (
            _("There is one copy of the letters: on this laptop."),
            _("Put in a stick and choose it: a sealed copy is made every minute."),
        )
    age = _age(state.made_at, now)
    if state.problem is not None:
        return age, state.problem
    return age, _("Sealed, in {folder}", folder=str(state.folder))


def _age(made_at: datetime | None, now: datetime) -> Message:
    if made_at is None:
        return _("The second copy is being made.")
    minutes = max(0, int((now - made_at).total_seconds() // MINUTE))
    if minutes < FRESH:
        return _("The second copy is up to date.")
    if minutes < HOUR:
        return _n(
            "The second copy is {count} minute old.",
            "The second copy is {count} minutes old.",
            minutes,
        )
    return _n(
        "The second copy is {count} hour old.",
        "The second copy is {count} hours old.",
        minutes // HOUR,
    )
