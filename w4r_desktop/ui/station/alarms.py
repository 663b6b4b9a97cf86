"""Things that happen after a while; named, so that a new one takes the place of the old."""

from collections.abc import Callable
from typing import Protocol


class Alarms(Protocol):
    """Calls back after some seconds, on the window's thread."""

    def set(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        """Call back once; an alarm of that name that still runs is forgotten."""
        ...

    def is_set(self, name: str) -> bool:
        """Whether an alarm of that name runs."""
        ...

    def stop(self, *names: str) -> None:
        """Forget the alarms of those names."""
        ...
