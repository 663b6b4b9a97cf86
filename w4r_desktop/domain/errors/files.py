"""What is wrong with a place, a folder or a file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from w4r_desktop.domain.errors.base import RuleBroken, Unavailable


@dataclass(eq=False)
class FolderNotEmpty(RuleBroken):
    """What would be written there could overwrite something."""

    path: Path


@dataclass(eq=False)
class NotASampleEvening(FolderNotEmpty):
    """A sample evening is to be written where something else is, or one that is not to be replaced."""


@dataclass(eq=False)
class FileInTheWay(RuleBroken):
    """A file of that name exists and is not overwritten."""

    path: Path


@dataclass(eq=False)
class FileMissing(Unavailable):
    """There is no file of that name."""

    path: Path


@dataclass(eq=False)
class FileUnreadable(Unavailable):
    """The file is there and may not be read."""

    path: Path


@dataclass(eq=False)
class PlaceNotWritable(Unavailable):
    """The folder or disk does not take a file."""

    path: Path


@dataclass(eq=False)
class DiskFull(Unavailable):
    """There is no room left where the file should go."""

    path: Path


@dataclass(eq=False)
class FileInUse(Unavailable):
    """A program has it open already; as much is known of it as it wrote down.

    `process` is 0 and `since` None where that is not known; `is_here` where it is this machine.
    """

    path: Path
    machine: str = ""
    process: int = 0
    since: datetime | None = None
    is_here: bool = False
