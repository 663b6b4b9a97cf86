"""Looks set on a widget show at once."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.theme.looks import set_look


def test_a_new_look_shows_at_once(dressed: QApplication, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    set_look(label, look="display")
    assert label.font().pixelSize() == 46
    set_look(label, look="small")
    assert label.font().pixelSize() == 15
