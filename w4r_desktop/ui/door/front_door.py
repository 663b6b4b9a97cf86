"""The first window a person sees: ways in, the passphrase, and the form of a new event."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from w4r_desktop.i18n.message import Message, _
from w4r_desktop.settings.reminders import due
from w4r_desktop.system.paths import Paths
from w4r_desktop.ui.desk.pieces import bare, column
from w4r_desktop.ui.desk.worded import Notice, Waiting
from w4r_desktop.ui.door.looks_bar import LooksBar
from w4r_desktop.ui.door.recent import called, recent_event
from w4r_desktop.ui.door.welcome_view import WelcomeView
from w4r_desktop.ui.tools import Preferences

if TYPE_CHECKING:
    from w4r_desktop.domain.rescues import Holding
    from w4r_desktop.ui.door.key_proof_view import KeyProofView
    from w4r_desktop.ui.door.passphrase_view import PassphraseView
    from w4r_desktop.ui.door.planning import Planning
    from w4r_desktop.ui.door.rescue_view import RescueView


class FrontDoor(QWidget):
    """Leads to an event; says which one is wanted, and opens nothing itself."""

    demo_requested = Signal()
    open_requested = Signal(Path, str)
    found_requested = Signal(object)
    ruins_requested = Signal(Path, str, object)
    """Carries the damaged event, its passphrase, and the path of a copy or None."""
    paper_key_requested = Signal(Path)
    proof_requested = Signal(object)
    """Carries a ShownKey."""
    unproven = Signal()
    """The event is gone on with before its key was shown."""
    recover_requested = Signal(Path, str, object)
    """Carries the same; None takes what can be read of the event itself."""

    def __init__(self, preferences: Preferences, paths: Paths) -> None:
        super().__init__()
        self.setObjectName("front_door")
        self._preferences = preferences
        self._paths = paths
        self._path = Path()
        self._passphrase: PassphraseView | None = None
        self._planning: Planning | None = None
        self._rescue: RescueView | None = None
        self._proof: KeyProofView | None = None
        self._secret = ""
        self._make_parts()
        self.setLayout(
            column(
                self._looks,
                bare(column(self._notice, self._waiting, margins=(24, 8, 24, 0))),
                self._pages,
                gap=0,
            )
        )
        self.welcome()

    def welcome(self) -> None:
        """Show the ways in; what was typed goes with the page it was typed on."""
        self._drop(self._passphrase, self._planning, self._rescue, self._proof)
        self._passphrase = self._planning = self._rescue = self._proof = None
        self._secret = ""
        self._notice.be_silent()
        self._looks.show_state(self._preferences.settings)
        self._welcome.show_state(recent_event(self._preferences.settings, self._paths))
        self._tell_of_days()
        self._welcome.start()

    def _tell_of_days(self) -> None:
        """Tell of the event whose day to forget passed first, where there is one."""
        today = date.today()  # noqa: DTZ011 - the day of this laptop
        for event, day in due(self._paths.days_to_forget, today)[:1]:
            self._notice.tell(
                _(
                    "What people wrote at “{name}” was to be kept until {day}. Open the event, and "
                    "forget it on the page “Close event”.",
                    name=called(event),
                    day=day,
                )
            )

    def ask_for(self, path: Path) -> None:
        """Ask for the passphrase of that event, such as one the program was started with."""
        # The other pages are made when they are wanted: the first window need not wait for them.
        from w4r_desktop.ui.door.passphrase_view import PassphraseView

        self.welcome()
        self._path = path
        page = PassphraseView()
        page.entered.connect(self._open)
        page.back_requested.connect(self.welcome)
        self._passphrase = page
        self._show(page)
        page.ask_for(path)

    def ask_for_proof(self, *, can_print: bool) -> None:
        """Ask whoever made an event to show that its key is kept."""
        from w4r_desktop.ui.door.key_proof_view import KeyProofView

        self.show_busy(is_busy=False)
        self.welcome()
        page = KeyProofView(can_print=can_print)
        page.paper_requested.connect(self.paper_key_requested)
        page.shown.connect(self.proof_requested)
        page.left.connect(self.unproven)
        self._proof = page
        self._show(page)
        page.start()

    def ask_for_key_passphrase(self, file: Path) -> None:
        """Ask for the passphrase of the key file that was shown."""
        self.show_busy(is_busy=False)
        if self._proof is not None:
            self._proof.ask_for_passphrase(file)

    def tell(self, message: Message) -> None:
        """Tell good news."""
        self.show_busy(is_busy=False)
        self._notice.tell(message, tone="good")

    def rescue(self, path: Path, passphrase: str) -> None:
        """Show what can be saved of a damaged event, once that was looked at."""
        from w4r_desktop.ui.door.rescue_view import RescueView

        self.welcome()
        self._path, self._secret = path, passphrase
        page = RescueView(path)
        page.look_requested.connect(self._look_at_ruins)
        page.take_requested.connect(self._take)
        page.back_requested.connect(self.welcome)
        self._rescue = page
        self._show(page)
        self._look_at_ruins(None)

    def show_holdings(self, holdings: "Sequence[Holding]") -> None:
        """Show what was found in the ruins and in a copy."""
        self.show_busy(is_busy=False)
        if self._rescue is not None:
            self._rescue.show_holdings(holdings)

    def show_error(self, message: Message) -> None:
        """Say what went wrong; what was typed stays, so that it can be mended."""
        self.show_busy(is_busy=False)
        self._notice.be_silent()
        self._notice.tell(message)
        if self._passphrase is not None:
            self._passphrase.try_again()
        if self._proof is not None:
            self._proof.try_again()

    def show_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a setter, as Qt's own
        """Show that the event is being opened; nothing can be pressed meanwhile."""
        self._pages.setEnabled(not is_busy)
        self._looks.setEnabled(not is_busy)
        if is_busy:
            self._notice.be_silent()
            self._waiting.show_progress(0, 0)
        else:
            self._waiting.finish()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the first choice."""
        super().focusInEvent(event)
        if self._pages.currentWidget() is self._welcome:
            self._welcome.start()

    def _make_parts(self) -> None:
        self._looks = LooksBar()
        self._looks.language_chosen.connect(self._choose_language)
        self._looks.text_size_chosen.connect(self._choose_text_size)
        self._notice = Notice()
        self._waiting = Waiting(
            _("Opening. The safer the lock, the longer it takes: a second or two.")
        )
        self._welcome = WelcomeView()
        self._welcome.demo_requested.connect(self.demo_requested)
        self._welcome.recent_requested.connect(self._open_recent)
        self._welcome.open_requested.connect(self._choose_event)
        self._welcome.new_requested.connect(self._plan)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._welcome)

    def _show(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _drop(self, *pages: QWidget | None) -> None:
        for page in pages:
            if page is not None:
                self._pages.removeWidget(page)
                page.deleteLater()

    def _open_recent(self) -> None:
        self.ask_for(Path(self._preferences.settings.last_event))

    def _choose_event(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, str(_("Open an event")), str(self._start_folder()))
        dialog.setNameFilter(str(_("Events ({pattern})", pattern="*.w4r")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._ask_for_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start_folder(self) -> Path:
        return self._paths.events if self._paths.events.is_dir() else Path.home()

    def _ask_for_chosen(self, name: str) -> None:
        self.ask_for(Path(name))

    def _plan(self) -> None:
        from w4r_desktop.ui.door.planning import Planning

        self.welcome()
        page = Planning(self._paths.events)
        page.planned.connect(self.found_requested)
        page.back_requested.connect(self.welcome)
        self._planning = page
        self._show(page)
        page.start()

    def _open(self, passphrase: str) -> None:
        self.open_requested.emit(self._path, passphrase)

    def _look_at_ruins(self, mirror: Path | None) -> None:
        self.ruins_requested.emit(self._path, self._secret, mirror)

    def _take(self, mirror: Path | None) -> None:
        self.recover_requested.emit(self._path, self._secret, mirror)

    def _choose_language(self, language: str) -> None:
        self._preferences.change(language=language)

    def _choose_text_size(self, size: int) -> None:
        self._preferences.change(text_size=size)
        self._looks.show_state(self._preferences.settings)
