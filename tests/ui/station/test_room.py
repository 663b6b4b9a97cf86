"""The real widgets of the station, driven by keys and mouse."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.station.conftest import MakeEvening
from w4r_desktop.domain.letters import BODY_LIMIT
from w4r_desktop.domain.senders import Audience
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.changes import Changes
from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.preferences import LivePreferences
from w4r_desktop.ui.station.briefing_view import BriefingView
from w4r_desktop.ui.station.gallery_view import GalleryView, StoryButton
from w4r_desktop.ui.station.letter_editor import LetterEditor
from w4r_desktop.ui.station.review_view import ReviewView
from w4r_desktop.ui.station.room import StationRoom
from w4r_desktop.ui.station.signing_view import SigningView
from w4r_desktop.ui.station.thanks_view import ThanksView
from w4r_desktop.ui.station.welcome_view import WelcomeView
from w4r_desktop.ui.station.writing_view import WritingView
from w4r_desktop.ui.tools import Tools
from w4r_desktop.ui.widgets.signature_pad import SignaturePad

WORDS = "My name is Amina. Ellinor Guttorm Utsi is in my thoughts today."
Screen = TypeVar("Screen", bound=QWidget)
MakeRoom = Callable[..., StationRoom]


@pytest.fixture
def make_room(dressed: QApplication, qtbot: QtBot) -> Iterator[MakeRoom]:
    rooms: list[StationRoom] = []

    def make(evening: Evening) -> StationRoom:
        preferences = LivePreferences(
            Settings(language="en"), show=lambda _s: None, keep=lambda _s: None
        )
        room = StationRoom(
            Tools(
                jobs=InlineJobs(),
                evening=evening,
                changes=Changes(),
                preferences=preferences,
                passphrase_opens=lambda typed: typed == "right words",
            )
        )
        preferences.setParent(room)
        qtbot.addWidget(room)
        room.resize(1366, 768)
        room.show()
        room.activateWindow()
        qtbot.waitExposed(room)
        room.start()
        rooms.append(room)
        return room

    yield make
    for room in rooms:
        room.presenter.start()
        room.hide()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def room(make_room: MakeRoom, evening: Evening) -> StationRoom:
    return make_room(evening)


def screen(room: StationRoom, kind: type[Screen]) -> Screen:
    current = room.findChildren(kind)
    assert current, f"no {kind.__name__} is there"
    assert current[-1].isVisible()
    return current[-1]


def press(room: StationRoom, text: str) -> None:
    """Click the visible button of that text."""
    button = next(b for b in room.findChildren(QPushButton) if b.isVisible() and b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def focused(room: StationRoom) -> QWidget:
    widget = room.window().focusWidget()
    assert widget is not None
    return widget


def key(room: StationRoom, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(focused(room), one)


def tab_to(room: StationRoom, text: str) -> None:
    """Move by Tab until a button of that text has the focus."""
    for _ in range(60):
        widget = focused(room)
        if isinstance(widget, QPushButton) and widget.text() == text:
            return
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach “{text}”")


def open_page(room: StationRoom, story: str = "Ellinor Guttorm Utsi") -> LetterEditor:
    press(room, "Choose a story")
    card = next(c for c in room.findChildren(StoryButton) if story in c.accessibleName())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    press(room, "Write a letter")
    editor = screen(room, WritingView).findChild(LetterEditor)
    assert editor is not None
    return editor


def draw(room: StationRoom) -> None:
    pad = screen(room, SignaturePad)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    for x in range(120, 400, 40):
        QTest.mouseMove(pad, QPoint(x, 150 + x % 7 * 5))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(400, 140))


def fill(room: StationRoom, *values: str) -> None:
    lines = [
        line
        for line in screen(room, SigningView).findChildren(QLineEdit)
        if line.isVisible() and line.property("look") != "signature"
    ]
    for line, value in zip(lines, values, strict=True):
        line.setFocus()
        QTest.keyClicks(line, value)


def sign_a_letter(room: StationRoom) -> None:
    QTest.keyClicks(open_page(room), WORDS)
    press(room, "Next: sign your letter")
    draw(room)
    fill(room, "Amina Benali", "Lyon")
    press(room, "Next: check your letter")
    press(room, "Finish my letter")


def everything_to_read(room: StationRoom) -> str:
    """Every text that is on any widget of the room."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = []
    for widget in room.findChildren(QWidget):
        for name in ("text", "toPlainText", "placeholderText", "accessibleName", "windowTitle"):
            read = getattr(widget, name, None)
            if read is not None:
                texts.append(str(read()))
    return "\n".join(texts)


