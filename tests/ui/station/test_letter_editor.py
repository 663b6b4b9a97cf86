"""The page people write on."""

import pytest
from PySide6.QtCore import QRectF, Qt
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


def first_line(editor: LetterEditor) -> QRectF:
    return editor.document().firstBlock().layout().lineAt(0).naturalTextRect()


def test_an_arabic_letter_begins_at_the_right(editor: LetterEditor) -> None:
    editor.write_in(Qt.LayoutDirection.RightToLeft)
    editor.open_with("أكتب إليكم.")
    assert first_line(editor).left() > editor.viewport().width() / 2


def test_arabic_words_in_an_english_letter_run_their_own_way(editor: LetterEditor) -> None:
    editor.write_in(Qt.LayoutDirection.LeftToRight)
    editor.open_with("أكتب إليكم.\nThank you.")
    first = editor.document().firstBlock()
    assert first.textDirection() is Qt.LayoutDirection.RightToLeft
    assert first.next().textDirection() is Qt.LayoutDirection.LeftToRight
    assert first_line(editor).left() < 5
