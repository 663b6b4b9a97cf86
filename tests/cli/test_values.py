"""What options and arguments take."""

from pathlib import Path

import pytest

from w4r_desktop.cli.values import (
    a_file,
    a_place,
    a_place_for_a_file,
    one_of,
    some_words,
    spare_what_is_read,
)
from w4r_desktop.cli.wrong_usage import Unfit
from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.domain.sheets import Paper


def test_choices_are_told_in_one_word_each() -> None:
    assert one_of(Paper) == "a4|letter"


def test_a_file_is_taken_as_it_is_there_or_not(tmp_path: Path) -> None:
    there = tmp_path / "notes.txt"
    there.write_text("mine")
    assert (a_file(there), a_file(tmp_path / "none"), a_file(None)) == (
        there,
        tmp_path / "none",
        None,
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match="is a folder: name a file"):
        a_file(tmp_path)


@pytest.mark.parametrize("name", ["event.w4r", "coordinator.KEY", "event.w4r.passphrase.age"])
def test_events_and_keys_are_never_written_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert a_place(path) == a_place_for_a_file(path) == path
    path.write_text("theirs")
    for place in (a_place, a_place_for_a_file):
        with pytest.raises(FileInTheWay):
            place(path)


def test_what_can_be_made_again_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "letters.pdf"
    path.write_text("older")
    assert a_place_for_a_file(path) == path


def test_a_file_that_a_command_reads_is_spared_under_any_name(tmp_path: Path) -> None:
    path, other = tmp_path / "evening", tmp_path / "other"
    path.write_text("theirs")
    other.symlink_to(path)
    with pytest.raises(FileInTheWay):
        spare_what_is_read({"store": path, "out": other})
    spare_what_is_read({"store": path, "out": tmp_path / "new.pdf"})
    spare_what_is_read({"store": path, "out": None})


def test_a_name_is_more_than_spaces() -> None:
    assert some_words("Lyon") == "Lyon"
    with pytest.raises(Unfit):
        some_words("  ")
