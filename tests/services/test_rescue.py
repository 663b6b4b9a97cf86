"""A damaged event is set aside whole; what can be read, or a copy, comes in its place."""

import contextlib
from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.services.writing import signed, written
from w4r_desktop.domain.errors.files import FileInUse
from w4r_desktop.domain.errors.stores import StoreDamaged, WrongPassphrase
from w4r_desktop.domain.rescues import Source
from w4r_desktop.i18n.rescues import holding_words
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.rescue import look_at_ruins, recover, recovered_evening
from w4r_desktop.services.sample_evening import PASSPHRASE
from w4r_desktop.store.engine import Store
from w4r_desktop.store.keys import copy_key_files
from w4r_desktop.store.mirror import copy_store
from w4r_desktop.system.lock import lock_beside

LETTERS = 12


def mirrored(store: Store, out: Path) -> None:
    """A copy of the store with the keys that open it."""
    copy_store(store, out)
    copy_key_files(store.path, out)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An event with letters and a draft, a copy of it on a stick that lacks two, and then damage."""
    path = real_event(tmp_path / "event" / "event.w4r")
    with open_evening(path, PASSPHRASE) as evening:
        for _ in range(LETTERS):
            signed(evening, body="Please listen to her. " * 150)
        (tmp_path / "stick").mkdir()
        mirrored(evening.store, tmp_path / "stick" / "event.w4r")
        for _ in range(2):
            signed(evening)
        LetterDesk(evening).put_away(written(evening))
    content = bytearray(path.read_bytes())
    content[40 * 4096 + 7] ^= 4
    path.write_bytes(content)
    return path


@pytest.fixture
def mirror(path: Path) -> Path:
    return path.parents[1] / "stick" / "event.w4r"


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_a_damaged_event_does_not_open_and_is_not_written_to(path: Path) -> None:
    before = everything(path.parent)
    with pytest.raises(StoreDamaged):
        open_evening(path, PASSPHRASE)
    assert everything(path.parent) == before


def test_what_each_place_holds_is_counted_before_anything_is_chosen(
    path: Path, mirror: Path
) -> None:
    before = everything(path.parent), everything(mirror.parent)
    ruins, copy = look_at_ruins(path, PASSPHRASE, mirror=mirror)
    assert (everything(path.parent), everything(mirror.parent)) == before
    assert (ruins.source, copy.source) == (Source.STORE, Source.MIRROR)
    assert LETTERS - 3 <= ruins.letters <= LETTERS + 2
    assert ruins.letters + ruins.missing == LETTERS + 2
    assert (copy.letters, copy.missing) == (LETTERS, 0)
    assert f"{LETTERS} letters and messages" in str(holding_words(copy))


def test_what_can_be_read_comes_in_its_place_and_the_damaged_one_stays_whole(path: Path) -> None:
    (ruins,) = look_at_ruins(path, PASSPHRASE)
    before = everything(path.parent)
    aside = recover(path, PASSPHRASE)
    assert everything(aside) == before
    with open_evening(path, PASSPHRASE) as evening:
        assert EventDesk(evening).status().tally.total == ruins.letters
        signed(evening)


def test_a_copy_comes_in_its_place_and_the_evening_goes_on(path: Path, mirror: Path) -> None:
    before = everything(path.parent)
    with recovered_evening(path, PASSPHRASE, mirror=mirror) as evening:
        assert EventDesk(evening).status().tally.total == LETTERS
        assert evening.trail.holds
        signed(evening)
    (aside,) = (one for one in path.parent.iterdir() if one.is_dir())
    assert everything(aside) == before


def test_a_copy_that_cannot_be_read_is_told_beside_the_rest(path: Path, mirror: Path) -> None:
    mirror.write_bytes(mirror.read_bytes()[:9000])
    _ruins, copy = look_at_ruins(path, PASSPHRASE, mirror=mirror)
    assert isinstance(copy.error, StoreDamaged)
    mirror.unlink()
    _ruins, copy = look_at_ruins(path, PASSPHRASE, mirror=mirror)
    assert "There is no file" in str(holding_words(copy))


def test_an_event_cut_to_nothing_can_still_be_taken_from_its_copy(path: Path, mirror: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(StoreDamaged):
        open_evening(path, PASSPHRASE)
    ruins, _copy = look_at_ruins(path, PASSPHRASE, mirror=mirror)
    assert ruins.letters == 0
    recovered_evening(path, PASSPHRASE, mirror=mirror).close()


def test_nobody_looks_without_the_passphrase_or_while_it_is_open(path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        look_at_ruins(path, "not it")
    with contextlib.closing(Closing(path)), pytest.raises(FileInUse):
        recover(path, PASSPHRASE)


class Closing:
    """Holds the store as another program would."""

    def __init__(self, path: Path) -> None:
        self._lock = lock_beside(path)

    def close(self) -> None:
        self._lock.release()
