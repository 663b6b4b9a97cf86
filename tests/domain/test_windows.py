"""Windows: the address is seen however the sheet slips, and nothing else ever is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.boxes import Box, Offset, box_mm, hundredths, whole_sheet
from w4r_desktop.domain.envelopes import FACES
from w4r_desktop.domain.errors.printing import WindowForOtherPaper
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS, Window, WindowPreset, preset_of

ALL = pytest.mark.parametrize("window", list(PRESETS))
THREE_LINES = hundredths(3 * 9 * 1.25 * 25.4 / 72)


@st.composite
def slipped(draw: st.DrawFn) -> tuple[WindowPreset, Offset]:
    """A preset, and a place its folded sheet can slip to."""
    preset = draw(st.sampled_from(list(PRESETS.values())))
    x, y = draw(st.integers(0, preset.play.x)), draw(st.integers(0, preset.play.y))
    return preset, Offset(x, y)


def needed(preset: WindowPreset) -> Box:
    """The part of the address that must always be seen: all, or its last three lines."""
    box = preset.address
    if not preset.hangs_low:
        return box
    return Box(box.left, box.bottom - THREE_LINES, box.width, THREE_LINES)


@given(slipped())
def test_the_address_is_seen_wherever_the_sheet_slips(
    place: tuple[WindowPreset, Offset],
) -> None:
    preset, slip = place
    assert preset.seen(slip).holds(needed(preset))


@given(slipped())
def test_nothing_else_is_ever_seen(place: tuple[WindowPreset, Offset]) -> None:
    preset, slip = place
    seen = preset.seen(slip)
    assert preset.ever_seen.holds(seen)
    assert seen.holds(preset.always_seen)
    assert not seen.meets(preset.sender)
    assert seen.bottom <= preset.body_top


@ALL
def test_at_rest_the_whole_address_is_seen(window: Window) -> None:
    preset = PRESETS[window]
    assert preset.seen(preset.at_rest).holds(preset.address)


@ALL
def test_the_folded_sheet_fits_its_envelope_with_some_play(window: Window) -> None:
    preset = PRESETS[window]
    assert 0 < preset.play.x <= hundredths(26)
    assert 0 < preset.play.y <= hundredths(15)


@ALL
def test_everything_stands_on_the_sheet_and_the_window_on_the_envelope(window: Window) -> None:
    preset = PRESETS[window]
    sheet = whole_sheet(preset.paper)
    assert all(sheet.holds(box) for box in (preset.address, preset.sender))
    assert FACES[preset.envelope].holds(preset.window)
    assert all(0 < fold < sheet.height for fold in preset.folds)
    assert not preset.sender.meets(preset.address)


@ALL
def test_a_sender_who_may_be_seen_stands_apart_from_the_address(window: Window) -> None:
    preset = PRESETS[window]
    if preset.outside is not None:
        assert whole_sheet(preset.paper).holds(preset.outside)
        assert not preset.outside.meets(preset.address)


@pytest.mark.parametrize(("window", "top"), [(Window.DIN_A, 27), (Window.DIN_B, 45)])
def test_the_window_of_din_shows_the_address_block_of_din_when_the_sheet_rests(
    window: Window, top: float
) -> None:
    preset = PRESETS[window]
    assert preset.seen(preset.at_rest) == box_mm(20, top, 90, 45)


def test_the_safe_place_in_norway_is_the_one_that_its_guide_names() -> None:
    safe = PRESETS[Window.NO_C5].always_seen
    assert (safe.left, safe.top) == (hundredths(15), hundredths(44))


def test_the_swiss_window_leaves_what_its_letter_template_fills() -> None:
    safe = PRESETS[Window.CH_C5].always_seen
    assert (safe.top, safe.height) == (hundredths(52), hundredths(31.5))


def test_a_window_is_for_one_paper() -> None:
    assert preset_of(Window.DIN_B, Paper.A4) is PRESETS[Window.DIN_B]
    assert preset_of(Window.PLAIN, Paper.LETTER) is None
    with pytest.raises(WindowForOtherPaper) as refused:
        preset_of(Window.DIN_B, Paper.LETTER)
    assert (refused.value.window, refused.value.paper) == ("din-b", "a4")
