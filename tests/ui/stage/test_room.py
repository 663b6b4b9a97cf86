"""The stage as a whole: keys and buttons move the wall."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.stage.evening import KeptPreferences, stage
from w4r_desktop.domain.changes import Part
from w4r_desktop.i18n.catalogue import catalogue_for, speak
from w4r_desktop.ui.stage.console_view import ConsoleView
from w4r_desktop.ui.stage.keys import BINDINGS, PLAIN, Wish, wish_of
from w4r_desktop.ui.stage.programme import Mode
from w4r_desktop.ui.stage.room import StageRoom

Key = Qt.Key

# Screens that are not there cannot bring windows to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[StageRoom]:
    made = stage(KeptPreferences())
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    made.start()
    yield made
    made.stop()


def press(widget: QWidget, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def click(room: StageRoom, wish: Wish) -> None:
    room.view.buttons[wish].click()


def test_buttons_move_the_wall(room: StageRoom) -> None:
    click(room, Wish.ON)
    click(room, Wish.ON)
    click(room, Wish.BACK)
    assert room.console.show.position == 1
    assert "Damisoa" in room.wall.slide.accessibleName()


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Space, Key.Key_Right, Key.Key_Down])
def test_a_clicker_s_keys_turn_slides_on_the_wall(room: StageRoom, key: Qt.Key) -> None:
    press(room.wall, key)
    assert room.console.show.position == 1


@pytest.mark.parametrize("key", [Key.Key_PageUp, Key.Key_Left, Key.Key_Up, Key.Key_Backspace])
def test_and_turn_them_back(room: StageRoom, key: Qt.Key) -> None:
    room.console.jump(2)
    press(room.wall, key)
    assert room.console.show.position == 1


def test_the_same_keys_turn_slides_at_the_console(room: StageRoom) -> None:
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_Down, Key.Key_Return):
        press(room, key)
    assert room.console.show.position == 4
    press(room, Key.Key_Left)
    press(room, Key.Key_Up)
    assert room.console.show.position == 2


def test_arrows_follow_the_direction_of_reading() -> None:
    directions = Qt.LayoutDirection
    assert wish_of(Key.Key_Left, directions.LeftToRight) is Wish.BACK
    assert wish_of(Key.Key_Left, directions.RightToLeft) is Wish.ON
    assert wish_of(Key.Key_PageDown, directions.RightToLeft) is Wish.ON


def test_no_key_has_two_meanings() -> None:
    bound = [key for binding in BINDINGS for key in (*binding.keys, binding.turning) if key]
    keys = [*bound, *PLAIN]
    assert len(keys) == len(set(keys))


def test_modes_are_exclusive_and_their_buttons_show_it(room: StageRoom) -> None:
    click(room, Wish.BLACK)
    click(room, Wish.TITLE)
    pressed = {wish for wish, button in room.view.buttons.items() if button.isChecked()}
    assert pressed == {Wish.TITLE}
    press(room.wall, Key.Key_T)
    assert room.console.show.mode is Mode.RUNNING


def test_escape_does_not_stop_the_slides(room: StageRoom, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(room.left):
        press(room.wall, Key.Key_Escape)
    assert room.wall.isVisible()


def test_the_wall_cannot_be_closed_by_accident(room: StageRoom) -> None:
    room.wall.close()
    assert room.wall.isVisible()
    room.stop()
    assert not room.wall.isVisible()


def ending(room: StageRoom) -> tuple[QPushButton, QPushButton, QPushButton]:
    """The button that ends, and its two answers."""
    named = {button.text(): button for button in room.view.end.findChildren(QPushButton)}
    return named["End"], named["Go on"], named["End now"]


def test_the_wall_hands_the_keyboard_back_that_it_is_given_as_it_comes(
    room: StageRoom,
) -> None:
    given: list[bool] = []
    room.wall.took_keyboard.connect(lambda: given.append(True))
    for is_new in (True, False):
        room.wall._is_new = is_new
        QApplication.sendEvent(room.wall, QEvent(QEvent.Type.WindowActivate))
    assert given == [True]


def test_slides_that_are_asked_for_on_one_display_keep_the_keyboard(
    room: StageRoom, qtbot: QtBot
) -> None:
    assert room.wall.shares_display
    room.wall.showFullScreen()
    room.wall._is_new = True
    with qtbot.assertNotEmitted(room.wall.took_keyboard):
        QApplication.sendEvent(room.wall, QEvent(QEvent.Type.WindowActivate))


def test_ending_asks_once_more_in_its_own_place(room: StageRoom, qtbot: QtBot) -> None:
    end, stay, leave = ending(room)
    with qtbot.assertNotEmitted(room.left):
        end.click()
        assert room.view.end.asks
        stay.click()
    end.click()
    with qtbot.waitSignal(room.left):
        leave.click()


def test_a_double_click_does_not_end_the_show(room: StageRoom, qtbot: QtBot) -> None:
    end, stay, _leave = ending(room)
    place = end.mapTo(room, end.rect().center())
    end.click()
    qtbot.wait_until(lambda: room.childAt(place) is stay, timeout=2000)


def test_escape_answers_that_the_show_goes_on(room: StageRoom, qtbot: QtBot) -> None:
    end, stay, _leave = ending(room)
    end.click()
    with qtbot.assertNotEmitted(room.left):
        press(stay, Key.Key_Escape)
    assert not room.view.end.asks


def test_the_keys_turn_slides_again_after_an_answer_or_a_choice_of_stories(
    room: StageRoom, qtbot: QtBot
) -> None:
    room.activateWindow()
    end, stay, _leave = ending(room)
    end.click()
    qtbot.wait_until(stay.hasFocus, timeout=2000)
    stay.click()
    qtbot.wait_until(room.hasFocus, timeout=2000)
    switch = room.view.programme._switch
    switch.click()
    qtbot.wait_until(room.view.programme._choice.hasFocus, timeout=2000)
    switch.click()
    qtbot.wait_until(room.hasFocus, timeout=2000)


def test_a_button_that_cannot_be_pressed_any_more_hands_the_keyboard_back(
    room: StageRoom, qtbot: QtBot
) -> None:
    room.activateWindow()
    room.console.jump(len(room.console.show.slides) - 2)
    on = room.view.buttons[Wish.ON]
    on.setFocus()
    qtbot.wait_until(on.hasFocus, timeout=2000)
    on.click()
    qtbot.wait_until(room.hasFocus, timeout=2000)


def test_the_console_tells_where_there_is_no_display_for_the_wall(room: StageRoom) -> None:
    chip = room.view.wall._chip
    assert chip.text() == "Only one display · S shows the slides"
    room.view.show_swap(has_wall=True)
    assert chip.text() == "● On the wall"
    room.view.show_swap(has_wall=False)
    click(room, Wish.BLACK)
    assert chip.text() == "The wall is black · B brings it back"


def test_the_window_asks_before_it_closes_over_a_show(room: StageRoom) -> None:
    assert not room.may_close()
    assert room.view.end.asks
    assert not room.may_close()
    assert room.view.end.asks


def test_what_changes_once_the_stage_has_gone_reaches_nobody(qtbot: QtBot) -> None:
    room = stage(KeptPreferences())
    changes, wall, console = room._tools.changes, room.wall, room.console
    room.start()
    room.stop()
    room.deleteLater()
    qtbot.wait_until(lambda: not isValid(room) and not isValid(wall), timeout=2000)
    position = console.show.position
    changes.tell(*Part)
    assert console.show.position == position


def test_keys_are_told_where_the_notes_stand(room: StageRoom) -> None:
    press(room, Key.Key_Question)
    assert room.view.briefing.shows_keys
    click(room, Wish.HELP)
    assert not room.view.briefing.shows_keys


def test_a_story_chosen_away_leaves_the_programme(room: StageRoom) -> None:
    room.view.programme.story_chosen.emit("damisoa", False)
    assert "damisoa" not in [getattr(slide, "case_id", "") for slide in room.console.show.slides]


def test_the_pointer_is_hidden_once_it_lies_still(room: StageRoom) -> None:
    room.wall._idle.timeout.emit()
    assert room.wall.cursor().shape() is Qt.CursorShape.BlankCursor
    nowhere, none = QPointF(5, 5), Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, nowhere, nowhere, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(room.wall, move)
    assert room.wall.cursor().shape() is not Qt.CursorShape.BlankCursor


def test_everything_stands_still_once_the_stage_is_left(room: StageRoom) -> None:
    room.stop()
    assert not room._ticking.isActive()
    assert not room._looking.isActive()


def test_every_button_tells_a_screen_reader_its_key(room: StageRoom) -> None:
    names = {wish: button.accessibleName() for wish, button in room.view.buttons.items()}
    assert names[Wish.ON] == "Next, key PgDn"
    assert all(names.values())


def test_the_console_fits_the_smallest_screen(room: StageRoom) -> None:
    least = room.minimumSizeHint()
    assert least.width() <= 1024
    assert least.height() <= 600


@pytest.mark.parametrize("language", ["en", "en-stretched", "en-mirrored"])
def test_no_word_of_the_console_is_cut_off(room: StageRoom, qtbot: QtBot, language: str) -> None:
    speak(catalogue_for(language))
    QApplication.sendEvent(room, QEvent(QEvent.Type.LanguageChange))
    room.console.jump(3)
    qtbot.wait_until(lambda: not cut_off(room), timeout=2000)
    speak(catalogue_for("en"))


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "nb"])
@pytest.mark.parametrize("has_wall", [True, False])
def test_the_buttons_stand_in_one_row_on_the_smallest_screen(
    dressed: QApplication, qtbot: QtBot, language: str, has_wall: bool
) -> None:
    assert dressed
    speak(catalogue_for(language))
    view = ConsoleView()
    qtbot.addWidget(view)
    view.resize(1024, 560)
    view.show()
    view.show_swap(has_wall=has_wall)
    bottom = view.buttons[Wish.SWAP]
    qtbot.wait_until(lambda: not bottom.y() and bottom.x() >= 0, timeout=2000)
    assert all(button.isVisible() for button in view.buttons.values())
    view.end.ask()
    qtbot.wait_until(view._row.isHidden, timeout=2000)
    assert view.end.geometry().right() <= view.width()


def cut_off(room: StageRoom) -> list[str]:
    """Buttons and labels of one line that are narrower than their words."""
    labels = (each for each in room.view.findChildren(QLabel) if not each.wordWrap())
    words: list[QPushButton | QLabel] = [*room.view.findChildren(QPushButton), *labels]
    return [
        each.text() or each.accessibleName()
        for each in words
        if each.isVisible() and each.width() < each.minimumSizeHint().width()
    ]