def test_the_mouse_leads_to_a_signed_letter(room: StationRoom, evening: Evening) -> None:
    sign_a_letter(room)
    assert screen(room, ThanksView)
    [action] = EventDesk(evening).letters()
    assert action.letter is not None
    assert action.letter.body == WORDS
    assert action.letter.sender.name == "Amina Benali"


def test_the_keyboard_alone_leads_to_a_signed_letter(room: StationRoom, evening: Evening) -> None:
    key(room, Qt.Key.Key_Return)
    key(room, Qt.Key.Key_Right, Qt.Key.Key_Return)
    tab_to(room, "Write a letter")
    key(room, Qt.Key.Key_Return)
    QTest.keyClicks(focused(room), WORDS)
    tab_to(room, "Next: sign your letter")
    key(room, Qt.Key.Key_Return)
    tab_to(room, "Type my name")
    key(room, Qt.Key.Key_Return)
    QTest.keyClicks(focused(room), "Amina B")
    fill(room, "Amina Benali", "Lyon")
    tab_to(room, "Next: check your letter")
    key(room, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert screen(room, ThanksView)
    assert len(EventDesk(evening).letters()) == 1


def test_the_check_draws_the_page(room: StationRoom, qtbot: QtBot) -> None:
    QTest.keyClicks(open_page(room), WORDS)
    press(room, "Next: sign your letter")
    press(room, "I will sign on paper")
    fill(room, "Amina", "Lyon")
    press(room, "Next: check your letter")
    review = screen(room, ReviewView)
    qtbot.waitUntil(lambda: bool(review.findChildren(QWidget, "printed_page")), timeout=5000)


def test_a_missing_name_is_told_beside_its_field(room: StationRoom) -> None:
    QTest.keyClicks(open_page(room), WORDS)
    press(room, "Next: sign your letter")
    press(room, "I will sign on paper")
    press(room, "Next: check your letter")
    assert "Please add your name." in everything_to_read(room)
    assert isinstance(focused(room), QLineEdit)


def test_sources_opened_in_one_story_are_closed_in_the_next(room: StationRoom) -> None:
    press(room, "Choose a story")
    first, second = screen(room, GalleryView).findChildren(StoryButton)[:2]
    first.click()
    sources = next(
        made
        for made in screen(room, BriefingView).findChildren(QPushButton)
        if made.isCheckable() and "source" in made.text()
    )
    sources.click()
    press(room, "All stories")
    second.click()
    assert not sources.isChecked()


def test_the_next_person_finds_no_word_of_the_last(room: StationRoom) -> None:
    sign_a_letter(room)
    press(room, "Done: next person")
    assert screen(room, WelcomeView)
    told = everything_to_read(room)
    assert "Ellinor Guttorm Utsi is in my thoughts" not in told
    assert "Benali" not in told


def test_the_next_person_cannot_undo_to_the_last_one_s_words(room: StationRoom) -> None:
    sign_a_letter(room)
    press(room, "Done: next person")
    editor = open_page(room)
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == ""
    assert not editor.document().isUndoAvailable()


def test_the_next_person_cannot_paste_the_last_one_s_words(room: StationRoom) -> None:
    editor = open_page(room)
    QTest.keyClicks(editor, WORDS)
    editor.selectAll()
    editor.copy()
    room.presenter.presence.go()
    later = open_page(room)
    later.paste()
    assert later.toPlainText() == ""


def test_the_next_person_s_form_is_empty(room: StationRoom) -> None:
    sign_a_letter(room)
    press(room, "Done: next person")
    QTest.keyClicks(open_page(room), WORDS)
    press(room, "Next: sign your letter")
    lines = screen(room, SigningView).findChildren(QLineEdit)
    assert [line.text() for line in lines] == [""] * len(lines)
    assert screen(room, SignaturePad).strokes() == ()


def test_children_are_asked_for_first_name_and_age_alone(
    make_room: MakeRoom, make_evening: MakeEvening
) -> None:
    room = make_room(make_evening(Audience.WITH_MINORS))
    QTest.keyClicks(open_page(room), WORDS)
    press(room, "Next: sign your letter")
    lines = screen(room, SigningView).findChildren(QLineEdit)
    names = {line.accessibleName() for line in lines}
    assert names == {"Your first name", "Your age", "Your name, typed"}


def test_typing_is_saved_within_two_seconds(
    room: StationRoom, evening: Evening, qtbot: QtBot
) -> None:
    QTest.keyClicks(open_page(room), WORDS)
    qtbot.waitUntil(lambda: EventDesk(evening).status().unfinished == 1, timeout=2000)


def test_the_page_takes_no_more_than_can_be_kept(room: StationRoom) -> None:
    editor = open_page(room)
    QGuiApplication.clipboard().setText("a" * (BODY_LIMIT + 50))
    editor.paste()
    assert len(editor.toPlainText()) == BODY_LIMIT


def test_what_is_pasted_comes_as_plain_words(room: StationRoom) -> None:
    editor = open_page(room)
    QGuiApplication.clipboard().setText("plain words")
    editor.paste()
    assert editor.toPlainText() == "plain words"


def test_a_request_is_put_where_the_cursor_stands(room: StationRoom) -> None:
    editor = open_page(room)
    QTest.keyClicks(editor, "Please.")
    request = next(
        b
        for b in room.findChildren(QPushButton)
        if b.accessibleName().startswith("Listen to Ellinor")
    )
    QTest.mouseClick(request, Qt.MouseButton.LeftButton)
    assert editor.toPlainText().startswith("Please. Listen to Ellinor")


def test_escape_never_leaves(room: StationRoom) -> None:
    editor = open_page(room)
    QTest.keyClicks(editor, WORDS)
    key(room, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert screen(room, WritingView)
    assert editor.toPlainText() == WORDS


def test_silence_covers_the_page(room: StationRoom) -> None:
    QTest.keyClicks(open_page(room), WORDS)
    room.presenter.presence._ask()
    assert "Are you still there?" in everything_to_read(room)
    press(room, "Yes, I am still here")
    assert screen(room, WritingView)


def test_the_event_s_passphrase_lets_the_volunteer_out(room: StationRoom, qtbot: QtBot) -> None:
    open_page(room)
    QTest.keyClick(
        focused(room),
        Qt.Key.Key_Q,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    with qtbot.waitSignal(room.left, timeout=1000):
        QTest.keyClicks(focused(room), "right words")
        key(room, Qt.Key.Key_Return)


def test_a_wrong_passphrase_lets_nobody_out(room: StationRoom, qtbot: QtBot) -> None:
    press(room, "For volunteers")
    with qtbot.assertNotEmitted(room.left):
        QTest.keyClicks(focused(room), "wrong words")
        key(room, Qt.Key.Key_Return)
    key(room, Qt.Key.Key_Escape)
    assert screen(room, WelcomeView)


def test_larger_text_goes_through_the_sizes(room: StationRoom) -> None:
    press(room, "Aa Larger text")
    assert room._tools.preferences.settings.text_size == 125


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QPlainTextEdit])
def test_everything_that_can_be_reached_has_a_name(room: StationRoom, kind: type[QWidget]) -> None:
    QTest.keyClicks(open_page(room), WORDS)
    press(room, "Next: sign your letter")
    nameless = [
        widget
        for widget in room.findChildren(kind)
        if widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
    assert nameless == []


def test_the_gallery_shows_every_story(room: StationRoom, evening: Evening) -> None:
    press(room, "Choose a story")
    cards = screen(room, GalleryView).findChildren(StoryButton)
    assert len(cards) == len(evening.pack.cases)
