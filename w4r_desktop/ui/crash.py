"""Our own mistakes: logged for the person who helps, told to the others in one calm sentence."""

import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from w4r_desktop.i18n.message import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

log = logging.getLogger(__name__)


class CrashSheet(QObject):
    """Shows that something went wrong on our side; the letter that was being written is kept."""

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self._log_folder = log_folder
        self._sheet: QMessageBox | None = None

    def watch(self) -> None:
        """Be told of every exception that nobody caught."""
        sys.excepthook = self._uncaught

    def tell(self, mistake: BaseException) -> None:
        """Show the sheet, once at a time; never a traceback."""
        log.error("uncaught %s", type(mistake).__name__, exc_info=mistake)
        if self._sheet is None:
            self._sheet = self._made()
            self._sheet.finished.connect(self._forget)
            self._sheet.open()

    def _made(self) -> "QMessageBox":
        from PySide6.QtWidgets import QApplication, QMessageBox

        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        sheet = QMessageBox(QApplication.activeWindow() or next(iter(shown), None))
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.setWindowTitle(str(_("W4R Desktop")))
        sheet.setText(str(_("Something went wrong, and it is our mistake.")))
        sheet.setInformativeText(
            str(
                _(
                    "What was signed is safe, and what was written is kept. Go on, or close the "
                    "program and open it again. For the person who helps: {folder} has the log, "
                    "without names or letters.",
                    folder=self._log_folder,
                )
            )
        )
        return sheet

    def _forget(self) -> None:
        self._sheet = None

    def _uncaught(
        self,
        kind: type[BaseException],
        mistake: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, mistake, trace)
            return
        self.tell(mistake)
