"""Things named one after another, as the language writes a list."""

from dataclasses import dataclass

from w4r_desktop.i18n.directions import isolated

ARABIC_COMMA = "،"
WITH_ARABIC_COMMA = frozenset({"ar", "dv", "fa", "ku", "ps", "sd", "ug", "ur"})
"""Languages in the Arabic script and its neighbour that write their comma so (CLDR, list patterns)."""


def comma(language: str) -> str:
    """What stands between two things of a list, the space included."""
    return f"{ARABIC_COMMA} " if language.partition("-")[0] in WITH_ARABIC_COMMA else ", "


@dataclass(frozen=True, slots=True)
class Listed:
    """A fact of a message: several names, each in its own direction."""

    parts: tuple[str, ...]

    def to(self, language: str, *, isolates: bool = True) -> str:
        """The list in that language."""
        parts = [isolated(part, language) if isolates else part for part in self.parts]
        return comma(language).join(parts)
