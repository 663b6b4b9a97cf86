"""Alarms that ring: single-shot timers by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer


class QtAlarms(QObject):
    """Keeps a timer for each name that was ever set."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timers: dict[str, QTimer] = {}
        self._calls: dict[str, Callable[[], None]] = {}

    def set(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        """Call back once; an alarm of that name that still runs is forgotten."""
        self._calls[name] = call
        self._timer(name).start(round(seconds * 1000))

    def is_set(self, name: str) -> bool:
        """Whether an alarm of that name runs."""
        return name in self._timers and self._timers[name].isActive()

    def stop(self, *names: str) -> None:
        """Forget the alarms of those names."""
        for name in names:
            self._calls.pop(name, None)
            if name in self._timers:
                self._timers[name].stop()

    def _timer(self, name: str) -> QTimer:
        if name not in self._timers:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(partial(self._ring, name))
            self._timers[name] = timer
        return self._timers[name]

    def _ring(self, name: str) -> None:
        call = self._calls.pop(name, None)
        if call is not None:
            call()
