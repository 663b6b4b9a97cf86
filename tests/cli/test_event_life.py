"""An event is closed, opened again and forgotten from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, bytes_below, real_event
from tests.services.writing import signed, written
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.sample_evening import PASSPHRASE


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """An event with two letters and one that somebody is writing."""
    path = real_event(tmp_path / "event.w4r")
    with open_evening(path, PASSPHRASE) as evening:
        signed(evening)
        signed(evening)
        LetterDesk(evening).keep(written(evening))
    return path


def test_an_event_closes_over_nobodys_letter_and_opens_again(w4r: Command, store: Path) -> None:
    told = w4r("event", "close", store)
    assert told.code == 1
    assert "still writing at station" in told.err
    assert w4r("event", "close", store, "--put-away").out.endswith("closed\n")
    assert "closed" in w4r("event", "status", store).out
    assert w4r("event", "reopen", store).out.endswith("open again\n")
    assert "open" in w4r("event", "status", store).out


def test_forgetting_tells_first_and_leaves_the_counts(w4r: Command, store: Path) -> None:
    refused = w4r("data", "forget", "--event", store)
    assert (refused.code, refused.out) == (1, "")
    w4r("event", "close", store, "--put-away")
    before = bytes_below(store.parent)
    told = w4r("data", "forget", "--event", store, "--dry-run")
    assert "signatures of 2 letters and messages, 1 unfinished one" in told.out
    assert "Nothing is changed" in told.err
    assert bytes_below(store.parent) == before
    told = w4r("data", "forget", "--event", store)
    assert told.code == 0
    status = w4r("event", "status", store)
    assert "forgotten" in status.out
    assert "2 actions, 0 letters printed; what was written was erased on" in status.out
