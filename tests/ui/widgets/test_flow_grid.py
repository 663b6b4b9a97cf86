"""The grid: columns from the width, rows from the words."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.case_card import CaseCard
from w4r_desktop.ui.widgets.flow_grid import FlowGrid


@pytest.fixture
def grid(dressed: QApplication, qtbot: QtBot) -> FlowGrid:
    grid = FlowGrid()
    qtbot.addWidget(grid)
    grid.set_items([QPushButton(str(number)) for number in range(9)])
    grid.resize(1302, 400)
    grid.show()
    return grid


@pytest.mark.parametrize(("width", "columns"), [(1856, 5), (1302, 4), (960, 3), (600, 2), (200, 1)])
def test_columns_come_from_the_width(grid: FlowGrid, width: int, columns: int) -> None:
    assert grid.columns(width) == columns


def test_larger_text_has_fewer_columns(grid: FlowGrid) -> None:
    font = grid.font()
    font.setPixelSize(34)
    grid.setFont(font)
    assert grid.columns(1302) == 2


def test_items_stand_in_reading_order(grid: FlowGrid) -> None:
    lefts = [item.x() for item in grid.items()[:4]]
    assert lefts == sorted(lefts)
    assert lefts[0] == 0


def test_items_are_mirrored_where_reading_is(grid: FlowGrid) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.sendPostedEvents()
    lefts = [item.x() for item in grid.items()[:4]]
    assert lefts == sorted(lefts, reverse=True)


def test_fewer_columns_need_more_height(grid: FlowGrid) -> None:
    assert grid.heightForWidth(600) > grid.heightForWidth(1302)


def test_cards_of_a_row_are_equally_high(grid: FlowGrid) -> None:
    cards = [CaseCard() for _ in range(4)]
    for number, card in enumerate(cards):
        card.set_words(country="x", name="y", summary="words " * 10 * number)
    grid.set_items(cards)
    assert len({card.height() for card in cards}) == 1
    assert cards[0].height() >= max(card.heightForWidth(card.width()) for card in cards)


@pytest.mark.parametrize(
    ("key", "goal"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 4), (Qt.Key.Key_Left, 0)]
)
def test_arrow_keys_walk_over_the_grid(
    grid: FlowGrid, qtbot: QtBot, key: Qt.Key, goal: int
) -> None:
    cards = [CaseCard() for _ in range(9)]
    grid.set_items(cards)
    grid.activateWindow()
    cards[0].setFocus()
    qtbot.waitUntil(cards[0].hasFocus, timeout=500)
    QTest.keyClick(cards[0], key)
    assert cards[goal].hasFocus()


def test_tab_goes_on_in_order(grid: FlowGrid) -> None:
    for one, two in pairwise(grid.items()):
        assert one.nextInFocusChain() is two


def test_items_that_left_are_gone(grid: FlowGrid) -> None:
    gone, kept = grid.items()[0], grid.items()[1:]
    grid.set_items(kept)
    assert gone.isHidden()
    assert grid.items() == kept
