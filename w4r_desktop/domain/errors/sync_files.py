"""What is wrong with a sync file."""

from dataclasses import dataclass
from pathlib import Path

from w4r_desktop.domain.errors.base import Unavailable


@dataclass(eq=False)
class NotASyncFile(Unavailable):
    """The file is not a sync file, or it was damaged on the way."""

    path: Path


@dataclass(eq=False)
class SyncFileForAnother(Unavailable):
    """The sync file was made for another coordinator's key."""

    path: Path


@dataclass(eq=False)
class SyncFileTooNew(Unavailable):
    """A newer version of the program wrote the sync file."""

    path: Path


@dataclass(eq=False)
class SyncFileForged(Unavailable):
    """The station's signature does not fit what the file holds."""

    path: Path
