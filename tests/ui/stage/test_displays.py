"""Two real displays of the offscreen platform, in a process of their own."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from w4r_desktop.ui.stage.displays import screen_of

LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
BEAMER = {"name": "beamer", "x": 1366, "y": 0, "width": 1280, "height": 720}
PARTS = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.fixture
def stage(tmp_path: Path) -> Any:
    def run(*steps: str, screens: tuple[Any, ...] = (LAPTOP, BEAMER), remembered: str = "") -> Any:
        plan = tmp_path / "screens.json"
        plan.write_text(json.dumps({"screens": [{**screen, **PARTS} for screen in screens]}))
        platform = f"offscreen:configfile={plan}"
        told = subprocess.run(
            [sys.executable, "-m", "tests.ui.stage.two_screens", remembered, *steps],
            env={**os.environ, "QT_QPA_PLATFORM": platform},
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return json.loads(told.stdout)

    return run


def test_the_slides_fill_the_display_the_console_is_not_on(stage: Any) -> None:
    start = stage()["start"]
    assert (start["console"], start["wall"]) == ("laptop", "beamer")
    assert start["wall_is_full"]
    assert start["wall_size"] == [1280, 720]


def test_with_one_display_the_slides_are_in_an_ordinary_window(stage: Any) -> None:
    start = stage(screens=(LAPTOP,))["start"]
    assert not start["wall_is_full"]
    assert start["wall_size"] < [1366, 768]


def test_swapping_moves_both_and_is_remembered(stage: Any) -> None:
    told = stage("swap")
    assert (told["swap"]["console"], told["swap"]["wall"]) == ("beamer", "laptop")
    assert told["swap"]["wall_size"] == [1366, 768]
    assert told["told"] == {"projector": "laptop"}


def test_the_console_makes_way_on_the_display_that_is_remembered(stage: Any) -> None:
    start = stage(remembered="laptop")["start"]
    assert (start["console"], start["wall"]) == ("beamer", "laptop")


def test_a_pulled_cable_leaves_a_window_and_what_was_remembered(stage: Any) -> None:
    told = stage("unplug", "replug", remembered="beamer")
    assert (told["unplug"]["wall"], told["unplug"]["wall_is_full"]) == ("laptop", False)
    assert (told["replug"]["wall"], told["replug"]["wall_is_full"]) == ("beamer", True)
    assert told["told"] == {}


def test_with_one_display_slides_and_console_take_turns(stage: Any) -> None:
    told = stage("swap", screens=(LAPTOP,))
    assert told["swap"]["wall_is_full"]
    assert told["told"] == {}


def test_with_three_displays_the_remembered_one_is_the_wall(stage: Any) -> None:
    tv = {"name": "tv", "x": 2646, "y": 0, "width": 1920, "height": 1080}
    start = stage(screens=(LAPTOP, BEAMER, tv), remembered="tv")["start"]
    assert (start["console"], start["wall"]) == ("laptop", "tv")
    assert start["wall_size"] == [1920, 1080]


def test_a_display_outlives_the_windows_that_went_with_the_garbage(qapp: QApplication) -> None:
    lost: list[bool] = []
    display = QGuiApplication.primaryScreen()
    display.destroyed.connect(lambda: lost.append(True))
    window = QWidget()
    window.itself = window  # type: ignore[attr-defined]
    assert screen_of(window) is display
    del window, display
    gc.collect()
    assert not lost
    assert screen_of(QWidget()) is qapp.primaryScreen()
