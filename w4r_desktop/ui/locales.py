"""Qt's own name for the habits of a language: how days and numbers are written."""

from PySide6.QtCore import QLocale

LOCALES = {
    # As in i18n.formats: plain English puts the day before the month.
    "en": "en_GB",
    # Plain "ar" is Egypt to Qt, with figures of its own; letters, codes and counts here have 0 to 9.
    "ar": "ar_001",
}
"""Where Qt takes a language tag for another place than the texts beside it do."""


def locale_of(language: str) -> QLocale:
    """The locale whose days and figures go with the texts in that language (a BCP 47 tag)."""
    return QLocale(LOCALES.get(language, language.replace("-", "_")))
