"""Where the files that travel with the program lie: in the wheel, or in the checkout."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _travelling(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def resources() -> Path:
    """The folder of themes, icons, fonts list, help and the demo pack."""
    return _travelling("resources")


def translations() -> Path:
    """The folder of the message catalogues."""
    return _travelling("translations")
