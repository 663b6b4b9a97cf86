"""The folded letter in its envelope, as a picture."""

import pytest

from tests.printing.paper import printed
from w4r_desktop.domain.boxes import Offset, millimetres
from w4r_desktop.domain.envelopes import FACES
from w4r_desktop.domain.windows import PRESETS, Window
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.preview import PageImage, page_images
from w4r_desktop.printing.window_preview import ENVELOPE, in_envelope

DPI = 72.0
ALL = pytest.mark.parametrize("window", list(PRESETS))


def shown(window: Window, slip: Offset | None = None) -> PageImage:
    preset = PRESETS[window]
    page = page_images(letter_pdf(printed(window=window), preset.paper), dpi=DPI)[0]
    return in_envelope(page, preset, slip or preset.at_rest, dpi=DPI)


def dark_rows(picture: PageImage) -> list[int]:
    """The rows that have ink in them."""
    row = 3 * picture.width
    rows = (picture.pixels[y * row : (y + 1) * row] for y in range(picture.height))
    return [y for y, pixels in enumerate(rows) if min(pixels) < 60]


@ALL
def test_the_picture_is_as_large_as_the_envelope(window: Window) -> None:
    picture, face = shown(window), FACES[PRESETS[window].envelope]
    assert picture.width == round(millimetres(face.width) * DPI / 25.4)
    assert picture.height == round(millimetres(face.height) * DPI / 25.4)
    assert len(picture.pixels) == 3 * picture.width * picture.height


@ALL
def test_ink_shows_in_the_window_alone(window: Window) -> None:
    hole = PRESETS[window].window
    rows = dark_rows(shown(window))
    assert rows
    assert rows[0] >= millimetres(hole.top) * DPI / 25.4 - 1
    assert rows[-1] <= millimetres(hole.bottom) * DPI / 25.4 + 1


@ALL
def test_the_address_moves_with_the_sheet(window: Window) -> None:
    preset = PRESETS[window]
    low, high = dark_rows(shown(window)), dark_rows(shown(window, Offset(0, 0)))
    down = millimetres(preset.play.y) * DPI / 25.4
    assert low[-1] - high[-1] == pytest.approx(down, abs=2)


def test_most_of_the_envelope_is_envelope() -> None:
    picture = shown(Window.DIN_B)
    assert picture.pixels.count(ENVELOPE) > picture.width * picture.height / 2
