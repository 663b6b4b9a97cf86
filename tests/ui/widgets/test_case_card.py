"""The case card: one button, chosen with anything one can press."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.factory import drawing
from w4r_desktop.ui.widgets.case_card import CaseCard

PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><rect width="8" height="6"/></svg>'
)


@pytest.fixture
def card(dressed: QApplication, qtbot: QtBot) -> CaseCard:
    card = CaseCard()
    qtbot.addWidget(card)
    card.set_words(country="Norway", name="A name", summary="One sentence.")
    card.set_picture(drawing(PICTURE), "A dark field")
    card.resize(310, card.heightForWidth(310))
    card.show()
    return card


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_chooses_it(card: CaseCard, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(card.chosen, timeout=500):
        QTest.keyClick(card, key)


def test_another_key_does_not_choose_it(card: CaseCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.chosen):
        QTest.keyClick(card, Qt.Key.Key_A)


@pytest.mark.parametrize("place", [(20, 20), (150, 60), (40, 140), (200, 200)])
def test_a_click_anywhere_chooses_it(card: CaseCard, qtbot: QtBot, place: tuple[int, int]) -> None:
    target = card.childAt(QPoint(*place)) or card
    target = (
        target
        if not target.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        else card
    )
    with qtbot.waitSignal(card.chosen, timeout=500):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(*place))


def test_a_longer_summary_needs_more_height(card: CaseCard) -> None:
    before = card.heightForWidth(310)
    card.set_words(country="Norway", name="A name", summary="One sentence. " * 20)
    assert card.heightForWidth(310) > before


def test_a_wider_card_has_a_higher_picture(card: CaseCard) -> None:
    assert card.heightForWidth(600) > card.heightForWidth(310)


def test_words_are_shown_as_they_are(card: CaseCard) -> None:
    card.set_words(country="<b>x</b>", name="&amp;", summary="<i>y</i>")
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert {"<b>x</b>", "&amp;", "<i>y</i>"} <= set(shown)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in card.findChildren(QLabel))


def test_a_screen_reader_hears_one_button(card: CaseCard) -> None:
    card.set_badge("Released")
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "A name, Norway"
    assert spoken.text(QAccessible.Text.Description) == "Released. One sentence."


def test_the_badge_stands_where_reading_ends(card: CaseCard) -> None:
    card.set_badge("Released")
    badge = next(label for label in card.findChildren(QLabel) if label.text() == "Released")
    assert badge.geometry().center().x() > card.width() / 2
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert badge.geometry().center().x() < card.width() / 2


def test_a_long_badge_wraps_inside_the_card(card: CaseCard) -> None:
    card.set_badge("Released on conditions that nobody should have to keep " * 2)
    badge = next(label for label in card.findChildren(QLabel) if label.property("look") == "badge")
    assert card.rect().contains(badge.geometry())
    assert badge.height() >= badge.heightForWidth(badge.width()) > badge.fontMetrics().height() * 2


def test_focus_is_seen(card: CaseCard) -> None:
    card.clearFocus()
    without = card.grab().toImage()
    card.activateWindow()
    card.setFocus()
    assert card.grab().toImage() != without
