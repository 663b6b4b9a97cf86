"""The courier: whatever arrives in whatever order, the collection is the same."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import real_event
from tests.cli.quick_envelope import wrap_quickly
from tests.services.conftest import MakeEvening
from tests.services.writing import BODY, signed, signed_petition
from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.errors.base import Cancelled, W4RError
from w4r_desktop.domain.errors.files import FileInTheWay, FileMissing
from w4r_desktop.domain.errors.keys import NotAKey
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.errors.sync_files import (
    NotASyncFile,
    SyncFileForAnother,
    SyncFileForged,
    SyncFileTooNew,
)
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.packs.container import pack_entries, unpack_entries
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.services.courier import MergeReport, check_sync, merge, write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.sample_evening import PASSPHRASE as SAMPLE
from w4r_desktop.store import arrivals, counts, lookup, stations
from w4r_desktop.store.create import create_store, open_store
from w4r_desktop.store.engine import Store, reading
from w4r_desktop.store.keys import (
    Identity,
    key_files,
    make_identity,
    new_key,
    unlock_with_identity,
    unlock_with_passphrase,
    wrap_for_recipients,
    write_identity,
)
from w4r_desktop.sync.content import CarriedPack
from w4r_desktop.sync.read import read_sync_file
from w4r_desktop.sync.seal import new_signing_key
from w4r_desktop.sync.write import write_sync_file

PASSPHRASE = "four words are easy"


class Coordinator:
    """A coordinator at home: a key, a collection, and files that come in."""

    def __init__(self, folder: Path) -> None:
        self.identity: Identity = make_identity()
        self.key = folder / "coordinator.key"
        self.collection = folder / "collection.w4r"
        write_identity(self.key, self.identity)

    def begin(self) -> None:
        """Make an empty collection whose passphrase opens it at once."""
        key = new_key()
        create_store(self.collection, key=key).close()
        wrap_for_recipients(self.collection, key, [self.identity.recipient])
        wrap_quickly(self.collection, key, PASSPHRASE)

    def merge(self, *files: Path) -> MergeReport:
        return merge(files, self.collection, passphrase=PASSPHRASE, identity=self.key)

    def opened(self) -> Store:
        return open_store(self.collection, key=unlock_with_identity(self.collection, self.identity))

    def tally(self) -> Tally:
        with closing(self.opened()) as store, reading(store) as connection:
            return counts.tally(connection)

    def versions(self) -> list[Action]:
        with closing(self.opened()) as store, reading(store) as connection:
            return list(lookup.all_versions(connection))


Mailbag = tuple[tuple[Path, ...], tuple[int, ...]]
"""Sync files, and how many letters each of them counts."""


@pytest.fixture
def coordinator(tmp_path: Path) -> Coordinator:
    """A coordinator with an empty collection."""
    coordinator = Coordinator(tmp_path)
    coordinator.begin()
    return coordinator


@pytest.fixture
def station(make_evening: MakeEvening, coordinator: Coordinator) -> Evening:
    """A station whose sync files go to that coordinator."""
    return make_evening(recipients=(coordinator.identity.recipient,))


def sync_of(evening: Evening, name: str = "one") -> Path:
    """The sync file of an evening as it stands."""
    path = evening.path.with_name(f"{name}.w4rsync")
    write_sync(evening, path)
    return path


def test_a_sync_file_says_what_it_holds(station: Evening, coordinator: Coordinator) -> None:
    signed(station)
    signed(station, kind=ActionKind.SOLIDARITY)
    summary = check_sync(sync_of(station), coordinator.key)
    assert (summary.event, summary.station) == (station.event.name, station.station.name)
    assert summary.actions == 2


def test_writing_a_sync_file_says_for_how_many_it_is_sealed(station: Evening) -> None:
    assert write_sync(station, station.path.with_name("one.w4rsync")).sealed_for == 1


def test_a_letter_taken_back_is_not_counted_in_the_sync_file(
    station: Evening, coordinator: Coordinator
) -> None:
    LetterDesk(station).withdraw(signed(station).action.code)
    assert check_sync(sync_of(station), coordinator.key).actions == 0


def test_what_a_station_wrote_arrives(station: Evening, coordinator: Coordinator) -> None:
    letter = signed(station).action
    report = coordinator.merge(sync_of(station))
    assert [(one.added, one.already_there) for one in report.files] == [(1, 0)]
    assert report.total == 1
    assert coordinator.versions() == [letter]


def test_petitions_and_what_was_counted_by_hand_arrive(
    station: Evening, coordinator: Coordinator
) -> None:
    signature = signed_petition(station).action
    CountDesk(station).enter(Counted("damisoa", Channel.EMAIL, 7))
    file = sync_of(station)
    assert check_sync(file, coordinator.key).by_hand == 7
    report = coordinator.merge(file, file)
    assert [(one.added, one.numbers) for one in report.files] == [(1, 1), (0, 0)]
    assert (report.total, report.by_hand) == (1, 7)
    assert coordinator.versions() == [signature]
    assert coordinator.tally().by_hand == {("damisoa", Channel.EMAIL): 7}


def test_merging_again_changes_nothing(station: Evening, coordinator: Coordinator) -> None:
    signed(station)
    file = sync_of(station)
    coordinator.merge(file)
    before = coordinator.collection.read_bytes()
    report = coordinator.merge(file, file)
    assert [(one.added, one.already_there) for one in report.files] == [(0, 1), (0, 1)]
    assert report.total == 1
    assert coordinator.collection.read_bytes() == before


def test_each_sync_file_is_noted_once(station: Evening, coordinator: Coordinator) -> None:
    signed(station)
    file = sync_of(station)
    coordinator.merge(file, file)
    with closing(coordinator.opened()) as store, reading(store) as connection:
        (arrival,) = arrivals.arrivals(connection)
    assert (arrival.expected, arrival.arrived) == (1, 1)


def test_a_collection_that_is_not_there_yet_is_made(
    station: Evening, coordinator: Coordinator
) -> None:
    signed(station)
    coordinator.collection = coordinator.collection.with_name("new.w4r")
    assert coordinator.merge(sync_of(station)).total == 1
    assert coordinator.tally().total == 1
    assert unlock_with_passphrase(coordinator.collection, PASSPHRASE)


def test_where_nothing_came_no_collection_is_made(coordinator: Coordinator, tmp_path: Path) -> None:
    coordinator.collection = tmp_path / "new.w4r"
    before = sorted(tmp_path.iterdir())
    report = coordinator.merge(tmp_path / "missing.w4rsync")
    assert isinstance(report.files[0].error, FileMissing)
    assert sorted(tmp_path.iterdir()) == before


def test_a_new_collection_never_overwrites_the_keys_of_another(coordinator: Coordinator) -> None:
    keys = key_files(coordinator.collection)
    before = [file.read_bytes() for file in keys]
    coordinator.collection.unlink()
    with pytest.raises(FileInTheWay):
        coordinator.merge()
    assert [file.read_bytes() for file in keys] == before


def test_a_collection_opens_with_its_passphrase_only(
    station: Evening, coordinator: Coordinator
) -> None:
    file = sync_of(station)
    with pytest.raises(WrongPassphrase):
        merge([file], coordinator.collection, passphrase="guessed", identity=coordinator.key)


def test_a_key_file_that_is_none_ends_a_merge_before_it_begins(
    station: Evening, coordinator: Coordinator
) -> None:
    coordinator.key.write_text("no key")
    with pytest.raises(NotAKey):
        coordinator.merge(sync_of(station))


def test_a_bad_file_is_told_and_the_others_are_taken(
    station: Evening, coordinator: Coordinator
) -> None:
    signed(station)
    first = sync_of(station)
    bad = first.with_name("bad.w4rsync")
    bad.write_bytes(first.read_bytes()[:-1])
    signed(station)
    report = coordinator.merge(first, bad, sync_of(station, "two"))
    assert [one.added for one in report.files] == [1, 0, 1]
    assert isinstance(report.files[1].error, NotASyncFile)
    assert report.total == 2


def test_a_file_for_another_coordinator_is_left_out(
    make_evening: MakeEvening, coordinator: Coordinator
) -> None:
    report = coordinator.merge(sync_of(make_evening()))
    assert isinstance(report.files[0].error, SyncFileForAnother)


def test_a_station_that_signs_with_another_key_than_before_is_refused(
    station: Evening, coordinator: Coordinator
) -> None:
    signed(station)
    file = sync_of(station)
    coordinator.merge(file)
    before = coordinator.collection.read_bytes()
    report = coordinator.merge(forged(file, coordinator))
    assert isinstance(report.files[0].error, SyncFileForged)
    assert report.total == 1
    assert coordinator.collection.read_bytes() == before


def forged(file: Path, coordinator: Coordinator) -> Path:
    """A sync file that says it is the same station, whole in itself, signed with a key of its own."""
    content = read_sync_file(file, secret=coordinator.identity.secret).content
    seed, verify_key = new_signing_key()
    stations = tuple(replace(one, verify_key=verify_key) for one in content.stations)
    path = file.with_name("forged.w4rsync")
    known = [coordinator.identity.recipient]
    write_sync_file(path, replace(content, stations=stations), seed=seed, recipients=known)
    return path


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda pack: pack._replace(content=b"no pack"), NotASyncFile),
        (lambda pack: pack._replace(content=pack.content[:-1]), NotASyncFile),
        (lambda pack: pack._replace(version=pack.version + 1), NotASyncFile),
        (lambda pack: pack._replace(content=of_a_newer_program(pack.content)), SyncFileTooNew),
    ],
)
def test_a_pack_that_is_not_sound_does_not_come_in_with_letters(
    station: Evening,
    coordinator: Coordinator,
    change: Callable[[CarriedPack], CarriedPack],
    error: type[W4RError],
) -> None:
    file = sync_of(station)
    content = read_sync_file(file, secret=coordinator.identity.secret).content
    with reading(station.store) as connection:
        seed = stations.own_seed(connection)
    spoilt = replace(content, packs=tuple(map(change, content.packs)))
    write_sync_file(file, spoilt, seed=seed, recipients=[coordinator.identity.recipient])
    (merged,) = coordinator.merge(file).files
    assert type(merged.error) is error


def of_a_newer_program(content: bytes) -> bytes:
    """A pack whose manifest declares a form that is not known yet."""
    files = dict(unpack_entries(content, Path("pack")))
    files["manifest.json"] = files["manifest.json"].replace(b'"format": 1', b'"format": 2')
    return pack_entries(files.items())


def test_an_events_own_store_takes_in_no_other_event(
    station: Evening, coordinator: Coordinator
) -> None:
    signed(station)
    file = sync_of(station)
    coordinator.collection = real_event(station.path.with_name("own.w4r"))
    before = coordinator.collection.read_bytes()
    with pytest.raises(FileInTheWay):
        merge([file], coordinator.collection, passphrase=SAMPLE, identity=coordinator.key)
    assert coordinator.collection.read_bytes() == before
    open_evening(coordinator.collection, SAMPLE).close()


def test_a_stopped_merge_keeps_the_files_before_it(
    station: Evening, coordinator: Coordinator
) -> None:
    signed(station)
    file = sync_of(station)

    def stop(done: int, _total: int | None) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        merge(
            [file, file],
            coordinator.collection,
            passphrase=PASSPHRASE,
            identity=coordinator.key,
            progress=stop,
        )
    assert coordinator.tally().total == 1


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_letter_taken_back_later_is_erased_in_the_collection(
    station: Evening, coordinator: Coordinator, is_turned: bool
) -> None:
    code = signed(station).action.code
    files = [sync_of(station)]
    LetterDesk(station).withdraw(code)
    files.append(sync_of(station, "two"))
    report = coordinator.merge(*(reversed(files) if is_turned else files))
    assert report.total == 0
    assert all(action.letter is None for action in coordinator.versions())
    assert ActionState.WITHDRAWN in {action.state for action in coordinator.versions()}


def test_a_letter_kept_back_is_kept_back_in_the_collection(
    station: Evening, coordinator: Coordinator
) -> None:
    code = signed(station).action.code
    first = sync_of(station)
    LetterDesk(station).withhold(code, "a threat")
    coordinator.merge(sync_of(station, "two"), first)
    with closing(coordinator.opened()) as store, reading(store) as connection:
        (latest,) = lookup.latest_actions(connection)
    assert (latest.state, latest.reason) == (ActionState.WITHHELD, "a threat")


def test_the_text_of_a_letter_lies_open_in_no_file(
    station: Evening, coordinator: Coordinator
) -> None:
    signed(station)
    file = sync_of(station)
    coordinator.merge(file)
    for path in (file, coordinator.collection):
        assert BODY.encode() not in path.read_bytes()
        assert b"Benali" not in path.read_bytes()


@pytest.fixture
def mailbag(make_evening: MakeEvening, coordinator: Coordinator) -> Mailbag:
    """Four sync files of three stations.

    The last two are of one that took a letter back in between, and put a number right.
    """
    evenings = [
        make_evening(name=f"{number}.w4r", recipients=(coordinator.identity.recipient,))
        for number in range(3)
    ]
    codes = [
        signed(evening).action.code
        for number, evening in enumerate(evenings)
        for _ in range(number + 1)
    ]
    entries = [
        CountDesk(evening).enter(Counted("damisoa", Channel.PAPER_LETTER, 10 * (number + 1)))
        for number, evening in enumerate(evenings)
    ]
    files = [sync_of(evening, str(number)) for number, evening in enumerate(evenings)]
    LetterDesk(evenings[2]).withdraw(codes[-1])
    CountDesk(evenings[2]).correct(entries[2].id, 5)
    files.append(sync_of(evenings[2], "later"))
    return tuple(files), (1, 2, 3, 2)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_any_files_in_any_order_any_number_of_times_make_the_same_collection(
    mailbag: Mailbag, order: list[int]
) -> None:
    files, letters = mailbag
    with TemporaryDirectory() as folder:
        home = Coordinator(Path(folder))
        home.begin()
        home.key.write_bytes((files[0].parent / "coordinator.key").read_bytes())
        report = home.merge(*(files[number] for number in order))
    came = set(order) - ({2} if 3 in order else set())
    assert not any(one.error for one in report.files)
    assert report.total == sum(letters[number] for number in came)
    assert report.by_hand == sum((10, 20, 30, 5)[number] for number in came)
