"""`w4r print envelopes` and `labels`, given as a newcomer would."""

import subprocess
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Command, bytes_below, real_event
from w4r_desktop.services.sample_evening import SampleFiles


def pages(pdf: Path) -> int:
    return len(pypdf.PdfReader(pdf).pages)


def size(pdf: Path) -> tuple[int, int]:
    box = pypdf.PdfReader(pdf).pages[0].mediabox
    return round(box.width), round(box.height)


def words(pdf: Path) -> str:
    told = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True, text=True)
    return " ".join(told.stdout.split())


def test_envelopes_are_printed_and_those_without_an_address_are_named(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "envelopes.pdf"
    told = w4r("print", "envelopes", "--event", sample.event, "-o", out)
    assert told.code == 0
    assert told.out == f"{out}: {pages(out)} envelopes\n"
    assert "No address is known for The Norwegian authorities (Ellinor Guttorm Utsi)" in told.err
    assert "MADAGASCAR" in words(out)
    assert size(out) == (624, 312)


def test_one_envelope_an_addressee_is_less_to_carry(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "e.pdf"
    line = ("print", "envelopes", "--event", sample.event, "-o", out, "--each", "addressee")
    told = w4r(*line, "--kind", "letter", "--case", "damisoa", "--size", "c5", "--french")
    assert (told.code, told.out, told.err) == (0, f"{out}: 1 envelope\n", "")
    assert size(out) == (649, 459)


def test_labels_begin_at_the_one_that_is_free(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "labels.pdf"
    line = ("print", "labels", "--event", sample.event, "-o", out, "--case", "damisoa")
    told = w4r(*line, "--sheet", "5163", "--start", 10, "--x", 1.5, "--y", -1)
    assert told.code == 0
    assert told.out.endswith(f"labels on {pages(out)} sheets\n")
    assert size(out) == (612, 792)


@pytest.mark.parametrize(("paper", "sheet"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_where_only_the_paper_is_named_a_sheet_of_that_paper_is_meant(
    w4r: Command, sample: SampleFiles, tmp_path: Path, paper: str, sheet: tuple[int, int]
) -> None:
    out = tmp_path / "labels.pdf"
    w4r("print", "labels", "--event", sample.event, "-o", out, "--paper", paper)
    assert size(out) == sheet


def test_the_alignment_page_needs_no_letter(w4r: Command, tmp_path: Path) -> None:
    event, out = real_event(tmp_path / "event.w4r"), tmp_path / "align.pdf"
    told = w4r("print", "labels", "--event", event, "-o", out, "--align", "--sheet", "l7160")
    assert (told.code, told.out) == (0, f"{out}: to hold against the light\n")
    assert "Labels L7160" in words(out)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["labels", "--sheet", "L7160", "--start", "22"], "it has labels 1 to 21"),
        (["labels", "--x", "20"], "at most 3.35 mm sideways"),
        (["envelopes", "--case", "nobody"], "no case “nobody”"),
    ],
)
def test_what_is_not_possible_is_said_in_one_sentence_and_leaves_no_file(
    w4r: Command, sample: SampleFiles, options: list[str], reason: str
) -> None:
    before = set(bytes_below(sample.folder))
    out = sample.folder / "out.pdf"
    told = w4r("print", *options, "--event", sample.event, "-o", out)
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert reason in told.err
    assert set(bytes_below(sample.folder)) == before


@pytest.mark.parametrize("sheet", ["envelopes", "labels"])
def test_an_event_without_letters_has_nothing_to_post(
    w4r: Command, tmp_path: Path, sheet: str
) -> None:
    event = real_event(tmp_path / "event.w4r")
    told = w4r("print", sheet, "--event", event, "-o", tmp_path / "out.pdf")
    assert (told.code, told.out) == (1, "")
    assert told.err == "There is no letter to print yet.\n"
