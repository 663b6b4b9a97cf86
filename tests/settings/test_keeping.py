"""Settings: kept in a file, read back field by field, never a reason not to start."""

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.settings.keeping import load_settings, save_settings
from w4r_desktop.settings.settings import TEXT_SIZES, Settings, ThemeName


def test_settings_are_read_back_as_they_were_kept(tmp_path: Path) -> None:
    chosen = Settings("fr", ThemeName.CONTRAST, 150, "Epson", "/somewhere/event.w4r")
    save_settings(chosen, tmp_path / "settings.json")
    assert load_settings(tmp_path / "settings.json") == chosen


def test_without_a_file_the_settings_are_as_at_the_start(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


def test_one_strange_field_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps({"language": "fr", "text_size": "huge", "x": 1}))
    assert load_settings(tmp_path / "s.json") == Settings(language="fr")


def test_a_text_size_that_does_not_exist_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps({"language": "fr", "text_size": 7}))
    assert load_settings(tmp_path / "s.json") == Settings(language="fr")


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(
        lambda value: json.dumps(value).encode()
    )
)
def test_any_file_whatsoever_gives_sound_settings(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("kept") / "settings.json"
    path.write_bytes(content)
    assert load_settings(path).text_size in TEXT_SIZES


def test_settings_that_cannot_be_kept_are_only_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with caplog.at_level(logging.WARNING):
        save_settings(Settings(), tmp_path / "file" / "settings.json")
    assert "settings could not be kept" in caplog.text
