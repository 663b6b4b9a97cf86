"""A disk that is full while somebody signs or merges: nothing signed is lost, and it can go on."""

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.cli.conftest import real_event
from tests.services.writing import written
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.sample_evening import PASSPHRASE

SIZE = 6 * 2**20
LONG_BODY = "A sentence of a long letter. " * 400


class SmallDisk:
    """A disk of six megabytes, twice what an empty event takes; where none may be mounted, a store that may not grow."""

    def __init__(self, folder: Path, *, is_mounted: bool) -> None:
        self.folder = folder
        self._is_mounted = is_mounted

    def fill(self, evening: Evening) -> None:
        """Leave no room at all."""
        if not self._is_mounted:
            self._let_grow(evening, pages=1)
            return
        with contextlib.suppress(OSError), self._ballast.open("wb", buffering=0) as ballast:
            while True:
                ballast.write(bytes(512))

    def make_room(self, evening: Evening) -> None:
        """Take away what filled the disk."""
        self._ballast.unlink(missing_ok=True)
        if not self._is_mounted:
            self._let_grow(evening, pages=2**30)

    @property
    def _ballast(self) -> Path:
        return self.folder / "holiday.mp4"

    @staticmethod
    def _let_grow(evening: Evening, *, pages: int) -> None:
        with evening.store.engine.connect() as connection:
            connection.execute(text(f"PRAGMA max_page_count = {pages}"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk that is soon full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "w4r-test", str(folder)]
    is_mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield SmallDisk(folder, is_mounted=is_mounted)
    if is_mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture(params=[True, False], ids=["disk", "store"])
def disk(small_disk: SmallDisk, request: pytest.FixtureRequest, tmp_path: Path) -> SmallDisk:
    """That disk, and always the store that may not grow as well."""
    return small_disk if request.param else SmallDisk(tmp_path, is_mounted=False)


def test_a_letter_that_finds_no_room_stays_a_draft_and_is_signed_later(disk: SmallDisk) -> None:
    path = real_event(disk.folder / "event.w4r")
    with open_evening(path, PASSPHRASE) as evening:
        desk = LetterDesk(evening)
        earlier = desk.sign(written(evening)).action
        draft = written(evening, body=LONG_BODY)
        desk.keep(draft)
        disk.fill(evening)
        for _ in range(3):
            with pytest.raises(DiskFull):
                desk.sign(draft)
        assert EventDesk(evening).letters() == (earlier,)
        assert desk.interrupted() == draft
        disk.make_room(evening)
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
    disk.fill(evening)
    with pytest.raises(DiskFull):
        desk.keep(written(evening, id=draft.id, body=LONG_BODY))
    evening.close()
    disk.make_room(evening)
    with open_evening(path, PASSPHRASE) as evening:
        assert EventDesk(evening).letters() == (signed,)
        assert LetterDesk(evening).interrupted() == draft
