"""The settings in force: a change shows at once and is kept a moment later."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from w4r_desktop.settings.settings import Settings, sound

KEEP_AFTER = 500
"""Milliseconds until changed settings are written, so that a row of clicks is one write."""


class LivePreferences(QObject):
    """Holds the settings; `show` puts them on the screen, `keep` writes them."""

    def __init__(
        self,
        settings: Settings,
        *,
        show: Callable[[Settings], None],
        keep: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._show = show
        self._keep = keep
        self._later = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._later.timeout.connect(self.keep_now)

    @property
    def settings(self) -> Settings:
        """What is set at present."""
        return self._settings

    def change(self, **values: object) -> None:
        """Set some fields anew."""
        changed = sound(replace(self._settings, **values))  # type: ignore[arg-type]
        if changed == self._settings:
            return
        self._settings = changed
        self._show(changed)
        self._later.start()

    def keep_now(self) -> None:
        """Write the settings without waiting."""
        self._later.stop()
        self._keep(self._settings)
