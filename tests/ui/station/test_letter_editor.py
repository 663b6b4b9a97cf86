"""The page people write on."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.domain.letters import BODY_LIMIT
from w4r_desktop.ui.station.letter_editor import LetterEditor


@pytest.fixture
def editor(dressed: QApplication, qtbot: QtBot) -> LetterEditor:
    editor = LetterEditor()
    qtbot.addWidget(editor)
    editor.resize(600, 300)
    editor.show()
    return editor


def test_opening_leaves_nothing_to_undo(editor: LetterEditor) -> None:
    editor.open_with("Dear reader")
    editor.undo()
    assert editor.toPlainText() == "Dear reader"


def test_a_sentence_is_parted_from_the_words_around_it(editor: LetterEditor) -> None:
    editor.open_with("Please.")
    editor.insert_sentence("Listen to her.")
    QTest.keyClicks(editor, "Thank you.")
    assert editor.toPlainText() == "Please. Listen to her. Thank you."


def test_a_gap_is_selected_so_that_typing_fills_it(editor: LetterEditor) -> None:
    editor.open_with("")
    editor.insert_sentence("My name is … and I live in …")
    QTest.keyClicks(editor, "Amina")
    assert editor.toPlainText().startswith("My name is Amina and I live in …")


def test_typing_stops_where_no_more_can_be_kept(editor: LetterEditor) -> None:
    editor.open_with("a" * BODY_LIMIT)
    QTest.keyClicks(editor, "bc")
    assert editor.toPlainText() == "a" * BODY_LIMIT


def test_nothing_can_be_dragged_in(editor: LetterEditor) -> None:
    assert not editor.acceptDrops()
    assert not editor.viewport().acceptDrops()


def test_the_page_grows_with_its_words(editor: LetterEditor) -> None:
    before = editor.sizeHint().height()
    editor.open_with("Dear reader\n" * 12)
    assert editor.sizeHint().height() > before
