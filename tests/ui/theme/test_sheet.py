"""The style sheet: names filled in, text grown, nothing left over."""

import re
from pathlib import Path

import pytest

from w4r_desktop.ui.theme.sheet import fill_sheet
from w4r_desktop.ui.theme.tokens import ThemeBrokenError, load_tokens

RESOURCES = Path(__file__).parents[3] / "resources"
PAPER = load_tokens(RESOURCES / "themes", "paper")
TEMPLATE = (RESOURCES / "themes" / "app.qss").read_text("utf-8")


def test_a_role_becomes_its_colour() -> None:
    assert fill_sheet("QLabel { color: @ink; }", PAPER) == "QLabel { color: #1D1B18; }"


def test_a_space_stays_while_text_grows() -> None:
    sheet = fill_sheet("{ font-size: @size-body; padding: @space-4; }", PAPER, scale=200)
    assert sheet == "{ font-size: 34px; padding: 16px; }"


def test_families_are_tried_in_their_order() -> None:
    assert fill_sheet("@serif", PAPER).startswith('"Noto Serif", ')


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ThemeBrokenError, match="@inkk"):
        fill_sheet("QLabel { color: @inkk; }", PAPER)


def test_a_missing_brace_is_refused() -> None:
    with pytest.raises(ThemeBrokenError, match="brace"):
        fill_sheet("QLabel { color: @ink;", PAPER)


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
def test_the_whole_sheet_is_filled(scale: int) -> None:
    assert "@" not in fill_sheet(TEMPLATE, PAPER, scale)


def test_the_sheet_names_no_colour_itself() -> None:
    assert not re.findall(r":[^;{}]*(?:#[0-9a-fA-F]{3,8}\b|rgba?\()", TEMPLATE)


def test_every_icon_of_the_sheet_is_there() -> None:
    icons = re.findall(r"url\(icons:([\w-]+\.svg)\)", TEMPLATE)
    assert icons
    assert all((RESOURCES / "icons" / icon).is_file() for icon in icons)
