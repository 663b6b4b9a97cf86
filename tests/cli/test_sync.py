"""`w4r sync`: written, looked into and merged from the command line."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import LETTERS, Command, bytes_below, opened
from tests.cli.quick_envelope import wrap_quickly
from tests.services.writing import signed
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles
from w4r_desktop.services.sample_letters import BY_HAND
from w4r_desktop.store.create import create_store
from w4r_desktop.store.keys import new_key

ALL = LETTERS + LETTERS // 6 + LETTERS // 3
NUMBERS = [LETTERS // share for _kind, _channel, share in BY_HAND if LETTERS // share]
COUNTED = f"Besides, {sum(NUMBERS)} were counted by hand\n"
ENTRIES = f"{len(NUMBERS)} new entries of what was counted by hand\n"


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """An empty collection whose passphrase opens it at once."""
    path, key = tmp_path / "collection.w4r", new_key()
    create_store(path, key=key).close()
    wrap_quickly(path, key, PASSPHRASE)
    return path


def test_a_sync_file_is_written_and_found_whole(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "out.w4rsync"
    told = w4r("sync", "write", "--event", sample.event, "-o", out)
    assert (told.code, told.out, told.err) == (
        0,
        f"{out}: {ALL} actions, sealed for the coordinator\n{COUNTED}",
        "",
    )
    told = w4r("sync", "check", out, "--identity", sample.key)
    assert told.code == 0
    assert told.out.startswith(f"{out} is whole: {ALL} actions of “Sample evening”, station ")


def test_checking_changes_nothing(w4r: Command, sample: SampleFiles) -> None:
    before = bytes_below(sample.folder)
    w4r("sync", "check", sample.sync, "--identity", sample.key)
    assert bytes_below(sample.folder) == before


def test_merging_tells_what_is_new_and_merging_again_that_nothing_is(
    w4r: Command, demo: SampleFiles, collection: Path
) -> None:
    line = ("sync", "merge", demo.sync, "--into", collection, "--identity", demo.key)
    first = w4r(*line)
    assert (first.code, first.err) == (0, "")
    assert first.out == (
        f"{demo.sync}: {ALL} new actions, 0 already there\n{demo.sync}: {ENTRIES}"
        f"{collection} now holds {ALL} actions\n{COUNTED}"
    )
    before = collection.read_bytes()
    again = w4r(*line)
    assert again.code == 0
    assert again.out == (
        f"{demo.sync}: nothing new, everything was already there\n"
        f"{collection} now holds {ALL} actions\n{COUNTED}"
    )
    assert collection.read_bytes() == before


def test_one_bad_file_among_three_is_told_and_the_others_are_taken(
    w4r: Command, sample: SampleFiles, collection: Path
) -> None:
    bad, later = sample.folder / "bad.w4rsync", sample.folder / "later.w4rsync"
    bad.write_bytes(b"no sync file")
    with opened(sample) as evening:
        signed(evening)
    w4r("sync", "write", "--event", sample.event, "-o", later)
    files = (sample.sync, bad, later)
    told = w4r("sync", "merge", *files, "--into", collection, "--identity", sample.key)
    assert told.code == 1
    assert (str(bad) in told.err, told.err.count("\n")) == (True, 1)
    assert told.out == (
        f"{sample.sync}: {ALL} new actions, 0 already there\n{sample.sync}: {ENTRIES}"
        f"{later}: 1 new action, {ALL} already there\n"
        f"{collection} now holds {ALL + 1} actions\n{COUNTED}"
    )


def test_the_counts_of_a_collection_are_those_of_its_evenings(
    w4r: Command, demo: SampleFiles, collection: Path, tmp_path: Path
) -> None:
    w4r("sync", "merge", demo.sync, "--into", collection, "--identity", demo.key)
    told = w4r("data", "csv", "--from", collection, "-o", tmp_path / "counts.csv")
    assert (told.code, told.out) == (0, f"{tmp_path}/counts.csv: the counts\n")
    assert (tmp_path / "counts.csv").read_bytes() == demo.counts.read_bytes()


def test_the_coordinator_is_told_where_a_collections_keys_are_missing(
    w4r: Command, demo: SampleFiles, collection: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "alone" / "collection.w4r"
    alone.parent.mkdir()
    shutil.copy(collection, alone)
    told = w4r("sync", "merge", demo.sync, "--into", alone, "--identity", demo.key)
    assert (told.code, told.out) == (1, "")
    assert "collection.w4r.passphrase.age" in told.err
