"""The bars, the way through, and the numbers of an evening."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.bar_chart import BarChart
from w4r_desktop.ui.widgets.bottom_bar import BottomBar
from w4r_desktop.ui.widgets.count_bar import CountBar
from w4r_desktop.ui.widgets.icon_button import IconButton
from w4r_desktop.ui.widgets.paper_page import PaperPage
from w4r_desktop.ui.widgets.stat_card import StatCard
from w4r_desktop.ui.widgets.steps_bar import StepsBar
from w4r_desktop.ui.widgets.top_bar import TopBar

RTL = Qt.LayoutDirection.RightToLeft


def picture(widget: QWidget, width: int = 500, height: int = 80) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


@pytest.fixture
def steps(dressed: QApplication, qtbot: QtBot) -> StepsBar:
    steps = StepsBar()
    qtbot.addWidget(steps)
    steps.set_steps(["Story", "Write", "Sign", "Check"])
    return steps


def test_the_present_step_is_what_a_screen_reader_says(steps: StepsBar) -> None:
    steps.set_current(2, "Step 3 of 4: Sign")
    assert steps.accessibleName() == "Step 3 of 4: Sign"


def test_every_step_looks_different(steps: StepsBar) -> None:
    looks = []
    for index in range(4):
        steps.set_current(index)
        looks.append(picture(steps))
    assert all(looks[one] != looks[two] for one in range(4) for two in range(one))


def test_names_are_left_out_where_there_is_no_room(steps: StepsBar) -> None:
    assert steps.minimumSizeHint().width() < steps.sizeHint().width() / 1.5


def test_steps_are_mirrored_where_reading_is(steps: StepsBar) -> None:
    before = picture(steps)
    steps.setLayoutDirection(RTL)
    assert picture(steps) != before


def test_no_steps_are_no_trouble(dressed: QApplication, qtbot: QtBot) -> None:
    steps = StepsBar()
    qtbot.addWidget(steps)
    assert not picture(steps).isNull()


@pytest.mark.parametrize("kind", [TopBar, BottomBar])
def test_a_bar_keeps_its_ends_apart(
    dressed: QApplication, qtbot: QtBot, kind: type[TopBar] | type[BottomBar]
) -> None:
    bar, start, end = kind(), QPushButton("a"), QPushButton("b")
    qtbot.addWidget(bar)
    bar.add_start(start)
    bar.add_end(end)
    bar.resize(1000, 80)
    bar.show()
    assert start.x() < 100
    assert end.geometry().right() > 900


def test_a_bar_too_short_for_both_ends_folds(dressed: QApplication, qtbot: QtBot) -> None:
    screen, bar = QWidget(), TopBar()
    qtbot.addWidget(screen)
    QVBoxLayout(screen).addWidget(bar)
    bar.add_start(QPushButton("a long way back " * 3))
    bar.add_end(QPushButton("another long word " * 3))
    screen.resize(700, 200)
    screen.show()
    assert bar.is_folded()
    screen.resize(1600, 200)
    assert not bar.is_folded()


def test_steps_leave_out_names_before_a_bar_folds(dressed: QApplication, qtbot: QtBot) -> None:
    screen, steps = QWidget(), StepsBar()
    qtbot.addWidget(screen)
    steps.set_steps(["Story", "Write", "Sign", "Check"])
    bar = TopBar(screen)
    bar.add_start(steps, gives_way=True)
    bar.add_end(QPushButton("Aa"))
    screen.show()
    bar.resize(steps.sizeHint().width(), 80)
    assert not bar.is_folded()
    qtbot.waitUntil(lambda: steps.width() < steps.sizeHint().width())
    bar.resize(steps.minimumSizeHint().width(), 80)
    assert bar.is_folded()


def test_buttons_that_are_too_wide_together_take_further_rows(
    dressed: QApplication, qtbot: QtBot
) -> None:
    screen, bar = QWidget(), BottomBar()
    qtbot.addWidget(screen)
    QVBoxLayout(screen).addWidget(bar)
    buttons = [QPushButton(f"{word} a long word to press") for word in ("One", "Two", "Three")]
    buttons[0].setText("One")
    for button in buttons:
        bar.add_end(button)
    screen.resize(500, 400)
    screen.show()
    qtbot.waitUntil(lambda: buttons[0].y() == buttons[1].y() < buttons[2].y())
    assert screen.width() == 500
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(button.geometry().right() < bar.width() for button in buttons)
    screen.resize(1600, 400)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == 1)


def test_a_button_of_the_lower_bar_is_large(dressed: QApplication, qtbot: QtBot) -> None:
    bar, button = BottomBar(), QPushButton("Next")
    qtbot.addWidget(bar)
    bar.add_end(button)
    bar.show()
    assert button.sizeHint().height() >= 52


def test_an_icon_button_has_its_icon(dressed: QApplication, qtbot: QtBot) -> None:
    button = IconButton("back")
    qtbot.addWidget(button)
    button.show()
    button.grab()
    assert not button.icon().isNull()


def test_a_number_and_what_it_counts_are_read_together(dressed: QApplication, qtbot: QtBot) -> None:
    card = StatCard()
    qtbot.addWidget(card)
    card.set_stat("127", "letters signed")
    assert card.accessibleName() == "127 letters signed"


@pytest.mark.parametrize("values", [[], [0, 0], [5], [3, 6, 9, 14, 21, 5]])
def test_a_chart_of_any_evening_is_painted(
    dressed: QApplication, qtbot: QtBot, values: list[int]
) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    empty = picture(chart, 300, 200)
    chart.set_bars(values, [str(value) for value in values], top_label="21", spoken="said")
    assert (picture(chart, 300, 200) != empty) == bool(values)
    assert chart.accessibleName() == "said"


def test_a_count_bar_is_longer_for_more_letters(dressed: QApplication, qtbot: QtBot) -> None:
    bar = CountBar()
    qtbot.addWidget(bar)
    bar.set_counts(10, 0, most=50)
    few = picture(bar, 200, 20)
    bar.set_counts(40, 0, most=50)
    assert few.pixelColor(120, 10) != picture(bar, 200, 20).pixelColor(120, 10)


def test_a_page_keeps_its_shape(dressed: QApplication, qtbot: QtBot) -> None:
    sheet, page = PaperPage(), QImage(210, 297, QImage.Format.Format_RGB32)
    qtbot.addWidget(sheet)
    page.fill(Qt.GlobalColor.white)
    sheet.set_page(page, "Your letter")
    sheet.resize(900, 600)
    area = sheet.sheet_area()
    assert area.width() / area.height() == pytest.approx(210 / 297, abs=0.01)
    assert sheet.accessibleName() == "Your letter"


def test_an_editor_stays_on_its_sheet(dressed: QApplication, qtbot: QtBot) -> None:
    sheet, editor = PaperPage(), QTextEdit()
    qtbot.addWidget(sheet)
    sheet.hold(editor)
    for size in ((900, 600), (500, 400)):
        sheet.resize(*size)
        sheet.show()
        assert sheet.sheet_area().contains(editor.geometry())
