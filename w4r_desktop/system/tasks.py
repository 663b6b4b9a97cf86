"""Longer work tells how far it is, and can be stopped between two steps."""

from collections.abc import Callable
from threading import Event

from w4r_desktop.domain.errors.base import Cancelled

Progress = Callable[[int, int | None], None]
"""Called with how much is done and of how much in all, None where that is not known."""


def silent(_done: int, _total: int | None) -> None:
    """Progress nobody watches."""


class Stoppable:
    """Progress that raises Cancelled at the next step once it was asked to stop."""

    def __init__(self, watch: Progress = silent) -> None:
        self._watch = watch
        self._stop = Event()

    def stop(self) -> None:
        """Ask the work to stop; it does so at its next step."""
        self._stop.set()

    def __call__(self, done: int, total: int | None) -> None:
        """Tell how far the work is; raises Cancelled where it was asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._watch(done, total)
