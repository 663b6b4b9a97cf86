"""A disk that is full while somebody signs or merges: nothing signed is lost, and it can go on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import real_event
from tests.hostile.full_disks import SmallDisk, small_disk
from tests.services.writing import written
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.sample_evening import PASSPHRASE

LONG_BODY = "A sentence of a long letter. " * 400


@pytest.fixture(params=[True, False], ids=["disk", "quota"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk that is soon full; and always one on which no file may grow as well."""
    with small_disk(tmp_path / "disk", wants_mount=request.param) as disk:
        yield disk


def test_a_letter_that_finds_no_room_stays_a_draft_and_is_signed_later(disk: SmallDisk) -> None:
    path = real_event(disk.folder / "event.w4r")
    with open_evening(path, PASSPHRASE) as evening:
        desk = LetterDesk(evening)
        earlier = desk.sign(written(evening)).action
        draft = written(evening, body=LONG_BODY)
        desk.keep(draft)
        disk.fill()
        for _ in range(3):
            with pytest.raises(DiskFull):
                desk.sign(draft)
        assert EventDesk(evening).letters() == (earlier,)
        assert desk.interrupted() == draft
        disk.make_room()
        later = desk.sign(draft).action
    with open_evening(path, PASSPHRASE) as evening:
        assert EventDesk(evening).letters() == (earlier, later)
        assert LetterDesk(evening).interrupted() is None


def test_what_was_signed_is_there_after_the_program_ended_on_a_full_disk(disk: SmallDisk) -> None:
    path = real_event(disk.folder / "event.w4r")
    evening = open_evening(path, PASSPHRASE)
    desk = LetterDesk(evening)
    signed = desk.sign(written(evening)).action
    draft = written(evening)
    desk.keep(draft)
    disk.fill()
    with pytest.raises(DiskFull):
        desk.keep(written(evening, id=draft.id, body=LONG_BODY))
    evening.close()
    disk.make_room()
    with open_evening(path, PASSPHRASE) as evening:
        assert EventDesk(evening).letters() == (signed,)
        assert LetterDesk(evening).interrupted() == draft
