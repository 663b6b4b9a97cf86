"""The ground behind a story's name."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.station.tone_panel import TonePanel


def worn(panel: TonePanel) -> str:
    return QColor(panel.property("tone")).name()


def test_every_story_wears_its_own_tone(dressed: QApplication, qtbot: QtBot) -> None:
    panel = TonePanel()
    qtbot.addWidget(panel)
    panel.resize(20, 20)
    panel.show()
    for tone in ("#0f5f5c", "#6b2d5c", "#0f5f5c"):
        panel.set_tone(tone)
        assert panel.grab().toImage().pixelColor(10, 10).name() == tone


def test_a_light_tone_asks_for_dark_words(dressed: QApplication, qtbot: QtBot) -> None:
    panel = TonePanel()
    qtbot.addWidget(panel)
    panel.set_tone("#ffe19a")
    assert panel.property("ground") == "light"


def test_a_tone_that_cannot_be_read_changes_nothing(dressed: QApplication, qtbot: QtBot) -> None:
    panel = TonePanel()
    qtbot.addWidget(panel)
    panel.set_tone("#0f5f5c")
    panel.set_tone("reddish")
    assert worn(panel) == "#0f5f5c"
