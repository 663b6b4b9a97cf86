"""The candle: it grows with the letters, and rests when nobody looks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.candle import Candle
from w4r_desktop.ui.widgets.candle_shapes import melt


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


@given(
    width=st.floats(8, 400),
    share=st.floats(0.05, 1.0),
    left=st.floats(0, 900),
    top=st.floats(0, 900),
    deep=st.booleans(),
)
def test_melted_wax_stays_inside_its_candle_at_every_size(
    width: float, share: float, left: float, top: float, *, deep: bool
) -> None:
    unit = width / 42
    area = QRectF(left, top, width, share * 120 * unit)
    melted, body = melt(area, unit, deep=deep), area.adjusted(-0.01, -0.01, 0.01, 0.01)
    assert body.contains(melted.boundingRect())
    assert melted.boundingRect().width() == pytest.approx(width, abs=0.02)
    assert melted.contains(QPointF(area.center().x(), top + min(1.0, area.height() / 10)))
