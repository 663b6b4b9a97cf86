"""Sheets that lie over a screen."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.station.sheets import Sheet


@pytest.mark.parametrize("words", ["Short.", "A sentence of many words that " * 3, "Word " * 90])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (480, 600)])
def test_no_line_of_its_words_is_cut(
    dressed: QApplication, qtbot: QtBot, words: str, size: tuple[int, int]
) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.resize(*size)
    sheet = Sheet(screen)
    sheet.heading.setText("Heading")
    sheet.words.setText(words)
    screen.show()
    sheet.lay()
    qtbot.waitUntil(lambda: sheet.words.width() > 0)
    assert sheet.words.height() >= sheet.words.heightForWidth(sheet.words.width())
    middle = sheet.words.mapTo(screen, sheet.words.rect().center()).x()
    assert abs(middle - screen.width() / 2) <= 1
