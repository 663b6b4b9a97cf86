"""The case pack's page in the coordinator's room, pressed as a person presses it."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from tests.services.stick import OTHER_SEED, REASON, newer_pack
from tests.ui.desk.test_room import choose, press, room, shown, tools
from w4r_desktop.services.evening import Evening
from w4r_desktop.ui.desk.room import DeskRoom

__all__ = ["room", "tools"]


def _findings(room: DeskRoom) -> str:
    rows = room._pages.printing.result._rows
    return "\n".join(row._text.text() for row in rows)


def replaced(room: DeskRoom, path: Path) -> None:
    press(room, "Case pack")
    press(room, "Open a newer pack…")
    choose(room, path)
    press(room, "Use this pack")


def test_the_page_says_what_is_in_use_and_that_nobody_signed_it(room: DeskRoom) -> None:
    press(room, "Case pack")
    words = shown(room)
    assert "Write for Rights 2025, version 1" in words
    assert "Not signed" in words
    assert "A demonstration pack" in words


def test_a_pack_is_replaced_in_three_presses(
    room: DeskRoom, evening: Evening, tmp_path: Path
) -> None:
    replaced(room, newer_pack(tmp_path))
    words = shown(room)
    assert "The new case pack is in use" in words
    assert "version 2" in words
    assert "Signed by Section office, key" in words
    assert f"The story of Damisoa was taken back. {REASON}" in words
    assert evening.pack.version == 2


def test_the_letters_held_back_are_told_when_printing_and_let_go_in_one_press(
    room: DeskRoom, tmp_path: Path
) -> None:
    replaced(room, newer_pack(tmp_path))
    assert "1 signed letter is held back until you decide." in shown(room)
    press(room, "Print")
    press(room, "Save 2 letters as PDF…")
    choose(room, tmp_path / "letters.pdf")
    assert "1 letter to Damisoa is held back" in _findings(room)
    press(room, "Print something else")
    press(room, "Case pack")
    press(room, "Print them all the same")
    assert "1 letter goes to paper all the same." in shown(room)


def test_the_passphrase_is_asked_for_and_forgotten(
    room: DeskRoom, evening: Evening, tmp_path: Path
) -> None:
    replaced(room, newer_pack(tmp_path))
    replaced(room, newer_pack(tmp_path, version=3, seed=OTHER_SEED, publisher="Another"))
    assert "The passphrase of the event is needed." in shown(room)
    line = room._pages.pack._passphrase
    assert line.isVisible()
    QTest.keyClicks(line, "lantern river copper")
    press(room, "Use this pack")
    assert not line.text()
    assert evening.pack.version == 3


def test_the_other_pages_know_the_new_cases_and_keep_the_names_of_old_ones(
    room: DeskRoom, tmp_path: Path
) -> None:
    before = [room._pages.letters._case.itemText(place) for place in range(10)]
    replaced(room, newer_pack(tmp_path))
    box: QComboBox = room._pages.letters._case
    assert {box.itemText(place) for place in range(box.count())} == set(before)
