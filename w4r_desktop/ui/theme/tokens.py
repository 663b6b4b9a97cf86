"""The looks of a theme as plain values: roles resolved to colours, measures to numbers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

MEASURES = "measures.toml"


class ThemeBrokenError(ValueError):
    """A theme's files cannot be used; `detail` says what is wrong in them."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme, resolved: what each role's colour is and how big things are at 100 %."""

    name: str
    colours: Mapping[str, str]
    families: Mapping[str, tuple[str, ...]]
    growing: Mapping[str, int]
    fixed: Mapping[str, int]


def load_tokens(folder: Path, name: str) -> Tokens:
    """Read the theme called `name` and the measures all themes share."""
    theme = _read(folder / f"{name}.toml")
    measures = _read(folder / MEASURES)
    try:
        families = {key: tuple(value) for key, value in measures["families"].items()}
        growing, fixed = dict(measures["growing"]), dict(measures["fixed"])
        colours = _resolved(theme["palette"], theme["roles"])
    except KeyError as missing:
        raise ThemeBrokenError(f"{name}: {missing} is missing") from missing
    return Tokens(
        name,
        MappingProxyType(colours),
        families=MappingProxyType(families),
        growing=MappingProxyType(growing),
        fixed=MappingProxyType(fixed),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeBrokenError(f"{path.name}: {error}") from error


def _resolved(palette: Mapping[str, str], roles: Mapping[str, str]) -> dict[str, str]:
    return {role: palette[colour] for role, colour in roles.items()}
