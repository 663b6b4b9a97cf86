"""Illustrations: they cover their frame, and never break on a bad picture."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.ui.widgets.illustration import Illustration

BARS = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">'
    b'<rect width="40" height="40" fill="red"/><rect y="10" width="40" height="20" fill="blue"/></svg>'
)


@pytest.fixture
def picture(dressed: QApplication, qtbot: QtBot) -> Illustration:
    picture = Illustration()
    qtbot.addWidget(picture)
    picture.resize(200, 50)
    return picture


def shown(picture: Illustration) -> QImage:
    return picture.grab().toImage()


def test_a_drawing_covers_a_wide_frame_and_is_cropped(picture: Illustration) -> None:
    picture.set_picture(BARS, "bars")
    assert shown(picture).pixelColor(3, 2) == QColor(Qt.GlobalColor.blue)
    assert shown(picture).pixelColor(197, 47) == QColor(Qt.GlobalColor.blue)


def test_a_bitmap_covers_its_frame_too(picture: Illustration) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(store, QByteArray(b"png")).write(image)
    picture.set_picture(bytes(store.data().data()), "green")
    assert shown(picture).pixelColor(100, 25) == QColor(Qt.GlobalColor.green)


def test_its_alt_text_is_its_name(picture: Illustration) -> None:
    picture.set_picture(BARS, "Two bars")
    assert picture.accessibleName() == "Two bars"


@pytest.mark.parametrize("rubbish", [b"", b"no picture at all"])
def test_rubbish_leaves_an_empty_frame(picture: Illustration, rubbish: bytes) -> None:
    picture.set_picture(rubbish, "nothing")
    assert shown(picture).pixelColor(0, 0) == shown(picture).pixelColor(199, 49)


def test_a_changed_picture_is_drawn_anew(picture: Illustration) -> None:
    picture.set_picture(BARS, "bars")
    before = shown(picture)
    picture.set_picture(BARS.replace(b"blue", b"green"), "bars")
    assert shown(picture) != before
