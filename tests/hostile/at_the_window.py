"""People who write at the station's real window, and a mistake of ours while one of them does."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.changes import Changes
from w4r_desktop.ui.crash import CrashSheet
from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.preferences import LivePreferences
from w4r_desktop.ui.station.gallery_view import StoryButton
from w4r_desktop.ui.station.letter_editor import LetterEditor
from w4r_desktop.ui.station.room import StationRoom
from w4r_desktop.ui.station.signing_view import SigningView
from w4r_desktop.ui.tools import Tools
from w4r_desktop.ui.widgets.signature_pad import SignaturePad

Told = Callable[[int], str]


def write_at_the_window(
    evening: Evening, sentence_of: Told, name_of: Told, people: Iterable[int]
) -> None:
    """Let those people write and sign, one after another; every third walks away from the page."""
    room = _station(evening)
    for place in people:
        _press(room, "Choose a story")
        story = next(one for one in room.findChildren(StoryButton) if one.isVisible())
        QTest.mouseClick(story, Qt.MouseButton.LeftButton)
        _press(room, "Write a letter")
        editor = next(one for one in room.findChildren(LetterEditor) if one.isVisible())
        QTest.keyClicks(editor, sentence_of(place))
        _press(room, "Next: sign your letter")
        _sign(room, name_of(place))
        if place % 3 == 2:
            room.presenter.start()
            continue
        _press(room, "Next: check your letter")
        _press(room, "Finish my letter")
        room.presenter.start()
    room.hide()
    signed = [one.letter.body for one in EventDesk(evening).letters() if one.letter]
    assert sentence_of(0) in signed


def fail_at_the_window(logs: Path, name: str) -> None:
    """A mistake of ours whose message is somebody's name, told by the sheet that tells of them."""
    sheet = CrashSheet(logs)
    try:
        int(name)
    except ValueError as mistake:
        sheet.tell(mistake)
    for window in QApplication.topLevelWidgets():
        window.close()


def _station(evening: Evening) -> StationRoom:
    _application()
    preferences = LivePreferences(
        Settings(language="en"), show=lambda _s: None, keep=lambda _s: None
    )
    room = StationRoom(
        Tools(
            jobs=InlineJobs(),
            evening=evening,
            changes=Changes(),
            preferences=preferences,
            passphrase_opens=lambda _typed: False,
        )
    )
    preferences.setParent(room)
    room.resize(1366, 768)
    room.show()
    room.start()
    return room


def _application() -> None:
    if QApplication.instance() is None:
        QApplication([]).setApplicationName("w4r-desktop")


def _press(room: QWidget, text: str) -> None:
    there = [one for one in room.findChildren(QPushButton) if one.isVisible()]
    button = next((one for one in there if one.text() == text), None)
    assert button is not None, (text, [one.text() for one in there])
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _sign(room: StationRoom, name: str) -> None:
    pad = next(one for one in room.findChildren(SignaturePad) if one.isVisible())
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    for x in range(120, 400, 40):
        QTest.mouseMove(pad, QPoint(x, 150 + x % 7 * 5))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(400, 140))
    view = next(one for one in room.findChildren(SigningView) if one.isVisible())
    lines = [one for one in view.findChildren(QLineEdit) if one.isVisible()]
    asked = [one for one in lines if one.property("look") != "signature"]
    for line, told in zip(asked, (name, "Quorrby"), strict=True):
        line.setFocus()
        QTest.keyClicks(line, told)
