"""Each language is offered by the name that its speakers give it."""

from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from w4r_desktop.settings.settings import Settings
from w4r_desktop.system import assets
from w4r_desktop.ui.door.looks_bar import LooksBar


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("ar", "العربية"),
        ("en", "English"),
        ("es", "Español"),
        ("nl", "Nederlands"),
        ("pt_BR", "Português"),
        ("zh_TW", "繁體中文"),
    ],
)
def test_a_language_has_its_own_name_without_a_country(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str, name: str
) -> None:
    folder = tmp_path / tag / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "w4r.mo").open("wb") as file:
        write_mo(file, Catalog())
    monkeypatch.setattr(assets, "translations", lambda: tmp_path)
    bar = LooksBar()
    qtbot.addWidget(bar)
    bar.show_state(Settings(language=tag.replace("_", "-")))
    offered = bar.findChild(QComboBox)
    assert offered is not None
    assert offered.currentText() == name
