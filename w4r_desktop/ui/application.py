"""The Qt application: made once, shows the window, and ends tidily."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication

from w4r_desktop.i18n.catalogue import SOURCE_LANGUAGE, catalogue_for, is_right_to_left, speak
from w4r_desktop.settings.settings import Settings
from w4r_desktop.system import assets
from w4r_desktop.system.paths import Paths
from w4r_desktop.ui.collector import Collector
from w4r_desktop.ui.crash import CrashSheet
from w4r_desktop.ui.doors import Doors
from w4r_desktop.ui.machine_language import language_of_machine
from w4r_desktop.ui.preferences import LivePreferences
from w4r_desktop.ui.qt_words import QtWords
from w4r_desktop.ui.screens import Screens
from w4r_desktop.ui.theme.manager import DRESSED, STYLE, Theme


class Look:
    """Puts settings on the screen: language, direction, theme and text size."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._theme = Theme(assets.resources() / "themes", assets.resources() / "icons")
        self._translator = QtWords(application)
        self._shown: Settings | None = None
        self._taught: str | None = None

    def begin(self, settings: Settings) -> None:
        """Show the settings to those who make the first window, which is dressed by `finish`."""
        self._shown = settings
        self._speak(settings.language)
        self._theme.begin(self._application, settings.theme, scale=settings.text_size)

    def finish(self) -> None:
        """Dress the window that was made."""
        self._theme.finish(self._application)

    def show(self, settings: Settings) -> None:
        """Show the settings; what did not change is left alone."""
        before, self._shown = self._shown, settings
        if before is None or before.language != settings.language:
            self._speak(settings.language)
        if (before is None) or (before.theme, before.text_size) != (
            settings.theme,
            settings.text_size,
        ):
            self._theme.apply(self._application, settings.theme, scale=settings.text_size)

    def _speak(self, language: str) -> None:
        speak(catalogue_for(language))
        if self._taught is not None:
            self.teach_qt()
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if is_right_to_left(language)
            else Qt.LayoutDirection.LeftToRight
        )
        for window in self._application.topLevelWidgets():
            QApplication.postEvent(window, QEvent(QEvent.Type.LanguageChange))

    def teach_qt(self) -> None:
        """Give Qt its own words and number forms in the language that is shown."""
        # After the first window: QLocale brings seven hundred names of languages and countries.
        from PySide6.QtCore import QLibraryInfo, QLocale

        from w4r_desktop.ui.locales import locale_of

        language = self._shown.language if self._shown else SOURCE_LANGUAGE
        if self._taught == language:
            return
        self._taught = language
        locale = locale_of(language)
        QLocale.setDefault(locale)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._application.removeTranslator(self._translator)
        if self._translator.load(locale, "qtbase", "_", folder):
            self._application.installTranslator(self._translator)


def make_application() -> QApplication:
    """The application object, under the program's own name."""
    # Told as it starts: a style set later is handed back to us, with five hundred names.
    application = QApplication([*sys.argv[:1], "-style", STYLE])
    application.setProperty(DRESSED, True)  # noqa: FBT003 - a property's value
    application.setApplicationName("w4r-desktop")
    application.setDesktopFileName("w4r-desktop")
    Collector(application)
    return application


def with_language(settings: Settings) -> Settings:
    """The settings with the machine's language where nobody has chosen one."""
    return settings if settings.language else replace(settings, language=language_of_machine())


def screen_names() -> list[str]:
    """The names of the screens Qt finds here; some platforms name none."""
    application = make_application()
    return [screen.name() for screen in application.screens()]


def run_application(
    doors: Doors,
    paths: Paths,
    settings: Settings,
    *,
    keep_settings: Callable[[Settings], None],
    open_demo: bool,
) -> int:
    """Show the first window and run until the last one closes; gives the exit code."""
    application = make_application()
    settings = with_language(settings)
    look = Look(application)
    look.begin(settings)
    preferences = LivePreferences(settings, show=look.show, keep=keep_settings)
    crash = CrashSheet(paths.logs)
    crash.watch()
    screens = Screens(doors, paths, preferences, mistaken=crash.tell)
    look.finish()
    screens.show()
    QTimer.singleShot(0, look.teach_qt)
    if open_demo:
        QTimer.singleShot(0, screens.open_demo)
    code = application.exec()
    screens.finish()
    preferences.keep_now()
    return code


def run_preview(folder: Path, paths: Paths, settings: Settings) -> int:
    """Show a pack's sources as their author writes them, until the window closes; gives the exit code."""
    from w4r_desktop.services.sample_page import PackSources
    from w4r_desktop.ui.jobs import ThreadedJobs
    from w4r_desktop.ui.preview.room import PreviewRoom

    application = make_application()
    settings = with_language(settings)
    look = Look(application)
    look.begin(settings)
    crash = CrashSheet(paths.logs)
    crash.watch()
    jobs = ThreadedJobs(crash.tell)
    room = PreviewRoom(
        PackSources(folder),
        jobs,
        speak=lambda language: look.show(replace(settings, language=language)),
        language=settings.language,
    )
    look.finish()
    room.view.showMaximized()
    room.start()
    QTimer.singleShot(0, look.teach_qt)
    code = application.exec()
    jobs.finish()
    return code
