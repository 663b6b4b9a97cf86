"""A day to be typed or chosen, in the way the language that is shown writes days."""

import re
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale
from PySide6.QtWidgets import QDateEdit

from w4r_desktop.i18n import catalogue
from w4r_desktop.ui.locales import locale_of

PARTS = re.compile(r"d+|M+|y+|[^dMy]+")


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
        """Follow the language and its direction."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._speak()

    def _speak(self) -> None:
        locale = locale_of(catalogue.current().language)
        self.setLocale(locale)
        pattern = locale.dateFormat(QLocale.FormatType.LongFormat)
        # Qt puts the parts of a day in the other order from right to left, on top of what the letters
        # themselves do: the year would be read first.
        self.setDisplayFormat(_turned(pattern) if self.isRightToLeft() else pattern)


def _turned(pattern: str) -> str:
    """The parts of a pattern such as "d MMMM yyyy", and what stands between them, last one first."""
    return "".join(reversed(PARTS.findall(pattern)))
