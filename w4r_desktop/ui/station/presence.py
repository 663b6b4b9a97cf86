"""Notices when nobody has touched the station for a while, and asks before clearing it."""

from collections.abc import Callable

from w4r_desktop.i18n.message import _, _n
from w4r_desktop.ui.station.alarms import Alarms
from w4r_desktop.ui.station.face import Choice, Face, Question

QUIET = 180
"""Seconds without a touch after which the station asks."""

WAITS = 60
"""Seconds the question waits for an answer."""

ALARM = "presence"


class Presence:
    """Watches over one visit; `gone` is called when nobody answers."""

    def __init__(self, alarms: Alarms, face: Face, *, gone: Callable[[], None]) -> None:
        self._alarms = alarms
        self._face = face
        self._gone = gone
        self._is_watching = False
        self._left: int | None = None

    def watch(self) -> None:
        """Somebody is here: begin to watch."""
        self._is_watching = True
        self._left = None
        self._alarms.set(ALARM, QUIET, self._ask)

    def rest(self) -> None:
        """Nobody is expected: stop watching."""
        self._is_watching = False
        self._left = None
        self._alarms.stop(ALARM)

    def touch(self) -> None:
        """A key, a click, a touch: somebody is here. A question once asked wants its answer."""
        if self._is_watching and self._left is None:
            self._alarms.set(ALARM, QUIET, self._ask)

    def stay(self) -> None:
        """Yes, I am still here."""
        self._face.hush()
        self.watch()

    def go(self) -> None:
        """Nobody answered, or somebody new sat down."""
        self.rest()
        self._face.hush()
        self._gone()

    def _ask(self) -> None:
        self._left = WAITS if self._left is None else self._left - 1
        if self._left <= 0:
            self.go()
            return
        self._face.ask(self._question(self._left))
        self._alarms.set(ALARM, 1, self._ask)

    def _question(self, seconds: int) -> Question:
        return Question(
            heading=_("Are you still there?"),
            text=_n(
                "Without an answer, what you wrote is put away safely in {count} second.",
                "Without an answer, what you wrote is put away safely in {count} seconds.",
                seconds,
            ),
            choices=(
                Choice(_("Yes, I am still here"), self.stay, "primary"),
                Choice(_("Start anew for the next person"), self.go),
            ),
            is_private=True,
        )
