"""The theme the application wears."""

import logging
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RESOURCES
from w4r_desktop.ui.theme.manager import Theme


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
def test_text_is_as_large_as_the_reader_wants(qapp: QApplication, theme: Theme, scale: int) -> None:
    assert theme.apply(qapp, "paper", scale=scale)
    assert qapp.font().pixelSize() == round(17 * scale / 100)


def test_a_theme_can_be_changed_while_running(qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp, "paper")
    paper = qapp.styleSheet()
    theme.apply(qapp, "contrast")
    assert qapp.styleSheet() != paper
    assert theme.tokens is not None
    assert theme.tokens.name == "contrast"


def test_a_window_made_before_the_sheet_looks_like_one_made_after_it(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    qapp.setStyleSheet("")
    assert theme.begin(qapp, "paper", scale=150)
    before = QComboBox()
    theme.finish(qapp)
    after = QComboBox()
    for choice in (before, after):
        qtbot.addWidget(choice)
        choice.addItem("English")
        choice.ensurePolished()
    assert before.grab().toImage() == after.grab().toImage()
    assert qapp.styleSheet()


@pytest.mark.parametrize("rubbish", ["QLabel { color: @nothing; }", "QLabel { color: red;"])
def test_a_broken_sheet_is_logged_and_the_old_look_stays(
    dressed: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, rubbish: str
) -> None:
    folder = tmp_path / "themes"
    shutil.copytree(RESOURCES / "themes", folder)
    (folder / "app.qss").write_text(rubbish)
    worn = dressed.styleSheet()
    with caplog.at_level(logging.ERROR):
        assert not Theme(folder, RESOURCES / "icons").apply(dressed, "paper")
    assert dressed.styleSheet() == worn
    assert "broken" in caplog.text


def test_a_theme_without_its_sheet_is_logged(
    dressed: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "themes"
    shutil.copytree(RESOURCES / "themes", folder)
    (folder / "app.qss").unlink()
    with caplog.at_level(logging.ERROR):
        assert not Theme(folder, RESOURCES / "icons").apply(dressed, "paper")
