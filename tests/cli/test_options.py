"""What commands print on the way: progress where a person watches."""

import io
import sys

import pytest

from w4r_desktop.cli.options import progress_line
from w4r_desktop.i18n.message import _


class Terminal(io.StringIO):
    """A place to write that says a person watches it."""

    def isatty(self) -> bool:
        return True


def test_progress_counts_on_one_line_that_the_next_words_cover(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    step = progress_line(_("Printing"))
    for done in (1, 2, 3):
        step(done, 3)
    assert terminal.getvalue() == "Printing 1/3\rPrinting 2/3\rPrinting 3/3\n"


def test_a_script_is_told_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", script := io.StringIO())
    progress_line(_("Printing"))(1, 3)
    assert not script.getvalue()
