"""PictureFrames: they cover their frame, and never break on a bad picture."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factory import drawing
from w4r_desktop.domain.errors.stores import NotAStore
from w4r_desktop.ui.widgets.picture_frame import PictureFrame
from w4r_desktop.ui.widgets.pictures_pool import pictures_pool

BARS = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">'
    b'<rect width="40" height="40" fill="red"/><rect y="10" width="40" height="20" fill="blue"/></svg>'
)


@pytest.fixture
def picture(dressed: QApplication, qtbot: QtBot) -> PictureFrame:
    picture = PictureFrame()
    qtbot.addWidget(picture)
    picture.resize(200, 50)
    return picture


def shown(picture: PictureFrame, qtbot: QtBot) -> QImage:
    """What is painted once the picture is drawn."""
    picture.grab()
    qtbot.waitUntil(lambda: pictures_pool().is_idle)
    return picture.grab().toImage()


def test_a_drawing_covers_a_wide_frame_and_is_cropped(picture: PictureFrame, qtbot: QtBot) -> None:
    picture.set_picture(drawing(BARS), "bars")
    assert shown(picture, qtbot).pixelColor(3, 2) == QColor(Qt.GlobalColor.blue)
    assert shown(picture, qtbot).pixelColor(197, 47) == QColor(Qt.GlobalColor.blue)


def test_a_bitmap_covers_its_frame_too(picture: PictureFrame, qtbot: QtBot) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(store, QByteArray(b"png")).write(image)
    picture.set_picture(drawing(bytes(store.data().data())), "green")
    assert shown(picture, qtbot).pixelColor(100, 25) == QColor(Qt.GlobalColor.green)


def test_its_alt_text_is_its_name(picture: PictureFrame) -> None:
    picture.set_picture(drawing(BARS), "Two bars")
    assert picture.accessibleName() == "Two bars"


@pytest.mark.parametrize("rubbish", [b"", b"no picture at all"])
def test_where_there_is_no_picture_its_words_stand_on_the_ground(
    picture: PictureFrame, qtbot: QtBot, rubbish: bytes
) -> None:
    picture.set_picture(drawing(rubbish, tone="#123456"), "Reindeer before a mountain")
    before = picture.grab().toImage()
    assert {before.pixel(x, 25) for x in range(200)} == {QColor("#123456").rgb()}
    after = shown(picture, qtbot)
    assert after.pixelColor(0, 0) == QColor("#123456")
    assert QColor("white").rgb() in {after.pixel(x, y) for x in range(200) for y in range(50)}


def test_a_picture_that_cannot_be_read_is_words_until_another_comes(
    picture: PictureFrame, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def lost() -> bytes:
        raise NotAStore(Path("event.w4r"))

    picture.set_picture(replace(drawing(b"lost"), source=lost), "Bars")
    with caplog.at_level(logging.INFO):
        shown(picture, qtbot)
    assert "could not be read" in caplog.text
    picture.set_picture(drawing(BARS), "Bars")
    assert shown(picture, qtbot).pixelColor(100, 25) == QColor(Qt.GlobalColor.blue)


def test_a_changed_picture_is_drawn_anew(picture: PictureFrame, qtbot: QtBot) -> None:
    picture.set_picture(drawing(BARS), "bars")
    before = shown(picture, qtbot)
    picture.set_picture(drawing(BARS.replace(b"blue", b"green")), "bars")
    assert shown(picture, qtbot) != before


def test_its_tone_is_seen_until_it_is_drawn(picture: PictureFrame, qtbot: QtBot) -> None:
    picture.set_picture(drawing(BARS, tone="#123456"), "bars")
    assert picture.grab().toImage().pixelColor(100, 25) == QColor("#123456")
    assert shown(picture, qtbot).pixelColor(100, 25) == QColor(Qt.GlobalColor.blue)


def test_a_picture_that_nobody_sees_is_not_drawn(picture: PictureFrame) -> None:
    picture.set_picture(drawing(BARS), "bars")
    assert pictures_pool().is_idle
