"""Writing the sync file."""

from pathlib import Path

import pytest

from tests.services.writing import closed
from tests.ui.desk.page import Page
from w4r_desktop.services.evening import Evening
from w4r_desktop.store.keys import Identity
from w4r_desktop.ui.desk.sync_file import SyncFile, short_key
from w4r_desktop.ui.desk.told import names_in
from w4r_desktop.ui.desk.use_cases import DeskWork
from w4r_desktop.ui.jobs import InlineJobs


@pytest.fixture
def desk(evening: Evening, page: Page) -> SyncFile:
    work = DeskWork(evening, names_in(evening.pack))
    desk = SyncFile(
        page, InlineJobs(), event=evening.event, contents=work.contents, write=work.write_sync
    )
    desk.look()
    return desk


def test_the_page_says_how_much_it_holds_and_for_whom(
    page: Page, desk: SyncFile, identity: Identity
) -> None:
    assert page.state.count == 3
    assert page.state.keys == (identity.recipient,)


def test_the_file_is_written_and_measured(page: Page, desk: SyncFile, tmp_path: Path) -> None:
    desk.write_to(tmp_path / "evening.w4rsync")
    written = page.state.written
    assert (written.actions, written.size) == (3, written.path.stat().st_size)


def test_while_the_event_is_open_letters_may_still_come(
    evening: Evening, page: Page, desk: SyncFile
) -> None:
    assert page.state.is_open
    closed(evening)
    desk.start_again()
    assert not page.state.is_open


def test_a_stick_that_is_gone_is_told(page: Page, desk: SyncFile, tmp_path: Path) -> None:
    (tmp_path / "stick").touch()
    desk.write_to(tmp_path / "stick" / "evening.w4rsync")
    assert "cannot be written there" in page.problem
    assert not page.state.is_running


def test_a_public_key_is_shown_by_both_its_ends() -> None:
    assert short_key("age1" + "q" * 50 + "xyz89") == "age1qqqqqq…qqqqqxyz89"
    assert short_key("age1short") == "age1short"
