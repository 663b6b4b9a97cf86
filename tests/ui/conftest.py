"""What tests of windows share: one application, dressed in the paper theme."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from w4r_desktop.ui.theme.manager import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def theme() -> Theme:
    return Theme(RESOURCES / "themes", RESOURCES / "icons")


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> QApplication:
    """The application in the paper theme; widgets without a sheet have no colours."""
    assert theme.apply(qapp, "paper")
    return qapp
