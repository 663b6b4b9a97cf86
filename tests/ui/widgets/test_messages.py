"""Messages and progress: seen, heard, and never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.busy import Busy
from w4r_desktop.ui.widgets.check_row import CheckRow
from w4r_desktop.ui.widgets.icon_button import IconButton
from w4r_desktop.ui.widgets.message_bar import MessageBar


@pytest.fixture
def bar(dressed: QApplication, qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def busy(dressed: QApplication, qtbot: QtBot) -> Busy:
    busy = Busy()
    qtbot.addWidget(busy)
    return busy


def test_it_is_hidden_until_it_speaks(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.text() == ""


@pytest.mark.parametrize("tone", ["info", "good", "warning"])
def test_a_message_has_a_tone(bar: MessageBar, tone: str) -> None:
    bar.say("The stick is full.", tone=tone)
    assert bar.text() == "The stick is full."
    assert bar.property("tone") == tone


def test_each_tone_looks_different(bar: MessageBar) -> None:
    bar.resize(500, 60)
    looks = []
    for tone in ("info", "good", "warning"):
        bar.say("x", tone=tone)
        looks.append(bar.grab().toImage())
    assert looks[0] != looks[1] != looks[2] != looks[0]


def test_an_action_is_wished_for(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say("The stick is full.", action="Try again")
    action = next(
        button for button in bar.findChildren(QPushButton) if button.text() == "Try again"
    )
    with qtbot.waitSignal(bar.action_requested, timeout=500):
        QTest.mouseClick(action, Qt.MouseButton.LeftButton)


def test_without_an_action_there_is_no_button_for_it(bar: MessageBar) -> None:
    bar.say("Saved.")
    assert [b for b in bar.findChildren(QPushButton) if not b.isHidden()] == bar.findChildren(
        IconButton
    )


def test_closing_it_is_told(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say("Saved.")
    with qtbot.waitSignal(bar.closed, timeout=500):
        bar.findChildren(IconButton)[0].click()
    assert bar.isHidden()


def test_a_message_that_must_stay_has_no_cross(bar: MessageBar) -> None:
    bar.say("The disk is full.", closable=False)
    assert bar.findChildren(IconButton)[0].isHidden()


def test_the_cross_has_a_name(bar: MessageBar) -> None:
    bar.set_close_text("Close")
    assert bar.findChildren(IconButton)[0].accessibleName() == "Close"


def test_markup_in_a_message_is_only_text(bar: MessageBar) -> None:
    bar.say("<h1>big</h1>")
    assert bar.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText


def test_progress_moves_the_line(busy: Busy) -> None:
    busy.start("Making the letters")
    line = busy.findChildren(QProgressBar)[0]
    assert line.maximum() == 0
    busy.set_progress(40, 100)
    assert (line.value(), line.maximum()) == (40, 100)


def test_stopping_is_wished_for_once(busy: Busy, qtbot: QtBot) -> None:
    busy.start("Making the letters", cancel="Cancel")
    cancel = busy.findChildren(QPushButton)[0]
    with qtbot.waitSignal(busy.cancel_requested, timeout=500):
        cancel.click()
    assert not cancel.isEnabled()


def test_work_that_cannot_be_stopped_offers_no_button(busy: Busy) -> None:
    busy.start("Closing the event")
    assert busy.findChildren(QPushButton)[0].isHidden()


def test_finished_work_leaves_the_screen(busy: Busy) -> None:
    busy.start("Making the letters")
    busy.finish()
    assert busy.isHidden()


def test_a_check_row_says_its_sentence(dressed: QApplication, qtbot: QtBot) -> None:
    row = CheckRow()
    qtbot.addWidget(row)
    row.set_words("Names the person", "good")
    assert row.findChildren(QLabel)[0].text() == "Names the person"
