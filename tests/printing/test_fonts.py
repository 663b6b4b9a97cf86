from pathlib import Path

import pytest

from w4r_desktop.domain.errors.printing import FontMissing
from w4r_desktop.printing.fonts import (
    FontShelf,
    Role,
    files_by_name,
    font_folders,
    installed,
    read_font_list,
)
from w4r_desktop.system import assets

FONT_LIST = read_font_list(assets.resources() / "fonts" / "fonts.toml")


def test_every_role_has_a_face_in_the_list() -> None:
    assert set(FONT_LIST.faces) == set(Role)


def test_a_machine_without_the_fonts_is_told_which_one_is_missing() -> None:
    with pytest.raises(FontMissing) as failure:
        FontShelf(FONT_LIST, {}).face(Role.TEXT)
    assert failure.value.family == "Noto Serif"


def test_a_damaged_font_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "NotoSerif-Regular.ttf").write_bytes(b"\0\1\0\0 not a font")
    with pytest.raises(FontMissing):
        FontShelf(FONT_LIST, files_by_name([tmp_path])).face(Role.TEXT)


def test_fonts_are_found_below_a_folder_whatever_the_case_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    font = tmp_path / "deep" / "NOTOSERIF-REGULAR.TTF"
    font.write_bytes(b"")
    (tmp_path / "readme.txt").write_bytes(b"")
    assert files_by_name([tmp_path]) == {"notoserif-regular.ttf": font}


def test_the_first_folder_wins(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "A.ttf").write_bytes(b"")
    found = files_by_name([tmp_path / "one", tmp_path / "two"])
    assert found["a.ttf"].parent.name == "one"


def test_fonts_that_travel_with_the_program_come_first() -> None:
    assert font_folders()[0] == assets.resources() / "fonts"


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_each_system_s_font_folders_are_searched(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert all("onts" in str(folder) for folder in font_folders())


def test_a_sign_the_letter_face_lacks_comes_from_another() -> None:
    shelf = installed()
    other = shelf.face_for(Role.TEXT, "❤")
    assert other is not None
    assert other is not shelf.face(Role.TEXT)
    assert shelf.face_for(Role.TEXT, "a") is shelf.face(Role.TEXT)


def test_a_sign_no_font_has_comes_from_none() -> None:
    assert installed().face_for(Role.TEXT, "\U000e0fff") is None
