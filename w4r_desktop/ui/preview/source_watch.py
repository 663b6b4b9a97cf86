"""Watches a pack's folder: tells when its files were saved, whichever way an editor saves them."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

PAUSE = 200
"""Milliseconds of silence after a change: editors write, rename and remove in one go."""


class SourceWatch(QObject):
    """Follows all files and folders of a folder; hidden ones are passed over, as in packs."""

    sources_saved = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._follow()

    def _wait(self, _path: str) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._follow()
        self.sources_saved.emit()

    def _follow(self) -> None:
        """Watch what is there now: a file that an editor replaced is another one to the system."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        new = [path for path in _sources(self._folder) if path not in watched]
        if new:
            self._watcher.addPaths(new)


def _sources(folder: Path) -> list[str]:
    found = [str(folder)]
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(place, name)) for name in (*folders, *files) if not name.startswith(".")]
    return found
