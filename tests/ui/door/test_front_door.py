"""The first window leads to an event, and loads nothing that it does not show."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.rescues import Holding, Source
from w4r_desktop.i18n.errors import explain
from w4r_desktop.settings.reminders import remember_day
from w4r_desktop.settings.settings import Settings
from w4r_desktop.system.paths import Paths
from w4r_desktop.ui.door.front_door import FrontDoor
from w4r_desktop.ui.door.new_event import NewEventForm
from w4r_desktop.ui.door.planning import Planning
from w4r_desktop.ui.door.recent import called, recent_event


class Preferences:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def change(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "events", tmp_path / "settings.json", tmp_path / "logs")


@pytest.fixture
def event_file(paths: Paths) -> Path:
    path = paths.events / "town-library" / "event.w4r"
    path.parent.mkdir(parents=True)
    path.touch()
    return path


@pytest.fixture
def preferences(event_file: Path) -> Preferences:
    return Preferences(Settings(last_event=str(event_file)))


@pytest.fixture
def door(qtbot: QtBot, preferences: Preferences, paths: Paths) -> FrontDoor:
    door = FrontDoor(preferences, paths)
    qtbot.addWidget(door)
    door.show()
    return door


def planned(door: FrontDoor) -> Planning:
    assert door._planning is not None
    return door._planning


def press(qtbot: QtBot, door: FrontDoor, name: str) -> None:
    (button,) = (
        button
        for button in door.findChildren(QPushButton)
        if button.isVisible() and name in {button.text(), button.accessibleName()}
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_demo_evening_opens_without_a_question(qtbot: QtBot, door: FrontDoor) -> None:
    with qtbot.waitSignal(door.demo_requested):
        press(qtbot, door, "Open the demo evening")


def test_the_event_that_was_open_last_is_opened_with_its_passphrase(
    qtbot: QtBot, door: FrontDoor, event_file: Path
) -> None:
    press(qtbot, door, "Go on with “town-library”")
    QTest.keyClicks(door.focusWidget(), "lantern river")
    with qtbot.waitSignal(door.open_requested) as opened:
        QTest.keyClick(door.focusWidget(), Qt.Key.Key_Return)
    assert opened.args == [event_file, "lantern river"]


def test_a_wrong_passphrase_is_said_and_can_be_typed_again(
    qtbot: QtBot, door: FrontDoor, event_file: Path
) -> None:
    door.ask_for(event_file)
    QTest.keyClicks(door.focusWidget(), "lantern river")
    door.show_busy(True)
    door.show_error(explain(WrongPassphrase(event_file)))
    assert door._notice.text() == str(explain(WrongPassphrase(event_file)))
    line = door.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.hasSelectedText()
    assert door._pages.isEnabled()


def test_going_back_forgets_the_passphrase(qtbot: QtBot, door: FrontDoor, event_file: Path) -> None:
    door.ask_for(event_file)
    QTest.keyClicks(door.focusWidget(), "lantern river")
    press(qtbot, door, "Back")
    assert door._passphrase is None


def test_nothing_can_be_pressed_while_an_event_is_opened(door: FrontDoor) -> None:
    door.show_busy(True)
    assert not any(button.isEnabled() for button in door._pages.findChildren(QPushButton))
    assert door._waiting.isVisible()


def test_a_new_event_is_planned_with_the_keyboard(qtbot: QtBot, door: FrontDoor) -> None:
    press(qtbot, door, "New event…")
    form = planned(door)._form
    QTest.keyClicks(door.focusWidget(), "Town library")
    form._minors.click()
    for line in (form._passphrase, form._again):
        QTest.keyClicks(line, "lantern river copper")
    for line in (form._key_passphrase, form._key_again):
        QTest.keyClicks(line, "meadow seven birch")
    with qtbot.waitSignal(door.found_requested) as found:
        press(qtbot, door, "Make the event")
    (plan,) = found.args
    assert isinstance(plan, NewEventForm)
    assert (plan.name, plan.folder.name) == ("Town library", "town-library-2")


def test_what_is_missing_in_a_new_event_takes_the_keyboard(qtbot: QtBot, door: FrontDoor) -> None:
    press(qtbot, door, "New event…")
    QTest.keyClicks(door.focusWidget(), "Town library")
    press(qtbot, door, "Make the event")
    assert planned(door)._form._passphrase.hasFocus()


def test_the_text_grows_step_by_step_and_comes_back(
    qtbot: QtBot, door: FrontDoor, preferences: Preferences
) -> None:
    for size in (125, 150, 200):
        press(qtbot, door, "Larger text")
        assert preferences.settings.text_size == size
    press(qtbot, door, "Normal text")
    assert preferences.settings.text_size == 100


def test_an_event_that_is_gone_is_not_offered(
    event_file: Path, preferences: Preferences, paths: Paths
) -> None:
    event_file.unlink()
    assert recent_event(preferences.settings, paths) is None


def test_the_demo_evening_is_not_offered_twice(paths: Paths) -> None:
    demo = paths.demo / "event.w4r"
    demo.parent.mkdir(parents=True)
    demo.touch()
    assert recent_event(Settings(last_event=str(demo)), paths) is None


def test_an_event_goes_by_the_name_that_tells_most() -> None:
    assert called(Path("town-library/event.w4r")) == "town-library"
    assert called(Path("evenings/lyon.w4r")) == "lyon"


def test_the_first_window_loads_neither_store_nor_printing() -> None:
    code = "import sys, w4r_desktop.ui.door.front_door; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, text=True, capture_output=True
    ).stdout.split()
    heavy = {"sqlalchemy", "sqlcipher3", "icu", "uharfbuzz", "babel", "cryptography", "pyrage"}
    assert not heavy & set(loaded)
    assert not [name for name in loaded if name.startswith("w4r_desktop.services")]


def test_the_keyboard_stands_on_the_first_choice(qtbot: QtBot, door: FrontDoor) -> None:
    door.setFocus()
    QTest.keyClick(door.focusWidget(), Qt.Key.Key_Return)
    assert door._pages.currentWidget() is door._passphrase


def test_a_damaged_event_shows_what_each_place_holds_and_asks_which_to_take(
    qtbot: QtBot, door: FrontDoor, event_file: Path
) -> None:
    with qtbot.waitSignal(door.ruins_requested) as looked:
        door.rescue(event_file, "secret words")
    assert looked.args == [event_file, "secret words", None]
    copy = Holding(Source.MIRROR, Path("/stick/copy.w4r"), letters=58)
    door.show_holdings([Holding(Source.STORE, event_file, letters=55, missing=3), copy])
    texts = {label.text() for label in door.findChildren(QLabel) if label.isVisible()}
    assert {
        "55 letters and messages, 0 unfinished",
        "58 letters and messages, 0 unfinished",
    } <= texts
    assert "3 more were signed and are not in it." in texts
    with qtbot.waitSignal(door.recover_requested) as taken:
        press(qtbot, door, "Go on with the copy")
    assert taken.args == [event_file, "secret words", copy.path]
    with qtbot.waitSignal(door.recover_requested) as taken:
        press(qtbot, door, "Go on with this")
    assert taken.args == [event_file, "secret words", None]
    press(qtbot, door, "Back")
    assert door._secret == ""


def test_a_copy_that_cannot_be_read_cannot_be_taken(door: FrontDoor, event_file: Path) -> None:
    door.rescue(event_file, "secret words")
    gone = Holding(Source.MIRROR, event_file, error=FileMissing(event_file))
    door.show_holdings([Holding(Source.STORE, event_file), gone])
    buttons = [one.text() for one in door.findChildren(QPushButton) if one.isVisible()]
    assert "Go on with this" in buttons
    assert "Go on with the copy" not in buttons


def test_a_day_to_forget_that_has_passed_is_told_at_the_start(
    qtbot: QtBot, preferences: Preferences, paths: Paths, event_file: Path
) -> None:
    remember_day(paths.days_to_forget, event_file, date(2020, 3, 1))
    door = FrontDoor(preferences, paths)
    qtbot.addWidget(door)
    door.show()
    assert "“town-library” was to be kept until 1 March 2020" in door._notice.text()
