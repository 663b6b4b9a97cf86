"""A stick that is pulled while the copy is on its way: told, nothing lost, taken up again."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.hostile.full_disks import write_protected
from tests.services.writing import signed
from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.domain.errors.files import PlaceNotWritable
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.mirroring import Mirror, mirror_name
from w4r_desktop.services.sample_evening import PASSPHRASE


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    evening = open_evening(real_event(tmp_path / "laptop" / "event.w4r"), PASSPHRASE)
    signed(evening)
    return evening


def handed_over_in_halves(file: Path, between: Callable[[], object]) -> Path:
    """A pipe that gives a file's first half, does something, and gives the rest."""
    pipe, content = file.with_name("slow"), file.read_bytes()
    os.mkfifo(pipe)

    def hand_over() -> None:
        with pipe.open("wb", buffering=0) as out:
            out.write(content[: len(content) // 2])
            between()
            out.write(content[len(content) // 2 :])

    threading.Thread(target=hand_over).start()
    return pipe


def test_a_stick_pulled_in_mid_copy_is_told_and_the_copy_is_made_when_it_is_back(
    evening: Evening, tmp_path: Path
) -> None:
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    mirror = Mirror(evening)
    mirror.choose(stick)
    first = mirror.snapshot()
    assert first is not None
    mirror.carry(first)
    mirror.arrived(first)
    signed(evening)
    second = mirror.snapshot()
    assert second is not None
    slow = handed_over_in_halves(second.file, lambda: stick.rename(pocket))
    with pytest.raises(Unavailable):
        mirror.carry(replace(second, file=slow))
    assert not stick.exists()
    signed(evening)
    assert letters_in(pocket / mirror_name(evening)) == 1
    pocket.rename(stick)
    third = mirror.snapshot()
    assert third is not None
    mirror.carry(third)
    evening.close()
    assert letters_in(stick / mirror_name(evening)) == 3
    assert letters_in(evening.path) == 3


def letters_in(path: Path) -> int:
    with open_evening(path, PASSPHRASE) as evening:
        assert evening.trail.holds
        return EventDesk(evening).status().tally.total


def test_a_stick_that_takes_nothing_is_told_and_its_copy_stays(
    evening: Evening, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    mirror = Mirror(evening)
    mirror.choose(stick)
    first = mirror.snapshot()
    assert first is not None
    mirror.carry(first)
    signed(evening)
    second = mirror.snapshot()
    assert second is not None
    with write_protected(stick), pytest.raises(PlaceNotWritable):
        mirror.carry(second)
    assert letters_in(stick / mirror_name(evening)) == 1
    third = mirror.snapshot()
    assert third is not None
    mirror.carry(third)
    evening.close()
    assert letters_in(stick / mirror_name(evening)) == 2
