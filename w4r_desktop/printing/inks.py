"""The colours of printed sheets, by name; what they are stands in `resources/sheets/inks.toml`."""

import tomllib
from functools import cache

from w4r_desktop.system import assets


@cache
def _inks() -> dict[str, str]:
    table = tomllib.loads((assets.resources() / "sheets" / "inks.toml").read_text(encoding="utf-8"))
    return {name: _operands(colour) for name, colour in table.items()}


def _operands(colour: str) -> str:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return " ".join(f"{part / 255:.3f}" for part in (red, green, blue))


def operands(ink: str) -> str:
    """Red, green and blue of an ink from 0 to 1, as a PDF takes them.

    An ink is a name of the list, or a colour of its own as #RRGGBB, such as a picture's ground.
    """
    return _operands(ink) if ink.startswith("#") else _inks()[ink]
