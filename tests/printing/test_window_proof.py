"""The window laid over its letter."""

import io

import pypdf
import pytest

from tests.printing.paper import printed, words_of
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS, Window
from w4r_desktop.printing.fitting import area
from w4r_desktop.printing.marks import mm
from w4r_desktop.printing.window_proof import NAMES, window_proof, window_proof_pdf

ALL = pytest.mark.parametrize("window", list(PRESETS))


@ALL
def test_the_window_is_drawn_where_it_shows_the_sheet_at_rest(window: Window) -> None:
    preset, sheet = PRESETS[window], window_proof(printed(), window)
    room = area(preset.seen(preset.at_rest))
    assert any(
        (mark.x, mark.y, mark.width) == (room.x, room.y, room.width) for mark in sheet.shapes
    )
    assert sheet.width == mm({Paper.A4: 210.0, Paper.LETTER: 215.9}[preset.paper])


@ALL
def test_the_proof_is_one_page_of_the_letter_itself(window: Window) -> None:
    pdf = window_proof_pdf(printed(), window)
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1
    assert "SAMPLEBURY 1234" in words_of(pdf)


def test_every_window_has_a_name() -> None:
    assert set(NAMES) == set(PRESETS) == set(Window) - {Window.PLAIN}
