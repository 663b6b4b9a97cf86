"""The line that tells how old the second copy is."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.factory import NOW
from w4r_desktop.i18n.message import _
from w4r_desktop.ui.desk.mirror_bar import words_for
from w4r_desktop.ui.mirroring import MirrorState

STICK = Path("/stick")


@pytest.mark.parametrize(
    ("age", "told"),
    [
        (timedelta(seconds=70), "The second copy is up to date."),
        (timedelta(minutes=9), "The second copy is 9 minutes old."),
        (timedelta(hours=3), "The second copy is 3 hours old."),
        (timedelta(days=-1), "The second copy is up to date."),
    ],
    ids=["fresh", "minutes", "hours", "the clock jumped back a day"],
)
def test_its_age_is_told_and_never_below_nothing(age: timedelta, told: str) -> None:
    what, where = words_for(MirrorState(STICK, NOW - age), NOW)
    assert str(what) == told
    assert "/stick" in str(where)


def test_where_there_is_none_it_says_what_to_do() -> None:
    what, where = words_for(MirrorState(), NOW)
    assert "one copy" in str(what)
    assert "Put in a stick" in str(where)


def test_a_pulled_stick_is_told_under_the_age() -> None:
    pulled = _("“{name}” is not there at present.", name="/stick")
    what, where = words_for(MirrorState(STICK, NOW - timedelta(minutes=5), pulled), NOW)
    assert str(what) == "The second copy is 5 minutes old."
    assert where == pulled
