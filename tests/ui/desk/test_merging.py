"""Merging sync files into a collection."""

from pathlib import Path

import pytest

from tests.ui.desk.page import LaterJobs, Page
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.errors.sync_files import NotASyncFile
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.desk.merging import Merge, Merged, MergedOne, MergeOrder, Merging
from w4r_desktop.ui.jobs import InlineJobs, Jobs

ONE, TWO = Path("one.w4rsync"), Path("two.w4rsync")
PASSPHRASE = "lantern river copper"


def merging(page: Page, merge: Merge, tmp_path: Path, jobs: Jobs | None = None) -> Merging:
    desk = Merging(page, jobs or InlineJobs(), merge=merge)
    desk.add_files((ONE, TWO))
    desk.choose_identity(tmp_path / "coordinator.key")
    desk.choose_collection(tmp_path / "season.w4r")
    return desk


def new_and_damaged(order: MergeOrder, _progress: Progress) -> Merged:
    files = (MergedOne(ONE, 3, 1), MergedOne(TWO, error=NotASyncFile(TWO)))
    return Merged(files, order.collection, total=4)


def test_each_file_is_told_apart(page: Page, tmp_path: Path) -> None:
    merging(page, new_and_damaged, tmp_path).merge(PASSPHRASE)
    assert (page.state.merged.added, page.state.merged.failed) == (3, 1)
    assert str(page.state.merged.headline) == "Merged"


@pytest.mark.parametrize(
    ("files", "headline"),
    [
        ((MergedOne(ONE, 0, 4),), "Nothing new"),
        ((MergedOne(ONE, error=NotASyncFile(ONE)),), "Nothing could be taken in"),
    ],
)
def test_the_headline_says_what_happened(
    files: tuple[MergedOne, ...], headline: str, tmp_path: Path
) -> None:
    assert str(Merged(files, tmp_path).headline).startswith(headline)


def test_a_file_that_is_chosen_twice_is_merged_once(page: Page, tmp_path: Path) -> None:
    desk = merging(page, new_and_damaged, tmp_path)
    desk.add_files((ONE,))
    assert page.state.files == (ONE, TWO)
    desk.remove_file(ONE)
    assert page.state.files == (TWO,)


def test_a_locked_key_is_asked_for_its_passphrase(page: Page, tmp_path: Path) -> None:
    orders: list[MergeOrder] = []

    def merge(order: MergeOrder, progress: Progress) -> Merged:
        orders.append(order)
        return new_and_damaged(order, progress)

    desk = Merging(page, InlineJobs(), merge=merge, is_locked=lambda _path: True)
    desk.add_files((ONE,))
    desk.choose_identity(tmp_path / "coordinator.key")
    desk.choose_collection(tmp_path / "season.w4r")
    assert page.state.is_locked
    desk.merge(PASSPHRASE)
    assert page.problem == "Please type the key's passphrase."
    desk.merge(PASSPHRASE, "meadow copper")
    assert orders[0].key_passphrase == "meadow copper"
    assert "meadow" not in repr(orders)


def test_what_is_missing_is_said_one_thing_at_a_time(page: Page, tmp_path: Path) -> None:
    desk = Merging(page, InlineJobs(), merge=new_and_damaged)
    desk.merge("")
    assert "sync file" in page.problem
    desk.add_files((ONE,))
    desk.merge("")
    assert "coordinator key" in page.problem
    desk.choose_identity(tmp_path / "coordinator.key")
    desk.merge("")
    assert "choose a collection" in page.problem
    desk.choose_collection(tmp_path / "season.w4r")
    desk.merge("")
    assert "passphrase" in page.problem


def test_a_new_collection_wants_a_passphrase_that_is_hard_to_guess(
    page: Page, tmp_path: Path
) -> None:
    desk = merging(page, new_and_damaged, tmp_path)
    desk.merge("short")
    assert "at least 8" in page.problem
    (tmp_path / "season.w4r").touch()
    desk.choose_collection(tmp_path / "season.w4r")
    desk.merge("short")
    assert page.state.merged is not None


def test_merging_that_is_stopped_can_be_taken_up_again(page: Page, tmp_path: Path) -> None:
    def stopped(_order: MergeOrder, _progress: Progress) -> Merged:
        raise Cancelled

    merging(page, stopped, tmp_path).merge(PASSPHRASE)
    assert "again takes in" in page.problem
    assert not page.state.is_running


def test_the_page_shows_how_far_it_is(page: Page, tmp_path: Path) -> None:
    jobs = LaterJobs()
    desk = merging(page, new_and_damaged, tmp_path, jobs)
    desk.merge(PASSPHRASE)
    jobs.jobs[0](1, 2)
    assert (page.state.done, page.state.total) == (1, 2)
    jobs.do_one()
    assert not page.state.is_running


def test_other_files_go_into_the_same_collection(page: Page, tmp_path: Path) -> None:
    desk = merging(page, new_and_damaged, tmp_path)
    desk.merge(PASSPHRASE)
    desk.start_again()
    assert (page.state.files, page.state.merged) == ((), None)
    assert page.state.collection == tmp_path / "season.w4r"


def test_a_passphrase_never_stands_in_what_is_logged(tmp_path: Path) -> None:
    assert "copper" not in repr(MergeOrder((ONE,), tmp_path, tmp_path, PASSPHRASE))
