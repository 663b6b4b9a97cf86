"""What every room of the app is handed: the evening, the jobs, the look and the settings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.changes import Changes
from w4r_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from w4r_desktop.services.evening import Evening
    from w4r_desktop.ui.mirroring import Mirroring


class Preferences(Protocol):
    """The settings in force, and a way to change them while the app runs."""

    @property
    def settings(self) -> Settings:
        """What is set at present."""
        ...

    def change(self, **values: object) -> None:
        """Set some fields anew: the look and the language follow at once, the file a little later."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """Handed to every room; `passphrase_opens` is slow on purpose and belongs into a job."""

    jobs: Jobs
    evening: "Evening"
    changes: Changes
    preferences: Preferences
    passphrase_opens: Callable[[str], bool]
    mirroring: "Mirroring | None" = None
