"""One program at a time, and no dead one."""

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factory import NOW
from w4r_desktop.domain.errors.files import FileInUse, PlaceNotWritable
from w4r_desktop.i18n.errors import explain
from w4r_desktop.system.lock import lock_beside

HOLDING = """
import sys, time
from pathlib import Path
from w4r_desktop.system.lock import lock_beside
lock_beside(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "event.w4r"


def holder_of(path: Path) -> subprocess.Popen[str]:
    """Another process that holds it."""
    command = [sys.executable, "-c", HOLDING, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_window_is_told_who_has_it_and_since_when(path: Path) -> None:
    lock = lock_beside(path, clock=lambda: NOW)
    with pytest.raises(FileInUse) as refused:
        lock_beside(path)
    told = refused.value
    assert (told.machine, told.process, told.since) == (platform.node(), os.getpid(), NOW)
    assert "open on this laptop already" in str(explain(told))
    assert str(os.getpid()) in str(explain(told))
    lock.release()


def test_another_program_is_told_by_its_process_and_a_killed_one_is_no_obstacle(path: Path) -> None:
    with holder_of(path) as process:
        with pytest.raises(FileInUse) as refused:
            lock_beside(path)
        assert refused.value.process == process.pid
        process.kill()
    assert path.with_name("event.w4r.lock").exists()
    lock_beside(path).release()


def test_another_machine_is_named(path: Path) -> None:
    lock = lock_beside(path)
    about = path.with_name("event.w4r.lock")
    about.write_text(about.read_text().replace(platform.node(), "library-3"))
    with pytest.raises(FileInUse) as refused:
        lock_beside(path)
    assert "library-3" in str(explain(refused.value))
    lock.release()


@pytest.mark.parametrize("told", ["", "[]", "{", '{"since": 7, "process": "x"}', "\0\xff"])
def test_a_lock_whose_holder_cannot_be_read_is_told_without_it(path: Path, told: str) -> None:
    lock = lock_beside(path)
    path.with_name("event.w4r.lock").write_text(told)
    with pytest.raises(FileInUse) as refused:
        lock_beside(path)
    assert "another window or program" in str(explain(refused.value))
    lock.release()


def test_nothing_is_left_once_it_is_released_and_releasing_twice_does_no_harm(path: Path) -> None:
    lock = lock_beside(path)
    lock.release()
    lock.release()
    assert not list(path.parent.iterdir())
    lock_beside(path).release()


def test_where_no_lock_can_be_written_the_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "event.w4r.lock").mkdir()
    with pytest.raises(PlaceNotWritable):
        lock_beside(tmp_path / "event.w4r")
