"""The stage: the console here, the slides on the wall, and both moved by the same wishes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.ui.stage.console import Console
from w4r_desktop.ui.stage.console_state import ConsoleState, Passing
from w4r_desktop.ui.stage.console_view import ConsoleView
from w4r_desktop.ui.stage.content import Occasion
from w4r_desktop.ui.stage.displays import Displays
from w4r_desktop.ui.stage.keys import Wish, bind, wish_of
from w4r_desktop.ui.stage.programme import Mode
from w4r_desktop.ui.stage.projector_window import ProjectorWindow
from w4r_desktop.ui.tools import Tools

TICK = 1000
LOOK = 2000


class StageRoom(QWidget):
    """Owns console, wall and displays; `left` is told when the facilitator ends the show."""

    left = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.setProperty("surface", "night-ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = ConsoleView()
        self.wall = ProjectorWindow()
        self.displays = Displays(tools.preferences.settings.projector, self._remember, parent=self)
        self.console = self._console()
        self._ticking, self._looking = QTimer(self, interval=TICK), QTimer(self, interval=LOOK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._connect()

    def start(self) -> None:
        """Show the slides, and begin the evening's time."""
        self.console.start()
        self._arrange()
        self._ticking.start()
        self._looking.start()
        self.setFocus()

    def stop(self) -> None:
        """Take the slides off the wall; nothing of the stage runs on."""
        self._ticking.stop()
        self._looking.stop()
        self.console.stop()
        self.displays.stop()
        self.wall.leave()

    def may_close(self) -> bool:
        """Never at once: the room would keep a wall that nobody paces, so the console asks first."""
        self.view.end.ask()
        self._come_forward()
        return False

    def show_state(self, state: ConsoleState) -> None:
        """Show the state here and on the wall."""
        self.view.show_state(state)
        self.wall.show_slide(state.wall, state.coming)

    def show_time(self, passing: Passing) -> None:
        """Show the time."""
        self.view.show_time(passing)

    def changeEvent(self, event: QEvent) -> None:
        """Tell the slides anew when the language changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.view.programme.retell()
            self.console.speak(self._tools.preferences.settings.language)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nothing else here wants: space, Return and the arrows."""
        wish = wish_of(event.key(), self.layoutDirection())
        if wish is None:
            super().keyPressEvent(event)
        else:
            self._do(wish)

    def _console(self) -> Console:
        evening = self._tools.evening
        language = self._tools.preferences.settings.language
        return Console(
            self,
            Occasion(evening.event, evening.pack, language),
            jobs=self._tools.jobs,
            count=EventDesk(evening).status,
            clock=evening.clock,
            pack=lambda: evening.pack,
        )

    def _connect(self) -> None:
        self.view.wished.connect(self._do)
        self.view.end_requested.connect(self.left)
        self.view.programme.jump_requested.connect(self.console.jump)
        self.view.programme.story_chosen.connect(self._choose)
        self.view.keyboard_free.connect(self.setFocus)
        self.wall.wished.connect(self._do)
        self.wall.resized.connect(self._fit)
        self.wall.took_keyboard.connect(self._come_forward)
        self.displays.changed.connect(self._arrange)
        self._tools.changes.happened.connect(self.console.look_again)
        self._ticking.timeout.connect(self.console.tick)
        self._looking.timeout.connect(self.console.look)
        for wish, slot in self._slots().items():
            bind(self, wish, slot)

    def _slots(self) -> dict[Wish, Callable[[], None]]:
        return {
            Wish.ON: self.console.go_on,
            Wish.BACK: self.console.go_back,
            Wish.BLACK: self._black,
            Wish.TITLE: self._title,
            Wish.FREEZE: self._freeze,
            Wish.SWAP: self._swap,
            Wish.HELP: self.view.briefing.toggle_keys,
        }

    def _do(self, wish: Wish) -> None:
        self._slots()[wish]()

    def _black(self) -> None:
        self.console.toggle(Mode.BLACK)

    def _title(self) -> None:
        self.console.toggle(Mode.TITLE)

    def _freeze(self) -> None:
        self.console.toggle(Mode.FROZEN)

    def _choose(self, case_id: str, is_shown: bool) -> None:  # noqa: FBT001 - as Qt tells it
        self.console.choose(case_id, is_shown=is_shown)

    def _swap(self) -> None:
        if self.displays.swap(self.window(), self.wall):
            self._come_forward()
        else:
            self._trade_places()

    def _arrange(self) -> None:
        has_wall = self.displays.arrange(self.window(), self.wall)
        if not has_wall:
            self.wall.show_as_window()
        self.wall.shares_display = not has_wall
        self.view.show_swap(has_wall=has_wall)
        self._come_forward()

    def _come_forward(self) -> None:
        """The console is never covered, and its keys are ready."""
        self.window().raise_()
        self.window().activateWindow()

    def _trade_places(self) -> None:
        """With one display, the slides come in front of the console or go behind it again."""
        if self.wall.isFullScreen():
            self.wall.show_as_window()
            self._come_forward()
        else:
            self.wall.showFullScreen()
            self.wall.raise_()
            self.wall.activateWindow()

    def _fit(self, size: QSize) -> None:
        self.view.set_canvas(size)

    def _remember(self, projector: str) -> None:
        self._tools.preferences.change(projector=projector)
