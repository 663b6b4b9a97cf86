"""Words: plain text that starts where the layout does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.words import Words

RTL = Qt.LayoutDirection.RightToLeft
ARABIC = "راعية رنة تدافع عن الأرض التي يعيش منها شعبها"


@pytest.fixture
def words(dressed: QApplication, qtbot: QtBot) -> Words:
    words = Words("eyebrow", wrap=True)
    qtbot.addWidget(words)
    words.resize(200, 80)
    words.show()
    return words


def inked_columns(image: QImage) -> list[int]:
    ground = image.pixelColor(0, 0)
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]


def test_latin_words_start_at_the_right_in_a_mirrored_layout(words: Words) -> None:
    words.setText("Oslo")
    assert inked_columns(words.grab().toImage())[0] < 10
    words.setLayoutDirection(RTL)
    assert inked_columns(words.grab().toImage())[-1] > 190


def test_centred_words_stay_in_the_middle(words: Words) -> None:
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    words.setLayoutDirection(RTL)
    assert words.alignment() & Qt.AlignmentFlag.AlignHCenter


def test_lines_that_read_leftwards_begin_flush(words: Words) -> None:
    words.setLayoutDirection(RTL)
    words.setText(ARABIC)
    words.resize(200, words.heightForWidth(200))
    image = words.grab().toImage()
    line = words.fontMetrics().lineSpacing()
    ends = [inked_columns(image.copy(0, at * line, 200, line))[-1] for at in range(2)]
    assert abs(ends[0] - ends[1]) <= 3


def test_only_scripts_with_capitals_get_capitals(words: Words) -> None:
    words.setText("Oslo")
    assert words.font().capitalization() == QFont.Capitalization.AllUppercase
    words.setText(ARABIC)
    assert words.font().capitalization() == QFont.Capitalization.MixedCase


def test_markup_is_only_text(words: Words) -> None:
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_a_sentence_of_an_arabic_page_keeps_its_side_after_a_latin_name(words: Words) -> None:
    words.setProperty("look", "soft")
    words.resize(600, 80)
    words.setLayoutDirection(RTL)
    words.setText("W4R")
    name = inked_columns(words.grab().toImage())
    words.setText(f"W4R {ARABIC}")
    sentence = words.grab().toImage()
    begun = sentence.copy(name[0], 0, 600 - name[0], 80)
    assert len(inked_columns(begun)) >= len(name) - 2
    assert inked_columns(sentence)[0] < name[0] - 100


def test_the_end_of_a_line_is_the_other_side_in_a_mirrored_layout(words: Words) -> None:
    words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    words.setText("Oslo")
    assert inked_columns(words.grab().toImage())[-1] > 190
    words.setLayoutDirection(RTL)
    assert inked_columns(words.grab().toImage())[0] < 10
