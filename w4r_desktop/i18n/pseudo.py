"""Two made-up languages that show how a screen bears long words and the other direction."""

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
        self.isolates = True

    def translate(
        self,
        text: str,
        *,
        plural: str = "",
        count: int = 0,
        context: str = "",  # noqa: ARG002 -- a catalogue is asked with it
    ) -> str:
        """The English text, made longer where the language is the stretched one."""
        words = plural if plural and count != 1 else text
        return _stretched(words) if self.language == STRETCHED else words


def _stretched(text: str) -> str:
    parts, depth = [], 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        parts.append(sign if depth or sign == "}" else sign.translate(ACCENTS))
    return "".join(parts) + " " + "~" * max(1, round(len(text) * STRETCH))
