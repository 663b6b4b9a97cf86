"""A disk that is full while somebody closes, mirrors, forgets or updates: told, and nothing lost."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import bytes_below, real_event
from tests.hostile.full_disks import SmallDisk, small_disk
from tests.services.writing import signed
from tests.store.conftest import KEY
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.domain.events import EventState
from w4r_desktop.i18n.errors import explain
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.event_life import EventLife
from w4r_desktop.services.mirroring import Mirror, mirror_name
from w4r_desktop.services.sample_evening import PASSPHRASE
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading
from w4r_desktop.store.lookup import latest_actions

LONG = "A sentence of a long letter. " * 400
LETTERS = 8
WAYS = ("disk", "quota") if os.environ.get("W4R_SOAK") else ("disk",)
"""A quota stands in for a small disk by itself where none may be mounted; the long form tries both."""

OLD = Path(__file__).parents[1] / "stores" / "0001.w4r"


@pytest.fixture(params=WAYS)
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", wants_mount=request.param == "disk") as disk:
        yield disk


def evening_in(folder: Path) -> Evening:
    """An evening in that folder with some long letters."""
    evening = open_evening(real_event(folder / "event.w4r"), PASSPHRASE)
    for _ in range(LETTERS):
        signed(evening, body=LONG)
    return evening


def life_of(evening: Evening) -> EventLife:
    return EventLife(evening, passphrase_opens=PASSPHRASE.__eq__)


def letters_in(path: Path) -> int:
    with open_evening(path, PASSPHRASE) as evening:
        assert evening.trail.holds
        return EventDesk(evening).status().tally.total


def told(error: pytest.ExceptionInfo[DiskFull]) -> str:
    return str(explain(error.value))


def test_an_event_that_cannot_be_closed_stays_open_and_closes_later(disk: SmallDisk) -> None:
    evening = evening_in(disk.folder)
    disk.fill()
    with pytest.raises(DiskFull) as error:
        life_of(evening).close()
    with pytest.raises(DiskFull):
        life_of(evening).close()
    assert "The disk is full" in told(error)
    assert EventDesk(evening).status().event.state is EventState.OPEN
    assert EventDesk(evening).status().tally.total == LETTERS
    disk.make_room()
    assert life_of(evening).close().state is EventState.CLOSED
    evening.close()
    assert letters_in(evening.path) == LETTERS


def test_a_full_stick_keeps_the_copy_it_has_and_takes_the_next_one_later(
    disk: SmallDisk, tmp_path: Path
) -> None:
    evening = evening_in(tmp_path / "laptop")
    mirror = Mirror(evening)
    mirror.choose(disk.folder)
    copy(mirror)
    signed(evening, body=LONG)
    snapshot = mirror.snapshot()
    assert snapshot is not None
    disk.fill()
    with pytest.raises(DiskFull) as error:
        mirror.carry(snapshot)
    assert mirror_name(evening) in told(error)
    disk.make_room()
    assert letters_in(disk.folder / mirror_name(evening)) == LETTERS
    assert not list(disk.folder.glob(".*.part"))
    signed(evening, body=LONG)
    copy(mirror)
    evening.close()
    assert letters_in(disk.folder / mirror_name(evening)) == LETTERS + 2
    assert letters_in(evening.path) == LETTERS + 2


def copy(mirror: Mirror) -> None:
    snapshot = mirror.snapshot()
    assert snapshot is not None
    mirror.carry(snapshot)
    mirror.arrived(snapshot)


def test_a_laptop_without_room_for_the_copy_goes_on_signing(
    disk: SmallDisk, tmp_path: Path
) -> None:
    evening = evening_in(disk.folder)
    (tmp_path / "stick").mkdir()
    mirror = Mirror(evening)
    mirror.choose(tmp_path / "stick")
    disk.fill()
    with pytest.raises(DiskFull):
        mirror.snapshot()
    assert not list(disk.folder.glob(".*mirror-part*"))
    disk.make_room()
    signed(evening, body=LONG)
    copy(mirror)
    evening.close()
    assert letters_in(tmp_path / "stick" / mirror_name(evening)) == LETTERS + 1


@pytest.mark.parametrize("room", [0, 300_000], ids=["no room", "room to erase"])
def test_what_could_not_be_forgotten_is_counted_and_forgotten_later(
    disk: SmallDisk, room: int
) -> None:
    evening = evening_in(disk.folder)
    life_of(evening).close()
    disk.fill(but=room)
    with pytest.raises(DiskFull):
        life_of(evening).forget(PASSPHRASE)
    assert EventDesk(evening).status().tally.total == LETTERS
    disk.make_room()
    assert life_of(evening).forget(PASSPHRASE).state is EventState.FORGOTTEN
    assert life_of(evening).to_forget().texts == 0
    evening.close()
    assert letters_in(evening.path) == LETTERS
    assert not list(disk.folder.glob(".event*"))


def test_a_store_of_an_older_form_that_finds_no_room_stays_as_it_is(disk: SmallDisk) -> None:
    path = disk.folder / "old.w4r"
    shutil.copy(OLD, path)
    before = bytes_below(disk.folder)
    disk.fill()
    with pytest.raises(DiskFull):
        open_store(path, key=KEY)
    disk.make_room()
    assert bytes_below(disk.folder) == before
    store = open_store(path, key=KEY)
    with reading(store) as connection:
        assert len(list(latest_actions(connection))) == 1
    store.close()
