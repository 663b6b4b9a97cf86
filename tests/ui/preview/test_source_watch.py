"""Files are followed however an editor saves them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from w4r_desktop.ui.preview.source_watch import SourceWatch


@pytest.fixture
def source(tmp_path: Path) -> Path:
    source = tmp_path / "pack" / "cases" / "one" / "en.md"
    source.parent.mkdir(parents=True)
    source.write_text("first")
    return source


@pytest.fixture
def watch(qapp: QApplication, source: Path) -> Iterator[SourceWatch]:
    watch = SourceWatch(source.parents[2])
    yield watch
    delete(watch)


def write(source: Path) -> None:
    source.write_text("second")


def replace(source: Path) -> None:
    new = source.with_suffix(".new")
    new.write_text("second")
    new.replace(source)


def move_away_and_write(source: Path) -> None:
    source.rename(source.with_suffix(".bak"))
    source.write_text("second")


@pytest.mark.parametrize("save", [write, replace, move_away_and_write])
def test_a_saved_file_is_told_each_time(
    watch: SourceWatch, source: Path, qtbot: QtBot, save: Callable[[Path], None]
) -> None:
    for _ in range(3):
        with qtbot.waitSignal(watch.sources_saved):
            save(source)


def test_many_changes_in_one_go_are_told_once(
    watch: SourceWatch, source: Path, qtbot: QtBot
) -> None:
    told: list[None] = []
    watch.sources_saved.connect(lambda: told.append(None))
    with qtbot.waitSignal(watch.sources_saved):
        for _ in range(20):
            replace(source)
    assert len(told) == 1


def test_a_new_case_is_followed_too(watch: SourceWatch, source: Path, qtbot: QtBot) -> None:
    new = source.parents[1] / "two" / "en.md"
    with qtbot.waitSignal(watch.sources_saved):
        new.parent.mkdir()
    with qtbot.waitSignal(watch.sources_saved):
        new.write_text("a new case")
    with qtbot.waitSignal(watch.sources_saved):
        new.write_text("told better")


def test_hidden_files_are_passed_over(watch: SourceWatch, source: Path, qtbot: QtBot) -> None:
    hidden = source.parents[2] / ".git"
    with qtbot.waitSignal(watch.sources_saved):
        hidden.mkdir()
    with qtbot.assertNotEmitted(watch.sources_saved, wait=400):
        (hidden / "index").write_text("x")
