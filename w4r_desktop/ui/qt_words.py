"""Qt's own words in other languages, such as those of its dialog for files."""

from PySide6.QtCore import QTranslator

MOVED = {"QAbstractFileIconProvider": "QFileDialog"}
"""Classes whose words its translators know under another class."""


class QtWords(QTranslator):
    """Qt's translations; they also serve texts that have since gained a shortcut or gone elsewhere.

    Qt 6.11 asks for "&Look in:", while its French, Spanish and Arabic know "Look in:" alone: without this,
    half of a dialog would be English.
    """

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 -- Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The text in the language; None where there is none, which Qt tells from an empty text."""
        told = super().translate(context, sourceText, disambiguation, n)
        if not told and ("&" in sourceText or context in MOVED):
            plain = sourceText.replace("&", "")
            told = super().translate(MOVED.get(context, context), plain, disambiguation, n)
        return told or None
