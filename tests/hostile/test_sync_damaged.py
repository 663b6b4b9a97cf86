"""A sync file that was damaged on its way is refused, wherever the damage lies."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sync.conftest import ORIGIN, Teller
from w4r_desktop.domain.errors.sync_files import NotASyncFile, SyncFileForAnother
from w4r_desktop.store.keys import make_identity
from w4r_desktop.sync.read import open_package, read_sync_file
from w4r_desktop.sync.seal import seal, unseal
from w4r_desktop.sync.write import package

MINE = make_identity()
REFUSALS = (NotASyncFile, SyncFileForAnother)


@pytest.fixture(scope="module")
def sealed(teller: Teller) -> bytes:
    """A sync file that is whole."""
    return seal(package(teller.content, seed=teller.seed), [MINE.recipient], origin=ORIGIN)


def opened(content: bytes) -> object:
    return open_package(unseal(content, MINE.secret, origin=ORIGIN), origin=ORIGIN)


def test_a_changed_byte_is_refused_wherever_it_is(sealed: bytes) -> None:
    random = Random(11)
    places = {*range(250), *random.sample(range(len(sealed)), 200), len(sealed) - 1}
    for place in places:
        damaged = bytearray(sealed)
        damaged[place] ^= 1 << random.randrange(8)
        with pytest.raises(REFUSALS):
            opened(bytes(damaged))


@settings(max_examples=200)
@given(st.data())
def test_any_damage_is_refused(sealed: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sealed) - 1))
    end = data.draw(st.integers(start, len(sealed)))
    damaged = sealed[:start] + data.draw(st.binary(max_size=40)) + sealed[end:]
    if damaged != sealed:
        with pytest.raises(REFUSALS):
            opened(damaged)


def test_a_file_that_was_cut_off_is_refused_wherever_it_ends(sealed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cut.w4rsync"
    for end in range(0, len(sealed), 97):
        path.write_bytes(sealed[:end])
        with pytest.raises(REFUSALS):
            read_sync_file(path, secret=MINE.secret)


def test_something_appended_is_refused(sealed: bytes) -> None:
    with pytest.raises(NotASyncFile):
        opened(sealed + b"\0")


def test_a_sealed_shopping_list_is_no_sync_file() -> None:
    with pytest.raises(NotASyncFile):
        opened(seal(b"bread, milk", [MINE.recipient], origin=ORIGIN))
