"""The theme the application wears: sheet, palette, fonts and icons in one call."""

import logging
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from w4r_desktop.ui.theme.icons import SEARCH_PREFIX
from w4r_desktop.ui.theme.sheet import fill_sheet
from w4r_desktop.ui.theme.tokens import ThemeBrokenError, Tokens, load_tokens

_log = logging.getLogger(__name__)

STYLE = "Fusion"
DRESSED = "w4r_dressed"
"""The application's mark that it wears our style."""

_PALETTE = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on-dark",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "dark",
    QPalette.ColorRole.ToolTipText: "on-dark",
}


class Theme:
    """Dresses the application; `folder` holds the themes, `icons` the icons."""

    def __init__(self, folder: Path, icons: Path) -> None:
        self._folder = folder
        self._icons = icons
        self._tokens: Tokens | None = None
        self._sheet = ""

    @property
    def tokens(self) -> Tokens | None:
        """The tokens now worn, or none before the first `apply`."""
        return self._tokens

    def apply(self, app: QApplication, name: str, *, scale: int = 100) -> bool:
        """Wear a theme at a text size; a broken one is logged and the old look stays."""
        is_whole = self.begin(app, name, scale=scale)
        if is_whole:
            self.finish(app)
        return is_whole

    def begin(self, app: QApplication, name: str, *, scale: int = 100) -> bool:
        """Take over a theme's colours and type; its sheet is worn with `finish`.

        A window that is made between the two stands in a third of the time: with a sheet there, Qt works
        through it again whenever a part is put into another.
        """
        try:
            tokens = load_tokens(self._folder, name)
            sheet = fill_sheet(self._template(), tokens, scale)
        except ThemeBrokenError as broken:
            _log.error("theme %s is broken: %s", name, broken.detail)
            return False
        QDir.setSearchPaths(SEARCH_PREFIX, [str(self._icons)])
        if app.property(DRESSED) is None:
            # Once: setting a style anew polishes every widget there is a second time.
            app.setStyle(STYLE)
            app.setProperty(DRESSED, True)  # noqa: FBT003 - a property's value
        app.setPalette(_palette(tokens))
        app.setFont(_font(tokens, scale))
        self._tokens, self._sheet = tokens, sheet
        return True

    def finish(self, app: QApplication) -> None:
        """Wear the sheet of the theme that was begun."""
        if app.styleSheet() != self._sheet:
            app.setStyleSheet(self._sheet)

    def _template(self) -> str:
        try:
            return (self._folder / "app.qss").read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ThemeBrokenError(str(error)) from error


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, QColor(tokens.colours[name]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.colours["faint"]))
    return palette


def _font(tokens: Tokens, scale: int) -> QFont:
    font = QFont(list(tokens.families["sans"]))
    font.setPixelSize(round(tokens.growing["size-body"] * scale / 100))
    return font
