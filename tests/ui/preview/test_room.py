"""The preview's window on a real folder, whose files are saved while it is open."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from w4r_desktop.services.sample_page import PackSources
from w4r_desktop.system import assets
from w4r_desktop.ui.jobs import ThreadedJobs
from w4r_desktop.ui.preview.panes import PaperPane, SlidesPane, StoryPane
from w4r_desktop.ui.preview.room import PreviewRoom
from w4r_desktop.ui.stage.slide_view import SlideView
from w4r_desktop.ui.widgets.message_bar import MessageBar
from w4r_desktop.ui.widgets.paper_page import PaperPage
from w4r_desktop.ui.widgets.pictures_pool import pictures_pool

CASE = "damisoa"
WIDE, SMALL = (1366, 768), (1024, 600)
PANES = (StoryPane, SlidesPane, PaperPane)


class Window:
    """A preview that is open, and what is seen in it."""

    def __init__(self, folder: Path, qtbot: QtBot, jobs: ThreadedJobs) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.room = PreviewRoom(PackSources(folder), jobs, speak=self.speak, language="en")
        self.view = self.room.view
        qtbot.addWidget(self.view)
        self.view.resize(*WIDE)
        self.view.show()
        self.room.start()

    def speak(self, language: str) -> None:
        sides = Qt.LayoutDirection
        self.view.setLayoutDirection(sides.RightToLeft if language == "ar" else sides.LeftToRight)

    def wait_for(self, word: str) -> None:
        self.qtbot.waitUntil(lambda: word in self.slide)

    @property
    def slide(self) -> str:
        """The first slide as a screen reader tells it."""
        return self.view.findChildren(SlideView)[0].accessibleName()

    @property
    def problem(self) -> str:
        return self.view.findChildren(MessageBar)[0].text()

    def shown(self) -> list[type[QWidget]]:
        return [kind for kind in PANES if self.view.findChildren(kind)[0].isVisible()]

    def save(self, before: str, after: str, *, name: str = f"cases/{CASE}/en.md") -> None:
        """Save a source as many editors do: a new file takes the old one's place."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert before in text
        new = path.with_name("new")
        new.write_text(text.replace(before, after, 1), encoding="utf-8")
        new.replace(path)


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    folder = tmp_path / "pack"
    shutil.copytree(assets.resources() / "demo_pack", folder)
    jobs = ThreadedJobs(lambda mistake: pytest.fail(repr(mistake)))
    window = Window(folder, qtbot, jobs)
    window.wait_for("Damisoa")
    yield window
    window.view.sharpness_wanted.disconnect()
    jobs.finish()
    # Here and now: collected as garbage by another thread, the watch would go on that one.
    delete(window.room)
    qtbot.waitUntil(lambda: pictures_pool().is_idle)


def test_a_saved_file_is_seen(window: Window) -> None:
    window.save("## slide\n", "## slide\nA lantern. ")
    window.wait_for("A lantern.")


def test_a_broken_file_is_told_until_it_is_put_right(window: Window, qtbot: QtBot) -> None:
    window.save("## headline", "## headlin")
    qtbot.waitUntil(lambda: "cases/damisoa/en.md" in window.problem)
    assert "Damisoa" in window.slide
    window.save("## headlin", "## headline")
    qtbot.waitUntil(lambda: not window.problem)


def test_broken_toml_is_told_too(window: Window, qtbot: QtBot) -> None:
    window.save('id = "', "id = ", name="pack.toml")
    qtbot.waitUntil(lambda: "pack.toml" in window.problem)


def test_reading_anew_keeps_the_scrolled_place(window: Window, qtbot: QtBot) -> None:
    story = window.view.findChildren(StoryPane)[0].findChildren(QScrollArea)[0]
    bar = story.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    window.save("## slide\n", "## slide\nA lantern. ")
    window.wait_for("A lantern.")
    qtbot.wait(20)
    assert bar.value() == 60


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_PageDown, "Ellinor"),
        (Qt.Key.Key_Right, "Ellinor"),
        (Qt.Key.Key_PageUp, "Rocky Myers"),
        (Qt.Key.Key_Left, "Rocky Myers"),
    ],
)
def test_keys_go_through_the_cases(window: Window, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    with qtbot.waitActive(window.view):
        window.view.activateWindow()
    QTest.keyClick(window.view, key)
    window.wait_for(name)


def test_in_arabic_everything_begins_at_the_right(window: Window, qtbot: QtBot) -> None:
    languages = window.view.findChildren(QComboBox)[1]
    languages.activated.emit(languages.findData("ar"))
    window.wait_for("داميسوا")
    assert all(window.view.findChildren(kind)[0].isRightToLeft() for kind in PANES)
    QTest.keyClick(window.view, Qt.Key.Key_Left)
    window.wait_for("إلينور")


def test_the_page_is_drawn(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.view.findChildren(PaperPage)))


def test_a_wide_window_has_three_columns_and_a_small_one_tabs(window: Window, qtbot: QtBot) -> None:
    assert window.shown() == list(PANES)
    window.view.resize(*SMALL)
    assert window.shown() == [StoryPane]
    assert (window.view.width(), window.view.height()) == SMALL
    slides = next(b for b in window.view.findChildren(QPushButton) if b.text() == "Slides")
    slides.click()
    assert window.shown() == [SlidesPane]


def test_everything_that_can_be_reached_has_a_name(window: Window) -> None:
    for kind in (QPushButton, QComboBox, QScrollArea):
        for widget in window.view.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                spoken = QAccessible.queryAccessibleInterface(widget)
                assert spoken.text(QAccessible.Text.Name), widget


def test_the_last_file_to_be_there_is_missed_in_words(window: Window, qtbot: QtBot) -> None:
    shutil.rmtree(window.folder / "cases" / CASE)
    qtbot.waitUntil(lambda: f"cases/{CASE}/case.toml" in window.problem)
