"""What tests of windows share: one application, dressed in the paper theme."""

import os
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from w4r_desktop.ui.theme.manager import Theme
from w4r_desktop.ui.theme.sheet import fill_sheet
from w4r_desktop.ui.theme.tokens import load_tokens

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def theme() -> Theme:
    return Theme(RESOURCES / "themes", RESOURCES / "icons")


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> QApplication:
    """The application in the paper theme; widgets without a sheet have no colours."""
    if qapp.styleSheet() != paper_sheet():
        assert theme.apply(qapp, "paper")
    return qapp


@cache
def paper_sheet() -> str:
    """The paper theme's sheet at its own size: polishing every widget anew for each test is slow."""
    template = (RESOURCES / "themes" / "app.qss").read_text("utf-8")
    return fill_sheet(template, load_tokens(RESOURCES / "themes", "paper"), 100)
