"""How a table shows a name or a code: in its own order, also where the page runs the other way."""

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStyledItemDelegate

from w4r_desktop.i18n import catalogue
from w4r_desktop.i18n.directions import isolated


class CellWords(QStyledItemDelegate):
    """Paints cells; what a cell holds, and screen readers hear, stays as it is."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        """The cell's text, kept apart from the direction of the page."""
        return isolated(super().displayText(value, locale), catalogue.current().language)
