"""Preferences: shown at once, kept a moment later, and only when something changed."""

from pytestqt.qtbot import QtBot

from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.preferences import LivePreferences


class Seen:
    """Notes what is shown and what is kept."""

    def __init__(self) -> None:
        self.shown: list[Settings] = []
        self.kept: list[Settings] = []

    def preferences(self) -> LivePreferences:
        return LivePreferences(Settings(), show=self.shown.append, keep=self.kept.append)


def test_a_change_shows_at_once_and_is_kept_once(qtbot: QtBot) -> None:
    seen = Seen()
    preferences = seen.preferences()
    preferences.change(text_size=125)
    preferences.change(text_size=150)
    assert [settings.text_size for settings in seen.shown] == [125, 150]
    qtbot.waitUntil(lambda: bool(seen.kept))
    assert [settings.text_size for settings in seen.kept] == [150]


def test_choosing_what_is_set_already_changes_nothing(qtbot: QtBot) -> None:
    seen = Seen()
    seen.preferences().change(text_size=100)
    assert seen.shown == []


def test_a_size_that_does_not_exist_is_not_taken(qtbot: QtBot) -> None:
    preferences = Seen().preferences()
    preferences.change(text_size=117)
    assert preferences.settings.text_size == 100
