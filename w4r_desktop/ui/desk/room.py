"""The coordinator's room: its pages, what they ask for, and what is told to the others."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from w4r_desktop.domain.changes import Changed, Part
from w4r_desktop.i18n.message import _
from w4r_desktop.ui.desk.pages import DeskPages
from w4r_desktop.ui.desk.pieces import row
from w4r_desktop.ui.desk.sidebar import Sidebar
from w4r_desktop.ui.tools import Tools

TONIGHT, LETTERS, PAPER, PRINT, SYNC, MERGE, PACK, CLOSE = range(8)

NAMES = (
    _("Tonight"),
    _("Letters"),
    _("Paper counts"),
    _("Print"),
    _("Sync file"),
    _("Merge"),
    _("Case pack"),
    _("Close event"),
)


class DeskRoom(QWidget):
    """Shows one page of the desk at a time; a page looks anew when something changed meanwhile."""

    station_requested = Signal()
    stage_requested = Signal()
    key_requested = Signal()
    """The key that was made with the event is to be tried."""
    left = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._pages = DeskPages(tools)
        self._place = TONIGHT
        self._stale: set[int] = set(range(len(NAMES)))
        self._sidebar = Sidebar(NAMES)
        self._stack = QStackedWidget()
        layout = row(self._sidebar, self._stack, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect(tools)
        self.open_page(TONIGHT)

    def open_page(self, place: int) -> None:
        """Show that page, looking anew where something changed since it was seen."""
        self._place = place
        view = self._pages.view(place)
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._sidebar.show_page(place)
        self._look_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what happened while another room was open."""
        super().showEvent(event)
        self._look_if_stale()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the page that is marked."""
        super().focusInEvent(event)
        self._sidebar.take_keyboard()

    def _connect(self, tools: Tools) -> None:
        tools.changes.happened.connect(self._note_change)
        self._sidebar.page_requested.connect(self.open_page)
        self._sidebar.leave_requested.connect(self.left)
        self._pages.tonight.station_requested.connect(self.station_requested)
        self._pages.tonight.stage_requested.connect(self.stage_requested)
        self._pages.tonight.plan.key_requested.connect(self.key_requested)
        self._pages.print_requested.connect(self._open_print)
        self._pages.sync_requested.connect(self._open_sync)

    def _note_change(self, change: Changed) -> None:
        if Part.PACK in change:
            self._pages.learn_names()
        if {Part.EVENT, Part.ACTIONS, Part.DRAFTS, Part.PACK} & change.parts:
            self._stale = set(range(len(NAMES)))
            self._look_if_stale()

    def _look_if_stale(self) -> None:
        if self.isVisible() and self._place in self._stale:
            self._stale.discard(self._place)
            self._pages.look(self._place)

    def _open_print(self) -> None:
        self.open_page(PRINT)

    def _open_sync(self) -> None:
        self.open_page(SYNC)
