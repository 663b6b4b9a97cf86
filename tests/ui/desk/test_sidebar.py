"""The way from page to page of the desk."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from w4r_desktop.i18n.message import verbatim
from w4r_desktop.ui.desk.sidebar import WIDTH, Sidebar

LONG = "A name that is longer than its place"

BESIDE = 2 * 13
"""The room beside a name, as the sheet of looks has it (`padding: 0 13px`)."""


def test_a_long_name_is_not_cut_when_its_page_is_shown(dressed: QApplication, qtbot: QtBot) -> None:
    sidebar = Sidebar((verbatim("Short"), verbatim(LONG)))
    qtbot.addWidget(sidebar)
    sidebar.resize(sidebar.sizeHint())
    sidebar.show()
    entry = next(one for one in sidebar.findChildren(QPushButton) if one.text() == LONG)
    bold = QFont(entry.font())
    bold.setWeight(QFont.Weight.Bold)
    needed = QFontMetrics(bold).horizontalAdvance(LONG) + BESIDE
    assert entry.width() >= needed
    sidebar.show_page(1)
    assert entry.width() >= needed
    assert sidebar.width() > WIDTH
