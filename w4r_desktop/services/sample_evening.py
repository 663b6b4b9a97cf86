"""A whole sample evening with made-up writers: for trying the program out, and for its tests."""

import contextlib
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from w4r_desktop.domain.errors.files import FileInTheWay, FileMissing, NotASampleEvening
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.errors.stores import NotAStore, StoreKeyMissing, WrongPassphrase
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.counting import counts_of
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.evening_report import print_report
from w4r_desktop.services.event_desk import EventPlan, found_event_and_key
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.sample_letters import SamplePen, Words
from w4r_desktop.store import actions, paper_counts, trail
from w4r_desktop.store.engine import transaction
from w4r_desktop.system import assets
from w4r_desktop.system.files import explained, write_bytes_whole
from w4r_desktop.system.tasks import Progress, silent

PASSPHRASE = "demo"  # noqa: S105 - printed in the README; the sample evening guards nothing
HELD_ON = date(2025, 12, 10)
"""Human Rights Day of the season that the demo pack tells of."""

OPENED = datetime.combine(HELD_ON, time(17, 30)).astimezone()
"""Half past five wherever the sample is made, so that its report reads like an evening."""

UNFINISHED = ".sample-evening.part"
"""The folder inside the wanted one that is written in; what a crash left there is nobody's."""

NOT_A_SAMPLE = (FileMissing, NotAPack, NotAStore, StoreKeyMissing, WrongPassphrase)
"""How an event that is no sample evening refuses the passphrase that everybody knows."""


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """Where the parts of a sample evening lie."""

    folder: Path

    @property
    def event(self) -> Path:
        """The event's store."""
        return self.folder / "event.w4r"

    @property
    def key(self) -> Path:
        """The coordinator's key, an age identity."""
        return self.folder / "coordinator.key"

    @property
    def sync(self) -> Path:
        """The sync file, sealed to the coordinator's key."""
        return self.folder / "event.w4rsync"

    @property
    def letters(self) -> Path:
        """All letters, ready to print."""
        return self.folder / "letters.pdf"

    @property
    def report(self) -> Path:
        """The report of the evening."""
        return self.folder / "report.pdf"

    @property
    def counts(self) -> Path:
        """The counts by case and kind."""
        return self.folder / "counts.csv"


def make_sample_evening(
    folder: Path,
    *,
    letters: int,
    seed: int,
    replace: bool = False,
    progress: Progress = silent,
) -> SampleFiles:
    """Write a whole sample evening: store, key, letters, report, counts and sync file.

    Besides the letters there are messages, signatures under petitions, and counts of what was done
    on paper. Raises NotASampleEvening
    where the folder holds something, unless that is a sample evening and `replace` is set;
    FileInTheWay, DiskFull or PlaceNotWritable. Then the folder is what it was.
    """
    with (
        _written_whole(folder, replace=replace) as files,
        _new_event(files, letters=letters, seed=seed) as evening,
    ):
        shop = PrintShop(evening)
        shop.print_letters(files.letters, PrintOrder(), progress=progress)
        print_report(evening, files.report)
        write_bytes_whole(files.counts, counts_of(evening.store))
        write_sync(evening, files.sync)
    return SampleFiles(folder)


def make_sample_event(
    files: SampleFiles, *, letters: int, seed: int, replace: bool = False
) -> None:
    """Write the store and the key of a sample evening alone; raises as the whole one does."""
    with (
        _written_whole(files.folder, replace=replace) as unfinished,
        _new_event(unfinished, letters=letters, seed=seed),
    ):
        pass


@contextlib.contextmanager
def _written_whole(folder: Path, *, replace: bool) -> Iterator[SampleFiles]:
    """Files to write; they move to the folder at the end, or are thrown away where work fails."""
    was_there = folder.exists()
    unfinished = folder / UNFINISHED
    with explained(folder):
        _check_free(folder, replace=replace)
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
    try:
        yield SampleFiles(unfinished)
        with explained(folder):
            _move(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        if not was_there:
            with contextlib.suppress(OSError):
                folder.rmdir()  # which only an empty one allows


def _check_free(folder: Path, *, replace: bool) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise FileInTheWay(folder)
    held = any(file.name != UNFINISHED for file in folder.iterdir())
    if held and not (replace and _is_sample(folder)):
        raise NotASampleEvening(folder)


def _is_sample(folder: Path) -> bool:
    try:
        with open_evening(SampleFiles(folder).event, PASSPHRASE) as evening:
            return evening.event.is_demo
    except NOT_A_SAMPLE:
        return False


def _move(unfinished: Path, folder: Path) -> None:
    """Put the files in place, the event last: where it is, the others are too."""
    event = SampleFiles(unfinished).event
    for file in sorted(unfinished.iterdir(), key=lambda file: file == event):
        file.replace(folder / file.name)


@contextlib.contextmanager
def _new_event(files: SampleFiles, *, letters: int, seed: int) -> Iterator[Evening]:
    """A sample event with its letters, open."""
    words = sample_words()
    plan = EventPlan(
        name=str(words["event"]),
        place=str(words["place"]),
        held_on=HELD_ON,
        audience=Audience.ADULTS,
        goal=max(20, letters * 3 // 20 * 10),
        is_demo=True,
    )
    found_event_and_key(files.event, files.key, plan, passphrase=PASSPHRASE, clock=lambda: OPENED)
    with open_evening(files.event, PASSPHRASE) as evening:
        with transaction(evening.store) as connection:
            pen = SamplePen(evening, words, seed=seed)
            made = actions.add_actions(connection, pen.write(letters))
            trail.note(connection, Deed.SIGNED, at=OPENED, subject="sample", count=made)
            paper_counts.add_paper_counts(connection, pen.count(letters))
        yield evening


def sample_words() -> Words:
    """The words that made-up people put their letters together from."""
    return tomllib.loads((assets.resources() / "demo_evening" / "en.toml").read_text("utf-8"))
