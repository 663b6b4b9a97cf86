"""Pills and choice cards: one of a few, by mouse and by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.choice_card import ChoiceCard
from w4r_desktop.ui.widgets.pill_choice import PillChoice


@pytest.fixture
def pills(dressed: QApplication, qtbot: QtBot) -> PillChoice:
    pills = PillChoice()
    qtbot.addWidget(pills)
    pills.set_choices(["In short", "Full story", "Easy to read"])
    pills.show()
    return pills


@pytest.fixture
def cards(dressed: QApplication, qtbot: QtBot) -> Iterator[list[ChoiceCard]]:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    cards = [ChoiceCard(whole) for _ in range(3)]
    for card, title in zip(cards, ("one", "two", "three"), strict=True):
        card.set_words(title, "what it means")
        column.addWidget(card)
    whole.resize(380, 400)
    whole.show()
    yield cards
    whole.hide()


def pill(pills: PillChoice, index: int) -> QPushButton:
    return pills.findChildren(QPushButton)[index]


def test_the_first_pill_is_chosen_at_first(pills: PillChoice) -> None:
    assert pills.choice() == 0


def test_a_click_chooses_a_pill(pills: PillChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pills.chosen, timeout=500) as told:
        QTest.mouseClick(pill(pills, 2), Qt.MouseButton.LeftButton)
    assert told.args == [2]


@pytest.mark.parametrize(
    ("direction", "key", "chosen"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right, 1),
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Left, 2),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left, 1),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Right, 2),
    ],
)
def test_arrow_keys_walk_the_row_as_it_is_seen(
    pills: PillChoice, direction: Qt.LayoutDirection, key: Qt.Key, chosen: int
) -> None:
    pills.setLayoutDirection(direction)
    QTest.keyClick(pill(pills, 0), key)
    assert pills.choice() == chosen


def test_a_pill_not_offered_is_skipped(pills: PillChoice) -> None:
    pills.set_offered(1, False)
    QTest.keyClick(pill(pills, 0), Qt.Key.Key_Right)
    assert pills.choice() == 2


def test_new_names_keep_the_choice(pills: PillChoice) -> None:
    pills.set_choice(2)
    pills.set_choices(["Kurz", "Ganz", "Leicht"])
    assert pills.choice() == 2
    assert pill(pills, 2).text() == "Leicht"


def test_a_choice_set_by_the_screen_is_no_news(pills: PillChoice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pills.chosen):
        pills.set_choice(1)
    assert pills.choice() == 1


def test_pills_are_large_enough_for_a_finger(pills: PillChoice) -> None:
    assert pill(pills, 0).height() >= 44


def test_a_card_is_chosen_instead_of_its_siblings(cards: list[ChoiceCard]) -> None:
    cards[0].setChecked(True)
    QTest.mouseClick(cards[2], Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    assert [card.isChecked() for card in cards] == [False, False, True]


def test_arrow_keys_move_to_the_next_card(cards: list[ChoiceCard], qtbot: QtBot) -> None:
    cards[0].setChecked(True)
    cards[0].window().activateWindow()
    cards[0].setFocus()
    qtbot.waitUntil(cards[0].hasFocus, timeout=500)
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    assert cards[1].isChecked()


def test_a_screen_reader_hears_a_radio_button(cards: list[ChoiceCard]) -> None:
    spoken = QAccessible.queryAccessibleInterface(cards[0])
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "one"
    assert spoken.text(QAccessible.Text.Description) == "what it means"


def test_a_chosen_card_is_seen_as_chosen(cards: list[ChoiceCard]) -> None:
    before = cards[0].grab().toImage()
    cards[0].setChecked(True)
    assert cards[0].grab().toImage() != before


def test_a_card_grows_with_its_words(cards: list[ChoiceCard]) -> None:
    before = cards[0].heightForWidth(300)
    cards[0].set_words("one", "what it means " * 20)
    assert cards[0].heightForWidth(300) > before
