"""The style sheet, filled in from the tokens of a theme."""

import re
from collections.abc import Mapping

from w4r_desktop.ui.theme.tokens import ThemeBrokenError, Tokens

_NAME = re.compile(r"@([a-z][a-z0-9-]*)")


def fill_sheet(template: str, tokens: Tokens, scale: int = 100) -> str:
    """Put the theme's values in place of `@names`; text and controls grow by `scale` per cent."""
    values = _values(tokens, scale)

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        if name not in values:
            raise ThemeBrokenError(f"@{name} is not a role or measure")
        return values[name]

    sheet = _NAME.sub(value, template)
    if sheet.count("{") != sheet.count("}"):
        raise ThemeBrokenError("a brace is missing in the style sheet")
    return sheet


def _values(tokens: Tokens, scale: int) -> Mapping[str, str]:
    families = {name: _quoted(names) for name, names in tokens.families.items()}
    growing = {name: f"{round(size * scale / 100)}px" for name, size in tokens.growing.items()}
    fixed = {name: f"{size}px" for name, size in tokens.fixed.items()}
    return {**tokens.colours, **families, **growing, **fixed}


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
