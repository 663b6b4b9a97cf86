"""The sample evening is written whole or not at all."""

from pathlib import Path

import pytest

from w4r_desktop.domain.errors.files import FileInTheWay, NotASampleEvening, PlaceNotWritable
from w4r_desktop.services.sample_evening import (
    UNFINISHED,
    SampleFiles,
    make_sample_event,
)


def test_what_a_crash_left_unfinished_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).mkdir()
    (tmp_path / UNFINISHED / "event.w4r").write_text("half")
    make_sample_event(SampleFiles(tmp_path), letters=1, seed=1)
    assert {file.name for file in tmp_path.iterdir()} == {
        "coordinator.key",
        "event.w4r",
        "event.w4r.coordinator.age",
        "event.w4r.passphrase.age",
    }


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_of_somebody_is_left_alone(tmp_path: Path, replace: bool) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(NotASampleEvening):
        make_sample_event(SampleFiles(tmp_path), letters=1, seed=1, replace=replace)
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    with pytest.raises(FileInTheWay):
        make_sample_event(SampleFiles(file), letters=1, seed=1)
    with pytest.raises(PlaceNotWritable):
        make_sample_event(SampleFiles(file / "below"), letters=1, seed=1)
