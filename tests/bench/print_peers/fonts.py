"""Where the fonts of the measurement lie."""

from functools import cache
from pathlib import Path

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
)


@cache
def font_path(file_name: str) -> Path:
    """The font's file; raises FileNotFoundError."""
    for folder in FOLDERS:
        for path in sorted(folder.rglob(file_name)):
            return path
    raise FileNotFoundError(file_name)
