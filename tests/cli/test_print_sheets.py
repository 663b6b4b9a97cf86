"""`w4r print`: letters, cards and the report from the command line."""

import subprocess
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import LETTERS, Command, bytes_below, opened, real_event
from tests.services.stick import REASON, RECALLED, newer_pack
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.event_desk import EventDesk, LetterFilter
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles

CUNEIFORM = "𒀭𒂗"


def pages(pdf: Path) -> int:
    return len(pypdf.PdfReader(pdf).pages)


def words(pdf: Path) -> str:
    told = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True, text=True)
    return " ".join(told.stdout.split())


def of_case(files: SampleFiles, case_id: str) -> int:
    wanted = LetterFilter(kind=ActionKind.LETTER, case_id=case_id)
    with opened(files) as evening:
        return len(EventDesk(evening).letters(wanted))


def test_letters_are_printed_again_as_they_were(w4r: Command, sample: SampleFiles) -> None:
    out = sample.folder / "again.pdf"
    told = w4r("print", "letters", "--event", sample.event, "-o", out)
    assert (told.code, told.out) == (0, f"{out}: {LETTERS} letters, {LETTERS} pages\n")
    assert out.read_bytes() == sample.letters.read_bytes()


def test_printing_changes_nothing_beside_the_event(w4r: Command, sample: SampleFiles) -> None:
    before = bytes_below(sample.folder)
    w4r("print", "letters", "--event", sample.event, "-o", sample.folder / "again.pdf")
    after = dict(bytes_below(sample.folder))
    assert after.pop("again.pdf") == before["letters.pdf"]
    # The event itself has a line more in its audit trail.
    assert {**after, "event.w4r": before["event.w4r"]} == before


def test_letters_without_a_known_address_are_told_apart(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    told = w4r("print", "letters", "--event", sample.event, "-o", tmp_path / "l.pdf")
    assert "no known postal address" in told.err
    assert told.err.count("\n") == 1


def test_two_cases_are_printed_once_each_where_two_are_named(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    cases = ("damisoa", "juan-lopez")
    named = [part for case in cases for part in ("--case", case)]
    w4r(
        "print",
        "letters",
        "--event",
        sample.event,
        "-o",
        tmp_path / "l.pdf",
        *named,
        "--case",
        cases[0],
    )
    assert pages(tmp_path / "l.pdf") == sum(of_case(sample, case) for case in cases)
    assert "Ellinor" not in words(tmp_path / "l.pdf")


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
@pytest.mark.parametrize("sheet", ["cards", "report"])
def test_the_paper_is_the_one_asked_for(
    w4r: Command,
    sample: SampleFiles,
    tmp_path: Path,
    sheet: str,
    paper: str,
    size: tuple[int, int],
) -> None:
    out = tmp_path / "sheet.pdf"
    assert w4r("print", sheet, "--event", sample.event, "-o", out, "--paper", paper).code == 0
    box = pypdf.PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_report_is_printed_again_as_it_was(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    told = w4r("print", "report", "--event", sample.event, "-o", out)
    assert (told.code, told.out, told.err) == (0, f"{out}: the report\n", "")
    assert out.read_bytes() == sample.report.read_bytes()


def test_a_letter_that_cannot_be_printed_is_named_and_the_others_are_printed(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    with opened(sample) as evening:
        code = signed(evening, body=CUNEIFORM).action.code
    out = tmp_path / "letters.pdf"
    told = w4r("print", "letters", "--event", sample.event, "-o", out)
    assert told.code == 1
    assert f"letter {code} has Cuneiform writing" in told.err
    assert told.out == f"{out}: {LETTERS} letters, {LETTERS} pages\n"
    assert pages(out) == LETTERS


def test_letters_to_a_story_that_was_taken_back_are_told_and_stay_out_of_the_file(
    w4r: Command, tmp_path: Path
) -> None:
    event = real_event(tmp_path / "event.w4r")
    with open_evening(event, PASSPHRASE) as evening:
        signed(evening)
        signed(evening, case_id=RECALLED)
        desk = PackChange(evening, passphrase_opens=bool)
        desk.accept(desk.look_into(newer_pack(tmp_path)))
    out = tmp_path / "letters.pdf"
    told = w4r("print", "letters", "--event", event, "-o", out)
    assert (told.code, pages(out)) == (0, 1)
    assert f"Held back: 1 letter to Damisoa, because the story was taken back: {REASON}" in told.err


def test_where_the_only_letter_cannot_be_printed_no_file_is_promised(
    w4r: Command, tmp_path: Path
) -> None:
    event = real_event(tmp_path / "event.w4r")
    with open_evening(event, PASSPHRASE) as evening:
        signed(evening, body=CUNEIFORM)
    told = w4r("print", "letters", "--event", event, "-o", tmp_path / "letters.pdf")
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert not (tmp_path / "letters.pdf").exists()


def test_an_event_without_letters_has_nothing_to_print(w4r: Command, tmp_path: Path) -> None:
    event = real_event(tmp_path / "event.w4r")
    told = w4r("print", "letters", "--event", event, "-o", tmp_path / "letters.pdf")
    assert (told.code, told.out) == (1, "")
    assert told.err == "There is no letter to print yet.\n"
    assert not (tmp_path / "letters.pdf").exists()


@pytest.mark.parametrize(("window", "size"), [("din-b", (595, 842)), ("us-10", (612, 792))])
def test_a_window_brings_its_paper_along(
    w4r: Command, sample: SampleFiles, tmp_path: Path, window: str, size: tuple[int, int]
) -> None:
    out = tmp_path / "letters.pdf"
    line = ("print", "letters", "--event", sample.event, "-o", out, "--case", "damisoa")
    assert w4r(*line, "--window", window, "--demands").code == 0
    box = pypdf.PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
    assert "ANTANANARIVO 101" in words(out)


def test_a_window_on_other_paper_is_refused_in_one_sentence(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    line = ("print", "letters", "--event", sample.event, "-o", tmp_path / "l.pdf")
    told = w4r(*line, "--window", "us-10", "--paper", "a4")
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert "“us-10” needs letters on US Letter paper" in told.err
    assert not (tmp_path / "l.pdf").exists()
