"""A day in a field, as the language writes days."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.i18n.catalogue import catalogue_for, current, is_right_to_left, speak
from w4r_desktop.ui.desk.day_edit import DayEdit

DAY = date(2026, 12, 10)


@pytest.fixture(autouse=True)
def _afterwards() -> Iterator[None]:
    before = current()
    yield
    speak(before)


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Thursday, 10 December 2026"), ("ar", "الخميس، 10 ديسمبر 2026")],
)
def test_a_day_is_read_in_the_order_of_its_language(
    dressed: QApplication, qtbot: QtBot, language: str, told: str
) -> None:
    assert dressed
    speak(catalogue_for(language))
    days = DayEdit()
    qtbot.addWidget(days)
    days.show_day(DAY)
    if is_right_to_left(language):
        days.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert days.text() == told
    assert days.day() == DAY
