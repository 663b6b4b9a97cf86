"""A pack that was changed or cut off anywhere is refused: no byte of it goes unread."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.packs import sealed
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.files import unpack
from w4r_desktop.packs.read import open_pack
from w4r_desktop.packs.signing import sign_pack
from w4r_desktop.system import assets

HERE = Path("some.w4rpack")
SMALL = sign_pack(sealed(), bytes(32), "A section")
DEMO = build_pack(assets.resources() / "demo_pack")


def changed(pack: bytes, place: int, change: int) -> bytes:
    return pack[:place] + bytes([pack[place] ^ change]) + pack[place + 1 :]


def test_each_single_byte_of_a_signed_pack_counts() -> None:
    random = Random(2026)
    for place in range(len(SMALL)):
        with pytest.raises(NotAPack):
            unpack(changed(SMALL, place, random.randint(1, 255)), HERE)


def test_a_signed_pack_cut_off_at_any_byte_is_refused() -> None:
    for length in range(len(SMALL)):
        with pytest.raises(NotAPack):
            unpack(SMALL[:length], HERE)


@settings(max_examples=200)
@given(st.integers(0, len(DEMO) - 1), st.integers(1, 255))
def test_the_demo_pack_with_a_changed_byte_is_refused(place: int, change: int) -> None:
    with pytest.raises(NotAPack):
        open_pack(changed(DEMO, place, change), HERE)


@settings(max_examples=100)
@given(st.integers(0, len(DEMO) - 1))
def test_the_demo_pack_cut_off_anywhere_is_refused(length: int) -> None:
    with pytest.raises(NotAPack):
        open_pack(DEMO[:length], HERE)


@settings(max_examples=100)
@given(st.integers(0, len(DEMO)), st.binary(min_size=1, max_size=40))
def test_the_demo_pack_with_bytes_put_in_is_refused(place: int, more: bytes) -> None:
    with pytest.raises(NotAPack):
        open_pack(DEMO[:place] + more + DEMO[place:], HERE)
