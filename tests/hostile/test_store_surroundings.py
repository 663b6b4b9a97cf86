"""A read-only disk, a clock that jumps, and two programs at once."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.factory import NOW
from tests.hostile.full_disks import write_protected
from tests.services.writing import signed
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.files import FileInUse, PlaceNotWritable
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.sample_evening import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]

OPENING = """
import sys
from pathlib import Path
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.services.evening import open_evening
try:
    with open_evening(Path(sys.argv[1]), sys.argv[2]) as evening:
        print("open", flush=True)
        sys.stdin.readline()
except W4RError as error:
    print(type(error).__name__, explain(error))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "disk").mkdir()
    return real_event(tmp_path / "disk" / "event.w4r")


@pytest.fixture
def read_only(path: Path) -> Iterator[Path]:
    """The event on a disk that takes nothing: mounted so, where that is allowed, else a folder."""
    with write_protected(path.parent):
        yield path


def test_an_event_on_a_read_only_disk_is_told_and_stays_as_it_is(read_only: Path) -> None:
    before = read_only.read_bytes()
    if os.access(read_only.parent, os.W_OK):
        pytest.fail("the disk takes files")
    with pytest.raises(PlaceNotWritable):
        open_evening(read_only, PASSPHRASE)
    assert read_only.read_bytes() == before
    assert len(list(read_only.parent.iterdir())) == 2


def test_a_clock_that_jumps_back_a_day_changes_no_count_and_breaks_no_trail(path: Path) -> None:
    times = [NOW, NOW + timedelta(hours=1), NOW - timedelta(days=1), NOW]
    codes = []
    for now in times:
        with open_evening(path, PASSPHRASE, clock=lambda now=now: now, is_noted=True) as evening:  # type: ignore[misc]
            codes.append(signed(evening).action.code)
    with open_evening(path, PASSPHRASE) as evening:
        assert evening.trail.holds
        assert EventDesk(evening).status().tally.total == len(times)
        assert {EventDesk(evening).letter(code).code for code in codes} == set(codes)


def test_of_two_programs_the_second_is_told_who_has_the_event(path: Path) -> None:
    command = [sys.executable, "-c", OPENING, str(path), PASSPHRASE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        second = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
        assert second.stdout.startswith("FileInUse")
        assert str(first.pid) in second.stdout
        with pytest.raises(FileInUse):
            open_evening(path, PASSPHRASE)
        first.kill()
    with open_evening(path, PASSPHRASE) as evening:
        assert EventDesk(evening).status().tally.total == 0


def test_a_store_that_vanishes_while_it_is_open_is_told(path: Path) -> None:
    with open_evening(path, PASSPHRASE) as evening:
        signed(evening)
        for file in path.parent.iterdir():
            if not file.name.endswith(".age"):
                file.unlink()
        with pytest.raises(Unavailable):
            open_evening(path, PASSPHRASE)
