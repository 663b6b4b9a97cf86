"""Texts: set once, and again in every new language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from w4r_desktop.i18n.catalogue import catalogue_for, speak
from w4r_desktop.i18n.message import _
from w4r_desktop.i18n.pseudo import STRETCHED
from w4r_desktop.ui.texts import Texts


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak(catalogue_for("en"))


def speak_stretched(label: QLabel) -> None:
    speak(catalogue_for(STRETCHED))
    QApplication.sendEvent(label, QEvent(QEvent.Type.LanguageChange))


def test_a_text_follows_the_language(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    Texts(label).put(label.setText, _("Sign for {name}", name="Ellinor"))
    assert label.text() == "Sign for Ellinor"
    speak_stretched(label)
    assert label.text().endswith("~")


def test_what_was_put_last_is_what_follows(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    texts = Texts(label)
    texts.put(label.setText, _("Sign for {name}", name="Ellinor"))
    texts.put(label.setText, _("Stopped. Nothing was changed."))
    speak_stretched(label)
    assert "Ellinor" not in label.text()
