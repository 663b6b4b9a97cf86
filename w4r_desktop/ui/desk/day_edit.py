"""A day to be typed or chosen, in the way the language that is shown writes days."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale
from PySide6.QtWidgets import QDateEdit

from w4r_desktop.i18n import catalogue


class DayEdit(QDateEdit):
    """Asks for a day; begins with today."""

    def __init__(self) -> None:
        super().__init__(QDate.currentDate())
        self._speak()

    def name_aloud(self, name: str) -> None:
        """What a screen reader calls it, and the line in it that takes the keyboard."""
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def day(self) -> date:
        """The day that stands there."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Put a day there."""
        self.setDate(QDate(day.year, day.month, day.day))

    def setAccessibleName(self, name: str) -> None:
        """Name the line within too: that is where the keyboard is."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        language = catalogue.current().language
        # As in i18n.formats: plain English puts the day before the month.
        locale = QLocale("en-GB" if language == "en" else language)
        self.setLocale(locale)
        self.setDisplayFormat(locale.dateFormat(QLocale.FormatType.LongFormat))
