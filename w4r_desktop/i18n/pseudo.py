"""Two made-up languages that show how a screen bears long words and the other direction."""

from w4r_desktop.i18n.catalogue import GettextCatalogue

STRETCHED = "en-stretched"
MIRRORED = "en-mirrored"
PSEUDO_LANGUAGES = frozenset({STRETCHED, MIRRORED})

ACCENTS = str.maketrans("aeiouyAEIOU", "áéíóúýÁÉÍÓÚ")
STRETCH = 0.4
"""German and Finnish run some 30 to 40 per cent longer than English (W3C, text size in translation)."""


class PseudoCatalogue:
    """English with accents and stretched words, or English laid out from right to left."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._english = GettextCatalogue("en")

    def translate(self, text: str, *, plural: str = "", count: int = 0, context: str = "") -> str:
        """The English text, made longer where the language is the stretched one."""
        words = self._english.translate(text, plural=plural, count=count, context=context)
        return _stretched(words) if self.language == STRETCHED else words


def _stretched(text: str) -> str:
    parts, depth = [], 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        parts.append(sign if depth or sign == "}" else sign.translate(ACCENTS))
    return "".join(parts) + " " + "~" * max(1, round(len(text) * STRETCH))
