import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.sync import container
from w4r_desktop.sync.container import pack, unpack

PARTS = {"datapackage.json": b"{}", "packs/w4r-2025-1.w4rpack": b"a" * 5000, "README.txt": b""}


def zipped(name: str = "a.txt", method: int = zipfile.ZIP_STORED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        archive.writestr(name, b"something")
    return whole.getvalue()


def test_parts_come_back_as_they_went_in() -> None:
    assert unpack(pack(PARTS)) == PARTS


def test_the_same_parts_give_the_same_bytes() -> None:
    assert pack(PARTS) == pack(dict(PARTS))


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "a/b/c.txt", "a\\b.txt", ".hidden", "a b.txt", "é.txt"]
)
def test_a_part_with_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unpack(zipped(name))


def test_what_would_be_refused_is_not_written() -> None:
    with pytest.raises(ValueError, match="1"):
        pack({"../a.txt": b""})


def test_a_way_of_packing_that_we_do_not_use_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unpack(zipped(method=zipfile.ZIP_BZIP2))


def test_a_part_that_is_there_twice_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.txt", b"one")
        archive.filelist.append(archive.filelist[0])
    with pytest.raises(ValueError, match=r"\w"):
        unpack(whole.getvalue())


def test_more_parts_than_a_sync_file_has_are_refused() -> None:
    with pytest.raises(ValueError, match="65"):
        pack({f"{number}.txt": b"" for number in range(65)})


def test_a_bomb_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pack({"bomb.txt": bytes(2000)})
    monkeypatch.setattr(container, "SIZE_LIMIT", 1999)
    with pytest.raises(ValueError, match="1"):
        unpack(whole)


@given(st.binary(max_size=300))
def test_any_bytes_are_parts_or_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unpack(content)


@given(st.integers(min_value=0), st.integers(1, 255))
def test_a_zip_with_one_changed_byte_gives_parts_or_is_refused(place: int, change: int) -> None:
    whole = bytearray(pack(PARTS))
    whole[place % len(whole)] ^= change
    with contextlib.suppress(ValueError):
        assert isinstance(unpack(bytes(whole)), dict)
