"""`w4r self-test`: what a volunteer reads before the evening."""

from pathlib import Path

import pytest

from tests.cli.conftest import Told, w4r_process
from w4r_desktop.cli.self_test import told_screens

BEFORE_PRINTING = [
    "Words: in order",
    "Case pack: in order",
    "Encrypted store: in order",
    "Writing and signing: in order",
]


def self_test(tmp_path: Path, **more: str) -> Told:
    """Run it as a volunteer does, with no passphrase at hand."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path), **more}
    return w4r_process("self-test", passphrase=None, environment=environment)


def test_all_is_in_order_here_and_nothing_is_left_behind(tmp_path: Path) -> None:
    told = self_test(tmp_path)
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines() == [
        *BEFORE_PRINTING,
        "Fonts and printing: in order",
        "Sync file: in order",
        "Screens: 1",
    ]
    assert not list(tmp_path.iterdir())


def test_a_missing_font_is_told_with_a_way_out(tmp_path: Path) -> None:
    told = self_test(tmp_path, XDG_DATA_DIRS=str(tmp_path))
    assert (told.code, told.err) == (1, "")
    *before, fonts, screens = told.out.splitlines()
    assert before == BEFORE_PRINTING
    assert fonts.startswith("Fonts and printing: The font Noto Serif is not on this machine")
    assert screens == "Screens: 1"


@pytest.mark.parametrize("names", [["Wall", "Room"], ["", ""]])
def test_screens_are_counted_and_named_where_they_have_names(names: list[str]) -> None:
    assert str(told_screens(names)) == ("Screens: 2 (Wall, Room)" if names[0] else "Screens: 2")
