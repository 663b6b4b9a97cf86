"""The event that was open last, as long as it is still where it was."""

from pathlib import Path

from w4r_desktop.settings.settings import Settings
from w4r_desktop.system.paths import Paths

USUAL_NAME = "event"
"""The name every store has in a folder of its own, which then tells more."""


def recent_event(settings: Settings, paths: Paths) -> Path | None:
    """The event that was opened last; None where it is gone, or was the demo evening."""
    path = Path(settings.last_event)
    is_there = bool(settings.last_event) and path.is_file()
    return path if is_there and paths.demo not in path.parents else None


def called(path: Path) -> str:
    """What an event's file is called for a person: its folder's name where its own says nothing."""
    return path.parent.name if path.stem == USUAL_NAME and path.parent.name else path.stem
