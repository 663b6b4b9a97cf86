"""Our own mistakes: one calm sheet, no traceback, and the log for the person who helps."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.crash import CrashSheet


@pytest.fixture
def sheet(qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[CrashSheet]:
    crash = CrashSheet(tmp_path)
    with caplog.at_level(logging.WARNING):
        yield crash
    if crash._sheet is not None:
        crash._sheet.close()


def shown(crash: CrashSheet) -> QMessageBox:
    assert crash._sheet is not None
    return crash._sheet


def test_the_sheet_says_what_is_safe_and_shows_no_traceback(sheet: CrashSheet) -> None:
    sheet.tell(ZeroDivisionError("division by zero"))
    words = shown(sheet).text() + shown(sheet).informativeText()
    assert "our mistake" in words
    assert "division" not in words
    assert "Traceback" not in words


def test_many_mistakes_at_once_show_one_sheet(sheet: CrashSheet) -> None:
    sheet.tell(ZeroDivisionError())
    first = shown(sheet)
    sheet.tell(KeyError())
    assert shown(sheet) is first


def test_after_closing_the_next_mistake_is_told_again(qtbot: QtBot, sheet: CrashSheet) -> None:
    sheet.tell(ZeroDivisionError())
    shown(sheet).accept()
    assert sheet._sheet is None
    sheet.tell(KeyError())
    assert shown(sheet).isVisible()


def test_the_mistake_is_in_the_log(sheet: CrashSheet, caplog: pytest.LogCaptureFixture) -> None:
    sheet.tell(ZeroDivisionError())
    assert "ZeroDivisionError" in caplog.text
