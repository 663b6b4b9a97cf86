"""Word breaks for engines that find none in Khmer, by ICU, as a program built on them would do."""

import icu

ZERO_WIDTH_SPACE = "\u200b"


class WordBreaks:
    """Marks where a line of a language may break."""

    def __init__(self, language: str) -> None:
        """Take the rules and the dictionary of that language."""
        self._breaker = icu.BreakIterator.createLineInstance(icu.Locale(language))

    def words(self, text: str) -> list[str]:
        """The text in the pieces that may not be parted."""
        self._breaker.setText(text)
        ends = list(self._breaker)
        return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def marked(self, text: str) -> str:
        """The text with a zero-width space wherever a line may break and no space stands."""
        return "".join(
            word if word.endswith(" ") else word + ZERO_WIDTH_SPACE for word in self.words(text)
        )
