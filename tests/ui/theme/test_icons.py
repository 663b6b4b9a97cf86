"""Icons: drawn in the colour asked for, turned round where reading turns round."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import RESOURCES
from w4r_desktop.ui.theme.icons import draw_icon

ICONS = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def drawn(name: str, *, rtl: bool = False) -> QImage:
    return draw_icon(name, QColor(Qt.GlobalColor.red), size=24, ratio=1, rtl=rtl).toImage()


def is_empty(image: QImage) -> bool:
    blank = QImage(image.size(), image.format())
    blank.fill(Qt.GlobalColor.transparent)
    return image == blank


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_can_be_drawn(dressed: QApplication, name: str) -> None:
    assert not is_empty(drawn(name))


def test_an_icon_takes_the_colour_given(dressed: QApplication) -> None:
    assert drawn("read").pixelColor(11, 12) == QColor(Qt.GlobalColor.red)


def test_an_arrow_turns_round_with_the_reading(dressed: QApplication) -> None:
    head, turned_head = (9, 8), (14, 8)
    assert (
        drawn("back").pixelColor(*head).alpha()
        > 128
        > drawn("back").pixelColor(*turned_head).alpha()
    )
    assert drawn("back", rtl=True).pixelColor(*turned_head).alpha() > 128


def test_a_tick_is_the_same_in_both_directions(dressed: QApplication) -> None:
    assert drawn("tick") == drawn("tick", rtl=True)


def test_an_icon_that_is_not_there_is_empty(dressed: QApplication) -> None:
    assert is_empty(drawn("unicorn"))
