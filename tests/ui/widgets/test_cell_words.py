"""Cells of a table: names and codes in their own order, whichever way the page runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from w4r_desktop.i18n.catalogue import catalogue_for, current, speak
from w4r_desktop.i18n.directions import isolated
from w4r_desktop.ui.widgets.cell_words import CellWords


@pytest.fixture(autouse=True)
def _afterwards() -> Iterator[None]:
    before = current()
    yield
    speak(before)


@pytest.mark.usefixtures("dressed")
def test_a_code_keeps_its_order_on_a_page_from_right_to_left() -> None:
    assert QApplication.instance()
    speak(catalogue_for("ar"))
    assert CellWords().displayText("525 WXJ", QLocale()) == isolated("525 WXJ", "ar")


@pytest.mark.usefixtures("dressed")
def test_in_english_a_cell_shows_what_it_holds() -> None:
    speak(catalogue_for("en"))
    assert CellWords().displayText("525 WXJ", QLocale()) == "525 WXJ"
