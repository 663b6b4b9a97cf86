"""The coordinator's room, pressed as a person presses it, on a real store."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.services.writing import signed, signed_petition, written
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.codes import spaced
from w4r_desktop.i18n.catalogue import catalogue_for, speak
from w4r_desktop.i18n.pseudo import STRETCHED
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_orders import PrintRun, Refused
from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.changes import Changes
from w4r_desktop.ui.desk.printing import Printed
from w4r_desktop.ui.desk.room import CLOSE, LETTERS, MERGE, NAMES, PRINT, SYNC, TONIGHT, DeskRoom
from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.tools import Tools

PASSPHRASE = "lantern river copper"


class Preferences:
    settings = Settings(language="en")

    def change(self, **values: object) -> None:
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]


@pytest.fixture
def tools(dressed: QApplication, evening: Evening) -> Tools:
    return Tools(InlineJobs(), evening, Changes(), Preferences(), bool)


@pytest.fixture
def room(qtbot: QtBot, tools: Tools) -> DeskRoom:
    room = DeskRoom(tools)
    qtbot.addWidget(room)
    room.resize(1366, 768)
    room.show()
    return room


def press(room: QWidget, name: str) -> None:
    (button,) = (
        button
        for button in room.findChildren(QAbstractButton)
        if button.isVisible() and name in {button.text(), button.accessibleName()}
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(room: QWidget) -> str:
    """Every word that can be read on the screen."""
    return "\n".join(
        text.text() for text in room.findChildren(QLabel) if text.isVisible() and text.text()
    )


def choose(room: DeskRoom, path: Path) -> None:
    """Answer the dialog for a file that is open."""
    (dialog,) = room.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.filesSelected.emit([str(path)])
    dialog.done(0)
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


def test_the_evening_is_seen_at_a_glance(room: DeskRoom) -> None:
    words = shown(room)
    assert "Write for Rights evening" in words
    assert "Town library · 10 December 2026 · Open since" in words
    assert "letters signed, 50 hoped for" in words


def test_a_page_is_made_when_it_is_first_opened(room: DeskRoom) -> None:
    assert room._stack.count() == 1
    for place in (LETTERS, TONIGHT, LETTERS):
        room.open_page(place)
        assert room._stack.count() == 2
        assert room._stack.currentWidget() is room._pages.view(place)


def test_station_and_stage_are_started_from_here(qtbot: QtBot, room: DeskRoom) -> None:
    with qtbot.waitSignal(room.station_requested):
        press(room, "Start a writing station")
    with qtbot.waitSignal(room.stage_requested):
        press(room, "Project stories")
    with qtbot.waitSignal(room.left):
        press(room, "Leave the desk")


def test_a_letter_that_is_signed_appears_at_once(
    room: DeskRoom, tools: Tools, evening: Evening
) -> None:
    signed(evening, case_id="damisoa")
    tools.changes.tell(Part.ACTIONS)
    assert room._pages._tonight._state.letters == 3


def test_a_page_that_is_not_seen_looks_when_it_is_opened(
    room: DeskRoom, tools: Tools, evening: Evening
) -> None:
    press(room, "Letters")
    press(room, "Tonight")
    signed(evening)
    tools.changes.tell(Part.ACTIONS)
    assert room._pages.letters.model.rowCount() == 3
    press(room, "Letters")
    assert room._pages.letters.model.rowCount() == 4


def test_a_letter_is_found_by_its_code_and_read(room: DeskRoom) -> None:
    press(room, "Letters")
    code = room._pages.letters.model.line(1).code
    QTest.keyClicks(room._pages.letters._code, spaced(code).lower())
    QTest.keyClick(room._pages.letters._code, Qt.Key.Key_Return)
    assert "Sámi" in room._pages.letters.reading._words.toPlainText()
    assert room._pages.letters.table.currentIndex().row() == 1


def test_a_letter_is_withdrawn_in_two_presses(room: DeskRoom) -> None:
    press(room, "Letters")
    room._pages.letters.table.selectRow(0)
    press(room, "Withdraw for its writer…")
    assert "erased for good" in shown(room)
    press(room, "Erase it for its writer")
    assert room._pages.letters.reading._words.toPlainText() == "The text was erased."
    assert "Withdrawn. The text is erased." in shown(room)


def test_a_letter_is_held_back_with_a_reason(room: DeskRoom) -> None:
    press(room, "Letters")
    room._pages.letters.table.selectRow(0)
    press(room, "Hold back…")
    QTest.keyClicks(room._pages.letters.reading._line, "names a neighbour")
    press(room, "Hold it back")
    assert "Held back: names a neighbour" in shown(room)
    press(room, "Let go again")
    assert "Held back: names a neighbour" not in shown(room)


def test_a_letter_is_seen_as_it_prints(room: DeskRoom) -> None:
    press(room, "Letters")
    room._pages.letters.table.selectRow(0)
    press(room, "As it prints")
    page = room._pages.letters.reading._page
    assert page.isVisible()
    assert not page._page.isNull()


def test_letters_are_printed_into_a_file(room: DeskRoom, tmp_path: Path) -> None:
    press(room, "Print")
    press(room, "Save 2 letters as PDF…")
    choose(room, tmp_path / "letters.pdf")
    words = shown(room)
    assert "2 letters on 2 pages." in words
    assert str(tmp_path / "letters.pdf") in words
    press(room, "Print something else")
    assert "For which cases?" in shown(room)


def test_the_report_is_printed_into_a_file(room: DeskRoom, tmp_path: Path) -> None:
    press(room, "Print")
    press(room, "Event report: save as PDF")
    choose(room, tmp_path / "report.pdf")
    words = shown(room)
    assert "Event report: ready to print" in words
    assert str(tmp_path / "report.pdf") in words


def test_every_sheet_is_reached_and_saved_with_the_keyboard_alone(
    room: DeskRoom, tmp_path: Path
) -> None:
    room.open_page(PRINT)
    page = room._pages.printing
    page.papers.setFocus()
    reached: list[str] = []
    for _step in range(60):
        QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Tab)
        reached.append(_name(QApplication.focusWidget() or room))
        if reached[-1] == "Posters: save as PDF":
            QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Return)
            break
    assert "Solidarity cards: save as PDF" in reached
    choose(room, tmp_path / "posters.pdf")
    assert "Posters: ready to print" in shown(room)
    assert (tmp_path / "posters.pdf").exists()


def test_a_case_is_left_out_with_its_box(room: DeskRoom) -> None:
    press(room, "Print")
    press(room, "Damisoa (1)")
    press(room, "Save 1 letter as PDF…")
    for dialog in room.findChildren(QFileDialog):
        dialog.done(0)


def test_a_sync_file_is_written_and_merged_twice(
    room: DeskRoom, tmp_path: Path, key_file: Path
) -> None:
    sync = tmp_path / "evening.w4rsync"
    press(room, "Sync file")
    press(room, "Save the sync file…")
    choose(room, sync)
    assert "3 letters, messages and signatures" in shown(room)
    press(room, "Merge")
    for name, path in (
        ("Add sync files…", sync),
        ("Choose the key…", key_file),
        ("New one…", tmp_path / "season.w4r"),
    ):
        press(room, name)
        choose(room, path)
    _merge(room)
    assert f"{sync.name}: 3 new, 0 there already." in shown(room)
    press(room, "Merge other files")
    press(room, "Add sync files…")
    choose(room, sync)
    _merge(room)
    assert "Nothing new: all of it was there already" in shown(room)


def _merge(room: DeskRoom) -> None:
    view = room._pages.merging
    QTest.keyClicks(view._passphrase, PASSPHRASE)
    QTest.keyClick(view._passphrase, Qt.Key.Key_Return)
    assert not view._passphrase.text()


def test_a_sync_file_that_is_none_is_told_apart(
    room: DeskRoom, tmp_path: Path, key_file: Path
) -> None:
    damaged = tmp_path / "damaged.w4rsync"
    damaged.write_bytes(b"damaged")
    room.open_page(MERGE)
    merging = room._pages._merging
    merging.add_files((damaged,))
    merging.choose_identity(key_file)
    merging.choose_collection(tmp_path / "season.w4r")
    merging.merge(PASSPHRASE)
    words = shown(room)
    assert "Nothing could be taken in" in words
    assert "is not a sync file" in words


def test_the_event_is_closed_in_two_presses(room: DeskRoom, evening: Evening) -> None:
    LetterDesk(evening).put_away(written(evening, case_id="damisoa"))
    room.open_page(CLOSE)
    assert "Damisoa, begun at" in shown(room)
    press(room, "Close the event…")
    press(room, "Yes, close the event")
    assert "Closed at" in shown(room)
    room.open_page(TONIGHT)
    assert "Start a writing station" not in [
        button.text() for button in room.findChildren(QAbstractButton) if button.isVisible()
    ]


def test_after_closing_printing_and_the_sync_file_are_one_press_away(room: DeskRoom) -> None:
    room.open_page(CLOSE)
    press(room, "Close the event…")
    press(room, "Yes, close the event")
    with_next = room._pages.closing._next
    press(with_next, "Sync file")
    assert room._place == SYNC
    room.open_page(CLOSE)
    press(with_next, "Print")
    assert room._place == PRINT


def test_the_room_follows_the_language(room: DeskRoom, dressed: QApplication) -> None:
    try:
        speak(catalogue_for(STRETCHED))
        for widget in (room, *room.findChildren(QWidget)):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        room.open_page(LETTERS)
        heading = room._pages.letters.model.headerData(0, Qt.Orientation.Horizontal)
        assert heading.startswith("Códé")
        assert "Léttérs" in shown(room)
    finally:
        speak(catalogue_for("en"))


@pytest.mark.parametrize("size", [100, 150, 200])
def test_every_page_fits_a_small_screen(
    room: DeskRoom, theme: object, dressed: QApplication, size: int
) -> None:
    assert theme.apply(dressed, "paper", scale=size)  # type: ignore[attr-defined]
    try:
        for place in range(len(NAMES)):
            room.open_page(place)
            room.resize(1024, 600)
            QTest.qWait(1)
            assert (place, room.width(), room.height()) == (place, 1024, 600)
    finally:
        theme.apply(dressed, "paper")  # type: ignore[attr-defined]


def test_everything_that_takes_the_keyboard_has_a_name(room: DeskRoom) -> None:
    reached = (QAbstractButton, QLineEdit, QComboBox, QTableView)
    nameless = [
        (place, widget)
        for place in range(len(NAMES))
        for widget in widgets_of_page(room, place)
        if isinstance(widget, reached)
        and widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not _name(widget)
    ]
    assert not nameless


def widgets_of_page(room: DeskRoom, place: int) -> list[QWidget]:
    room.open_page(place)
    return room.findChildren(QWidget)


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_letters_that_cannot_be_printed_are_named_and_no_file_is_promised(
    room: DeskRoom, evening: Evening
) -> None:
    run = PrintRun(0, 0, without_address=0, refused=(Refused("K7P4MD", "Tibetan"),))
    room.open_page(PRINT)
    room._pages._printing._finish(Printed(evening.path, run))
    words = shown(room)
    assert "Letter K7P 4MD is not in the file" in words
    assert str(evening.path) not in words


def test_where_there_is_little_room_list_and_letter_take_turns(room: DeskRoom) -> None:
    room.resize(1024, 600)
    press(room, "Letters")
    view = room._pages.letters
    view.table.selectRow(0)
    assert not view.table.isVisible()
    press(room, "Back to the list")
    assert view.table.isVisible()
    assert not view.reading.isVisible()


def test_the_keyboard_stands_on_the_page_that_is_shown(room: DeskRoom) -> None:
    room.setFocus()
    focused = room.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Tonight"


@pytest.mark.parametrize("typed", ["24", "٢٤"])
def test_a_number_is_typed_in_the_digits_of_the_keyboard(room: DeskRoom, typed: str) -> None:
    press(room, "Paper counts")
    field = room._pages.paper_counts._count
    field.setFocus()
    field.insert(typed)  # The pretended keyboard of Qt's tests knows Latin letters only.
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Added: Letters on paper for Damisoa: 24" in shown(room)
    press(room, "Undo")
    assert "Taken back." in shown(room)


def test_a_number_is_put_right_where_it_was_entered(room: DeskRoom) -> None:
    press(room, "Paper counts")
    QTest.keyClicks(room._pages.paper_counts._count, "120")
    press(room, "Add")
    press(room, "Correct…")
    assert "Put the number right" in shown(room)
    field = room._pages.paper_counts._count
    field.selectAll()
    QTest.keyClicks(field, "12")
    press(room, "Save the number")
    assert "Put right: Letters on paper for Damisoa: 12" in shown(room)
    press(room, "Tonight")
    assert "counted by hand" in shown(room)


def test_a_signature_is_told_from_a_letter_in_the_list(
    room: DeskRoom, tools: Tools, evening: Evening
) -> None:
    code = signed_petition(evening).action.code
    tools.changes.tell(Part.ACTIONS)
    press(room, "Letters")
    room._pages._letters.find(code)
    assert "Petition for Damisoa" in shown(room)
    assert "printed on a sheet with the others" in room._pages.letters.reading._words.toPlainText()
