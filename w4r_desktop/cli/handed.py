"""What the composition root hands to the command line: the little it needs of the other face."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class OpenWindow(Protocol):
    """Opens the app's window and gives the exit code."""

    def __call__(self, *, demo: bool) -> int:
        """Open the window, with the sample evening in it where `demo` is set."""
        ...


@dataclass(frozen=True, slots=True)
class Handed:
    """Ways to the window, kept out of the command line's own imports."""

    open_window: OpenWindow
    screens: Callable[[], list[str]]
    open_preview: Callable[[Path], int]
