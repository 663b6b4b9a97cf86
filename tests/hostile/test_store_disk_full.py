"""A full disk is told, takes nothing away, and is forgotten once there is room again."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import factory
from tests.store.conftest import KEY
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.counts import tally
from w4r_desktop.store.create import create_store
from w4r_desktop.store.engine import Store, reading, transaction
from w4r_desktop.store.events import add_event
from w4r_desktop.store.stations import add_station

ROOT = Path(__file__).resolve().parents[2]
LETTER = factory.letter(body="a" * 19_000)

SMALL_FILES = """
import json, resource, signal, sys
from pathlib import Path
from tests.hostile.test_store_disk_full import counted, event_in, sign, signed_until_full
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = event_in(Path(sys.argv[1]))
sign(store)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
error, signed = signed_until_full(store)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
sign(store)
print(json.dumps([error, 1 + signed + 1, counted(store)]))
"""


NO_ROOM = """
import json, resource, signal, sys
from pathlib import Path
from tests.hostile.test_store_disk_full import event_in
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, resource.RLIM_INFINITY))
try:
    event_in(Path(sys.argv[1]))
except Exception as error:
    print(json.dumps([type(error).__name__, [file.name for file in Path(sys.argv[1]).iterdir()]]))
"""


def event_in(folder: Path) -> Store:
    """A store in that folder with an event to write at."""
    store = create_store(folder / "event.w4r", key=KEY)
    with transaction(store) as connection:
        add_event(connection, factory.event())
        add_station(connection, factory.station())
    return store


def sign(store: Store) -> None:
    """Sign one long letter."""
    with transaction(store) as connection:
        add_action(connection, factory.action(letter=LETTER))


def signed_until_full(store: Store) -> tuple[str, int]:
    """Sign until it fails; the name of the error and how many letters were signed."""
    for signed in range(10_000):
        try:
            sign(store)
        except Exception as error:  # noqa: BLE001 - its name is what is asked for
            return type(error).__name__, signed
    return "", 10_000


def counted(store: Store) -> int:
    """How many letters the store counts."""
    with reading(store) as connection:
        return tally(connection).total


def test_a_file_that_may_not_grow_takes_nothing_away(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SMALL_FILES, str(tmp_path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    error, signed, kept = json.loads(told)
    assert error in {"DiskFull", "PlaceNotWritable"}
    assert kept == signed > 2


def mounted(folder: Path) -> bool:
    """Whether a disk of 1 MB could be put there; only an administrator may do so."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


@dataclass(frozen=True)
class FullPlace:
    """A store with hardly any room, and how to make some."""

    store: Store
    make_room: Callable[[], object]


def on_a_small_disk(folder: Path) -> FullPlace:
    """A store on a disk of its own."""
    command = ["mount", "-o", "remount,size=8m", str(folder)]
    return FullPlace(event_in(folder), lambda: subprocess.run(command, check=True))


def under_a_ceiling(folder: Path) -> FullPlace:
    """A store that may not have more pages, which the database takes for a full disk."""
    store = event_in(folder)

    def allow(pages: int) -> None:
        with store.engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    allow(120)
    return FullPlace(store, lambda: allow(10_000))


@pytest.fixture
def full_place(tmp_path: Path) -> Iterator[FullPlace]:
    """A small disk where one may be mounted, else a store under a ceiling."""
    folder = tmp_path / "disk"
    if mounted(folder):
        place = on_a_small_disk(folder)
        yield place
        place.store.close()
        subprocess.run(["umount", str(folder)], check=True)
    else:
        place = under_a_ceiling(folder)
        yield place
        place.store.close()


def check_nothing_is_lost(place: FullPlace) -> None:
    error, signed = signed_until_full(place.store)
    assert error == "DiskFull"
    assert counted(place.store) == signed > 2
    place.make_room()
    sign(place.store)
    assert counted(place.store) == signed + 1


def test_a_full_disk_takes_nothing_away_and_writing_goes_on_when_there_is_room(
    full_place: FullPlace,
) -> None:
    check_nothing_is_lost(full_place)


def test_a_store_at_its_ceiling_takes_nothing_away(tmp_path: Path) -> None:
    place = under_a_ceiling(tmp_path)
    check_nothing_is_lost(place)
    place.store.close()


def test_where_there_is_no_room_no_half_made_store_is_left(tmp_path: Path) -> None:
    command = [sys.executable, "-c", NO_ROOM, str(tmp_path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    assert json.loads(told) in (["DiskFull", []], ["PlaceNotWritable", []])
