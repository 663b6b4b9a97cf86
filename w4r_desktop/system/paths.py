"""The folders the program keeps its own files in, as a value that is handed in."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "w4r-desktop"


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders for events, settings and logs; none is made before it is needed."""

    events: Path
    settings: Path
    logs: Path

    @property
    def days_to_forget(self) -> Path:
        """Where the days to forget are noted."""
        return self.settings.with_name("days-to-forget.json")

    @property
    def demo(self) -> Path:
        """Where the demo evening lives."""
        return self.events / "demo-evening"


def user_paths() -> Paths:
    """The folders that belong to the person at this machine."""
    dirs = platformdirs.PlatformDirs(APP, appauthor=False)
    return Paths(
        events=dirs.user_data_path / "events",
        settings=dirs.user_config_path / "settings.json",
        logs=dirs.user_log_path,
    )
