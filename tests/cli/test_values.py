"""What options and arguments take."""

from pathlib import Path

import pytest

from w4r_desktop.cli.values import a_file, one_of
from w4r_desktop.cli.wrong_usage import Unfit
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
