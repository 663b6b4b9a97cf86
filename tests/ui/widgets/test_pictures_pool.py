"""Pictures drawn off the window's thread: the last one wanted is told, and nothing stays behind."""

from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.factory import drawing
from w4r_desktop.ui.widgets import pictures_pool as module
from w4r_desktop.ui.widgets.picture_frame import PictureFrame
from w4r_desktop.ui.widgets.pictures_pool import PictureOrder, covering_image, pictures_pool

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><rect width="8" height="6"/></svg>'
)


class Frame:
    """Somebody who wants a picture, and remembers what was told and on which thread."""

    def __init__(self) -> None:
        self.told: list[QSize] = []
        self.threads: set[str] = set()
        self.order = PictureOrder(self.take)

    def take(self, image: QImage) -> None:
        self.told.append(image.size())
        self.threads.add(current_thread().name)


@pytest.fixture
def frame(qapp: QApplication) -> Frame:
    return Frame()


@pytest.fixture
def drawn_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The threads that pictures are drawn on, noted as they are drawn."""
    threads: list[str] = []

    def noted(picture: bytes, size: QSize) -> QImage:
        threads.append(current_thread().name)
        return covering_image(picture, size)

    monkeypatch.setattr(module, "covering_image", noted)
    return threads


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pictures_pool().is_idle)


def bitmap(kind: str, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(store, QByteArray(kind.encode())).write(image)
    return bytes(store.data().data())


def test_a_picture_is_drawn_elsewhere_and_told_on_the_window_s_thread(
    frame: Frame, qtbot: QtBot, drawn_on: list[str]
) -> None:
    frame.order.ask(drawing(DRAWING), QSize(40, 30))
    settle(qtbot)
    assert frame.told == [QSize(40, 30)]
    assert frame.threads == {main_thread().name}
    assert main_thread().name not in drawn_on


def test_only_the_size_wanted_last_is_told(frame: Frame, qtbot: QtBot, drawn_on: list[str]) -> None:
    for width in range(10, 60):
        frame.order.ask(drawing(DRAWING), QSize(width, 30))
    settle(qtbot)
    assert frame.told == [QSize(59, 30)]
    assert len(drawn_on) < 50


def test_the_same_wish_is_drawn_once(frame: Frame, qtbot: QtBot, drawn_on: list[str]) -> None:
    for _ in range(3):
        frame.order.ask(drawing(DRAWING), QSize(40, 30))
    settle(qtbot)
    frame.order.ask(drawing(DRAWING), QSize(40, 30))
    assert len(drawn_on) == 1


def test_what_is_dropped_is_not_told(frame: Frame, qtbot: QtBot) -> None:
    frame.order.ask(drawing(DRAWING), QSize(40, 30))
    frame.order.drop()
    settle(qtbot)
    assert not frame.told


def test_nothing_is_left_when_the_widget_goes(
    dressed: QApplication, qtbot: QtBot, drawn_on: list[str]
) -> None:
    large, small = bitmap("PNG", 2000, 2000), QPixmap(310, 118)
    pictures = [PictureFrame() for _ in range(20)]
    for picture in pictures:
        picture.set_picture(drawing(large), "green")
        picture.render(small)
        picture.deleteLater()
    settle(qtbot)
    assert len(drawn_on) < 20
    assert not any(isValid(picture) for picture in pictures)


def test_what_waits_is_left_undrawn_when_the_program_ends(
    frame: Frame, qtbot: QtBot, drawn_on: list[str]
) -> None:
    frames = [Frame() for _ in range(20)]
    large = bitmap("PNG", 2000, 2000)
    for one in frames:
        one.order.ask(drawing(large), QSize(200, 100))
    pictures_pool().finish()
    settle(qtbot)
    assert len(drawn_on) < 20


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
@pytest.mark.parametrize("size", [QSize(30, 90), QSize(90, 30), QSize(400, 500)])
def test_a_bitmap_is_read_in_the_size_it_is_shown_at(
    qapp: QApplication, kind: str, size: QSize
) -> None:
    image = covering_image(bitmap(kind, 240, 160), size)
    assert image.size() == size
    assert image.pixelColor(size.width() - 1, size.height() - 1).green() > 100


@pytest.mark.parametrize("rubbish", [b"", b"<svg", b"\x89PNG\r\n\x1a\n", b"no picture"])
def test_rubbish_gives_no_picture(qapp: QApplication, rubbish: bytes) -> None:
    assert covering_image(rubbish, QSize(20, 20)).isNull()
