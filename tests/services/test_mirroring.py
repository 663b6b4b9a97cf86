"""A second copy on a stick: fresh, whole, never over somebody's letters, never in the way."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.services.writing import signed
from w4r_desktop.domain.errors.stores import MirrorGone, MirrorWentOn
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.mirroring import Mirror, mirror_name
from w4r_desktop.services.sample_evening import PASSPHRASE


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    """An evening with a letter, on a laptop of its own."""
    evening = open_evening(real_event(tmp_path / "laptop" / "event.w4r"), PASSPHRASE)
    signed(evening)
    return evening


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def mirror(evening: Evening, stick: Path) -> Mirror:
    mirror = Mirror(evening)
    mirror.choose(stick)
    return mirror


def copied(mirror: Mirror) -> bool:
    """Do all three steps, as every minute does; whether there was anything to do."""
    snapshot = mirror.snapshot()
    if snapshot is None:
        return False
    mirror.carry(snapshot)
    mirror.arrived(snapshot)
    return True


def letters_in(path: Path) -> int:
    with open_evening(path, PASSPHRASE) as evening:
        return EventDesk(evening).status().tally.total


def test_another_laptop_goes_on_from_the_copy(
    evening: Evening, mirror: Mirror, stick: Path
) -> None:
    assert copied(mirror)
    signed(evening)
    assert copied(mirror)
    evening.close()
    shutil.rmtree(evening.path.parent)
    with open_evening(stick / mirror_name(evening), PASSPHRASE) as elsewhere:
        assert EventDesk(elsewhere).status().tally.total == 2
        assert elsewhere.trail.holds
        signed(elsewhere)
    assert letters_in(stick / mirror_name(evening)) == 3


def test_a_copy_is_made_only_where_something_changed(evening: Evening, mirror: Mirror) -> None:
    assert copied(mirror)
    assert not copied(mirror)
    place = mirror.place()
    assert place is not None
    assert place.made_at is not None
    signed(evening)
    assert copied(mirror)
    assert not copied(mirror)
    evening.close()


def test_letters_signed_between_two_steps_are_in_the_copy(
    evening: Evening, mirror: Mirror, stick: Path
) -> None:
    for _ in range(20):
        signed(evening, body="A sentence of a letter. " * 400)
    between = []
    snapshot = mirror.snapshot(between=lambda: between.append(signed(evening).action.code))
    assert snapshot is not None
    mirror.carry(snapshot)
    evening.close()
    # The last one was signed after the last step; the next copy has it.
    assert len(between) > 2
    assert letters_in(stick / mirror_name(evening)) == 21 + len(between) - 1


def test_a_pulled_stick_is_told_and_taken_up_again(
    evening: Evening, mirror: Mirror, stick: Path
) -> None:
    assert copied(mirror)
    away = stick.rename(stick.with_name("pocket"))
    signed(evening)
    with pytest.raises(MirrorGone):
        copied(mirror)
    assert not stick.exists()
    signed(evening)
    away.rename(stick)
    assert copied(mirror)
    evening.close()
    assert letters_in(stick / mirror_name(evening)) == 3
    assert [file.name for file in evening.path.parent.iterdir() if "mirror" in file.name] == []


def test_a_copy_that_somebody_wrote_on_in_is_left_as_it_is(
    evening: Evening, mirror: Mirror, stick: Path
) -> None:
    assert copied(mirror)
    with open_evening(stick / mirror_name(evening), PASSPHRASE) as elsewhere:
        signed(elsewhere)
    signed(evening)
    with pytest.raises(MirrorWentOn):
        copied(mirror)
    evening.close()
    assert letters_in(stick / mirror_name(evening)) == 2


def test_a_copy_that_is_damaged_is_kept_aside_and_made_anew(
    evening: Evening, mirror: Mirror, stick: Path
) -> None:
    assert copied(mirror)
    target = stick / mirror_name(evening)
    target.write_bytes(target.read_bytes()[:-4096])
    signed(evening)
    assert copied(mirror)
    assert (stick / target.name.replace(".w4r", "-old-1.w4r")).exists()
    evening.close()
    assert letters_in(target) == 2


def test_where_no_place_is_chosen_nothing_is_copied(evening: Evening, mirror: Mirror) -> None:
    mirror.choose(None)
    assert not copied(mirror)
    evening.close()
