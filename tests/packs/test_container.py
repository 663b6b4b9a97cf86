"""The ZIP around a pack: any tool can open it, and only our own bytes are read back."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.container import pack_entries, unpack_entries
from w4r_desktop.packs.names import is_sound

HERE = Path("some.w4rpack")
NAMES = st.from_regex(r"\A[a-z][a-z0-9]{0,8}(/[a-z0-9]{4,8}){0,3}\.md\Z").filter(is_sound)
FILES = st.dictionaries(NAMES, st.binary(max_size=300), max_size=6)


@given(FILES)
def test_what_was_packed_is_unpacked_in_its_order(files: dict[str, bytes]) -> None:
    assert list(unpack_entries(pack_entries(files.items()), HERE)) == list(files.items())


@given(FILES)
def test_any_tool_opens_it(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(pack_entries(files.items()))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_the_same_files_packed_by_another_tool_are_none_of_ours() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("pack.toml", b"x")
    with pytest.raises(NotAPack):
        list(unpack_entries(out.getvalue(), HERE))


def test_as_many_files_as_allowed_are_read_and_not_one_more() -> None:
    files = [(f"f{number}.md", b"") for number in range(limits.FILE_COUNT + 1)]
    assert len(list(unpack_entries(pack_entries(files[:-1]), HERE))) == limits.FILE_COUNT
    with pytest.raises(NotAPack):
        list(unpack_entries(pack_entries(files), HERE))
