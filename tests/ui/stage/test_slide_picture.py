"""The picture of a slide: drawn elsewhere, there at once where it was expected, and never a flash."""

from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.factory import drawing
from w4r_desktop.domain.cases import Illustration
from w4r_desktop.i18n.message import verbatim
from w4r_desktop.ui.stage.content import Content
from w4r_desktop.ui.stage.slide_picture import KEPT
from w4r_desktop.ui.stage.slide_view import SlideView
from w4r_desktop.ui.widgets import pictures_pool as module
from w4r_desktop.ui.widgets.pictures_pool import covering_image, pictures_pool

TONE, INK = "#123456", "#fedcba"
SPOT = (310, 90)
"""A place on the picture that no shade reaches."""


def slide(ink: str = INK) -> Content:
    shape = f'<rect width="8" height="6" fill="{ink}"/>'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6">{shape}</svg>'
    return Content(verbatim("Ellinor"), picture=drawing(picture.encode(), tone=TONE))


@pytest.fixture
def drawn_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The threads that pictures are drawn on, noted as they are drawn."""
    threads: list[str] = []

    def noted(picture: bytes, size: QSize) -> object:
        threads.append(current_thread().name)
        return covering_image(picture, size)

    monkeypatch.setattr(module, "covering_image", noted)
    return threads


@pytest.fixture
def wall(dressed: QApplication, qtbot: QtBot) -> SlideView:
    wall = SlideView(is_alive=False)
    qtbot.addWidget(wall)
    wall.resize(320, 180)
    return wall


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pictures_pool().is_idle)


def seen(wall: SlideView) -> QColor:
    return wall.grab().toImage().pixelColor(*SPOT)


def test_a_picture_is_drawn_elsewhere_and_its_ground_stands_until_then(
    wall: SlideView, qtbot: QtBot, drawn_on: list[str]
) -> None:
    wall.show_slide(slide())
    assert seen(wall) == QColor(TONE)
    settle(qtbot)
    assert seen(wall) == QColor(INK)
    assert len(drawn_on) == 1
    assert main_thread().name not in drawn_on


def test_the_picture_that_was_expected_is_there_at_once(
    wall: SlideView, qtbot: QtBot, drawn_on: list[str]
) -> None:
    wall.show_slide(slide("#00ff00"))
    wall.expect(slide())
    wall.grab()
    settle(qtbot)
    wall.show_slide(slide())
    assert seen(wall) == QColor(INK)
    assert len(drawn_on) == 2


def test_in_another_size_the_picture_stays_while_it_is_drawn_anew(
    wall: SlideView, qtbot: QtBot, drawn_on: list[str]
) -> None:
    wall.show_slide(slide())
    wall.grab()
    settle(qtbot)
    wall.resize(640, 360)
    assert seen(wall) != QColor(TONE)
    assert wall.grab().toImage().pixelColor(620, 180) == QColor(INK)
    settle(qtbot)
    assert len(drawn_on) == 2


def test_few_pictures_are_kept(wall: SlideView, qtbot: QtBot, drawn_on: list[str]) -> None:
    inks = [f"#{number:02}0000" for number in range(10, 10 + KEPT + 1)]
    for ink in (*inks, *inks[1:], inks[0]):
        wall.show_slide(slide(ink))
        wall.grab()
        settle(qtbot)
    assert len(drawn_on) == KEPT + 2


def test_on_the_wall_a_picture_comes_out_of_its_ground_by_degrees(
    wall: SlideView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[QColor] = []
    alive = SlideView()
    qtbot.addWidget(alive)
    alive.resize(320, 180)
    monkeypatch.setattr(
        alive._fade,
        "start_from",
        lambda before: began.append(before.toImage().pixelColor(*SPOT)),
    )
    alive.show()
    alive.show_slide(slide())
    settle(qtbot)
    qtbot.waitUntil(lambda: began[1:] == [QColor(TONE)])
    assert seen(alive) == QColor(INK)


def test_nothing_is_left_when_the_wall_goes(
    dressed: QApplication, qtbot: QtBot, drawn_on: list[str]
) -> None:
    walls = [SlideView(is_alive=False) for _ in range(20)]
    for wall in walls:
        wall.resize(320, 180)
        wall.show_slide(slide())
        wall.grab()
        wall.deleteLater()
    settle(qtbot)
    qtbot.waitUntil(lambda: not any(isValid(wall) for wall in walls))


@pytest.mark.parametrize("rubbish", [b"", b"no picture at all"])
def test_rubbish_leaves_the_ground(wall: SlideView, qtbot: QtBot, rubbish: bytes) -> None:
    picture: Illustration = drawing(rubbish, tone=TONE)
    wall.show_slide(Content(verbatim("Ellinor"), picture=picture))
    wall.grab()
    settle(qtbot)
    assert seen(wall) == QColor(TONE)
