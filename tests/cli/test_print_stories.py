"""`w4r print cases` and `posters` from the command line."""

from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Command
from tests.services.stick import newer_pack
from w4r_desktop.services.case_book import DEMO_PACK
from w4r_desktop.services.sample_evening import SampleFiles


@pytest.mark.parametrize(("sheet", "what"), [("cases", "9 cases"), ("posters", "9 posters")])
def test_the_cases_of_an_event_are_printed(
    w4r: Command, sample: SampleFiles, tmp_path: Path, sheet: str, what: str
) -> None:
    out = tmp_path / "sheets.pdf"
    told = w4r("print", sheet, "--event", sample.event, "-o", out)
    assert (told.code, told.out, told.err) == (0, f"{out}: {what}\n", "")
    assert len(pypdf.PdfReader(out).pages) == 9


def test_a_pack_needs_no_event(w4r: Command, tmp_path: Path) -> None:
    out = tmp_path / "case.pdf"
    command = ("print", "cases", "--pack", DEMO_PACK, "-o", out, "--case", "damisoa")
    told = w4r(*command, "--easy", "--language", "fr", "--paper", "letter")
    assert (told.code, told.out, told.err) == (0, f"{out}: 1 case\n", "")
    box = pypdf.PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_what_is_not_as_asked_is_told(w4r: Command, tmp_path: Path) -> None:
    pack, out = newer_pack(tmp_path), tmp_path / "posters.pdf"
    told = w4r("print", "posters", "--pack", pack, "-o", out, "--language", "sw")
    assert told.code == 0
    assert "Left out: Damisoa, because the story was taken back." in told.err
    assert "Rocky Myers is not told in Kiswahili: printed in English." in told.err


@pytest.mark.parametrize(
    ("options", "code", "reason"),
    [
        ((), 2, "Name either an event or a case pack."),
        (("--pack", "nowhere"), 1, "nowhere"),
        (("--pack", DEMO_PACK, "--case", "nobody"), 1, "nobody"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told_in_one_line(
    w4r: Command, tmp_path: Path, options: tuple[object, ...], code: int, reason: str
) -> None:
    told = w4r("print", "cases", "-o", tmp_path / "cases.pdf", *options)
    assert (told.code, told.out, told.err.count("\n")) == (code, "", 1)
    assert reason in told.err
    assert list(tmp_path.iterdir()) == []
