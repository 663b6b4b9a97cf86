"""The list as a table: fast however many letters there are."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.factory import NOW
from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.codes import ALPHABET
from w4r_desktop.ui.desk.letters import LetterLine
from w4r_desktop.ui.desk.letters_model import LettersModel
from w4r_desktop.ui.desk.told import CaseNames

LINE = LetterLine("K7P4MD", "damisoa", ActionKind.LETTER, "Amina", NOW, ActionState.SIGNED)


def line(number: int) -> LetterLine:
    code = "".join(ALPHABET[number // 30**place % 30] for place in range(6))
    return replace(LINE, code=code, signed_at=NOW + timedelta(seconds=number))


@pytest.fixture
def model(qapp: QApplication) -> LettersModel:
    return LettersModel(CaseNames({"damisoa": "Damisoa"}))


def test_the_table_tells_what_a_coordinator_looks_for(model: LettersModel) -> None:
    model.set_lines((LINE,))
    cells = [model.data(model.index(0, place)) for place in range(model.columnCount())]
    assert cells[:4] == ["K7P 4MD", "Damisoa", "Letter", "Amina"]
    assert cells[5] == "Signed"


def test_the_headings_are_words(model: LettersModel) -> None:
    heading = model.headerData(1, Qt.Orientation.Horizontal)
    assert heading == "Case"


def test_ten_thousand_letters_are_ten_thousand_rows_and_not_one_widget(
    model: LettersModel,
) -> None:
    lines = tuple(map(line, range(10_000)))
    model.set_lines(lines)
    assert model.rowCount() == 10_000
    assert model.row_of(lines[9_999].code) == 9_999
    assert model.row_of("ZZZZZZ") == -1
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_same_lines_again_leave_the_table_alone(model: LettersModel) -> None:
    model.set_lines((LINE,))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_lines((LINE,))
    assert not resets
