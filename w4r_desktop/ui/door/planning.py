"""The page on which a new event is planned: the form and its presenter."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.ui.desk.pieces import column
from w4r_desktop.ui.door.new_event import NewEvent, NewEventForm
from w4r_desktop.ui.door.new_event_view import NewEventView


class Planning(QWidget):
    """Asks for all that a new event needs; `planned` carries a NewEventForm that holds."""

    planned = Signal(object)
    back_requested = Signal()

    def __init__(self, events: Path) -> None:
        super().__init__()
        self._form = NewEventView()
        self._presenter = NewEvent(self._form, events, found=self._found)
        self._form.edited.connect(self._presenter.edit)
        self._form.sent.connect(self._presenter.send)
        self._form.folder_chosen.connect(self._keep_in)
        self._form.back_requested.connect(self.back_requested)
        self.setLayout(column(self._form, gap=0))

    def start(self) -> None:
        """Go to the first field."""
        self._form.start()

    def _found(self, plan: NewEventForm) -> None:
        self.planned.emit(plan)

    def _keep_in(self, folder: str) -> None:
        self._presenter.keep_in(Path(folder))
