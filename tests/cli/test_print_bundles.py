"""`w4r print cover` and `postage`, given as a newcomer would."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, bytes_below, real_event
from tests.cli.test_print_postal import pages, size, words
from w4r_desktop.services.sample_evening import SampleFiles

PAPERS = pytest.mark.parametrize(("paper", "points"), [("a4", (595, 842)), ("letter", (612, 792))])


@PAPERS
def test_a_cover_sheet_is_printed_for_each_case(
    w4r: Command, sample: SampleFiles, tmp_path: Path, paper: str, points: tuple[int, int]
) -> None:
    out = tmp_path / "cover.pdf"
    line = ("print", "cover", "--event", sample.event, "-o", out, "--paper", paper)
    told = w4r(*line, "--route", "section")
    assert (told.code, told.err) == (0, "")
    assert told.out == f"{out}: {pages(out)} cover sheets\n"
    assert size(out) == points
    assert words(out).count("Reply form") == pages(out)


@PAPERS
def test_postage_leaves_the_prices_to_the_volunteer(
    w4r: Command, sample: SampleFiles, tmp_path: Path, paper: str, points: tuple[int, int]
) -> None:
    out = tmp_path / "postage.pdf"
    line = ("print", "postage", "--event", sample.event, "-o", out, "--paper", paper)
    told = w4r(*line, "--step", 100, "--step", 20, "--size", "c5")
    assert told.code == 0
    assert told.out.startswith(f"{out}: postage for ")
    assert "no known postal address: ask your section." in told.err
    assert size(out) == points
    assert "up to 20 g" in words(out)
    assert "Price of one" in words(out)


@pytest.mark.parametrize(
    ("options", "code", "reason"),
    [
        (["cover", "--case", "nobody"], 1, "no case “nobody”"),
        (["postage", "--step", "0"], 2, "--step"),
        (["cover", "--route", "moon"], 2, "--route"),
    ],
)
def test_what_is_not_possible_is_said_in_one_sentence_and_leaves_no_file(
    w4r: Command, sample: SampleFiles, options: list[str], code: int, reason: str
) -> None:
    before = set(bytes_below(sample.folder))
    told = w4r("print", *options, "--event", sample.event, "-o", sample.folder / "out.pdf")
    assert (told.code, told.out, told.err.count("\n")) == (code, "", 1)
    assert reason in told.err
    assert set(bytes_below(sample.folder)) == before


@pytest.mark.parametrize("sheet", ["cover", "postage"])
def test_an_event_without_letters_has_nothing_to_send(
    w4r: Command, tmp_path: Path, sheet: str
) -> None:
    event = real_event(tmp_path / "event.w4r")
    told = w4r("print", sheet, "--event", event, "-o", tmp_path / "out.pdf")
    assert (told.code, told.out) == (1, "")
    assert told.err == "There is no letter to print yet.\n"
