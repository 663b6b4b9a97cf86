"""A page of help: what may follow, what it means, and what counts where nothing is said."""

import pytest

from tests.cli.conftest import Command


def lines_about(page: str, option: str) -> str:
    """What stands beside an option, on as many lines as it takes."""
    return " ".join(page.partition(f"  {option} ")[2].partition("\n  -")[0].split())


@pytest.fixture
def page(w4r: Command) -> str:
    """The page of a command with many kinds of options."""
    return w4r("print", "labels", "--help").out


def test_what_must_be_given_stands_in_the_usage(page: str) -> None:
    assert page.startswith("Usage: w4r print labels --event STORE -o FILE [options]\n")
    assert lines_about(page, "-o, --out FILE").endswith("[required]")


def test_defaults_are_told_as_they_are_typed(page: str) -> None:
    assert lines_about(page, "--paper a4|letter").endswith("[default: a4]")
    assert lines_about(page, "--start N").endswith("[default: 1]")
    assert lines_about(page, "--x MM").endswith("[default: 0]")
    assert "default" not in lines_about(page, "--align")


def test_bounds_are_told(w4r: Command) -> None:
    assert "[from 1 to 100000] [default: 60]" in lines_about(w4r("demo", "-h").out, "--letters N")
    assert "[at least 1]" in lines_about(w4r("print", "postage", "-h").out, "--step GRAMS")


def test_choices_too_long_for_the_column_have_their_sentence_below(page: str) -> None:
    told = page.partition("|5163\n")[2].splitlines()[0]
    assert told.strip().startswith("The sheet of labels")


def test_several_arguments_are_marked(w4r: Command) -> None:
    page = w4r("sync", "merge", "--help").out
    assert page.startswith("Usage: w4r sync merge FILE… --into COLLECTION --identity KEY")
    assert "\nArguments:\n  FILE…  The sync files.\n" in page


def test_an_option_and_what_it_takes_stay_on_one_line(
    w4r: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for width in range(50, 90):
        monkeypatch.setenv("COLUMNS", str(width))
        assert "--date YYYY-MM-DD" in w4r("event", "new", "-h").out.partition("\n\n")[0]
