"""Names of events as files carry them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.ui.desk.slugs import slug


@pytest.mark.parametrize(
    ("name", "folder"),
    [("Écrire à Lyon!", "ecrire-a-lyon"), ("أمسية", "أمسية"), ("../..", "event"), ("", "event")],
)
def test_a_folder_s_name_is_plain(name: str, folder: str) -> None:
    assert slug(name) == folder


@given(st.text())
def test_a_folder_s_name_stays_inside_its_parent(name: str) -> None:
    assert Path("parent", slug(name)).parent == Path("parent")
    assert slug(name) not in {"", ".", ".."}
