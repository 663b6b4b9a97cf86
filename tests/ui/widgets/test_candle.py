"""The candle: it grows with the letters, and rests when nobody looks."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.candle import Candle


@pytest.fixture
def candle(dressed: QApplication, qtbot: QtBot) -> Candle:
    candle = Candle()
    qtbot.addWidget(candle)
    candle.resize(120, 190)
    return candle


def test_it_burns_while_it_is_seen(candle: Candle, qtbot: QtBot) -> None:
    candle.show()
    qtbot.waitUntil(candle.is_burning)


def test_it_rests_when_hidden_and_leaves_no_timer(candle: Candle, qtbot: QtBot) -> None:
    candle.show()
    qtbot.waitUntil(candle.is_burning)
    candle.hide()
    assert not candle.is_burning()
    assert candle.findChildren(QTimer) == []


def test_it_does_not_burn_before_it_is_shown(candle: Candle) -> None:
    assert not candle.is_burning()


def test_it_holds_still_when_nothing_may_move(candle: Candle) -> None:
    candle.show()
    candle.set_animated(False)
    assert not candle.is_burning()
    candle.set_animated(True)
    assert candle.is_burning()


def test_it_grows_with_every_letter(candle: Candle) -> None:
    heights = []
    for count in (0, 1, 60, 200):
        candle.set_count(count, 200)
        heights.append(candle.height_share())
    assert heights == sorted(set(heights))
    assert heights[-1] == 1


def test_more_letters_than_hoped_for_are_a_whole_candle(candle: Candle) -> None:
    candle.set_count(500, 200)
    assert candle.height_share() == 1


def test_no_goal_is_no_trouble(candle: Candle) -> None:
    candle.set_count(0, 0)
    assert 0 < candle.height_share() < 1


def test_words_on_the_wax_are_its_name(candle: Candle) -> None:
    candle.set_words("127", "of 200 letters")
    assert candle.accessibleName() == "127 of 200 letters"


def test_a_candle_with_words_is_painted(candle: Candle) -> None:
    plain = candle.grab().toImage()
    candle.set_words("127", "of 200 letters")
    assert candle.grab().toImage() != plain
