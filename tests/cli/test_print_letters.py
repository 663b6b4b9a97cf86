"""`w4r print letters`: parted, in ranges, for both sides, for an archive."""

from pathlib import Path

import pypdf

from tests.cli.conftest import LETTERS, Command
from w4r_desktop.services.sample_evening import SampleFiles


def test_a_run_is_parted_into_a_new_folder(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "by-language"
    told = w4r("print", "letters", "--event", sample.event, "-o", out, "--split", "language")
    assert (told.code, told.out) == (0, f"{out}: {LETTERS} letters, {LETTERS} pages, 1 file\n")
    assert [path.name for path in out.iterdir()] == ["letters-en.pdf"]
    again = w4r("print", "letters", "--event", sample.event, "-o", out, "--split", "case")
    assert (again.code, again.err.count("\n")) == (1, 1)


def test_two_numbers_print_that_range(w4r: Command, sample: SampleFiles, tmp_path: Path) -> None:
    out = tmp_path / "l.pdf"
    w4r("print", "letters", "--event", sample.event, "-o", out, "--numbers", "2", "4")
    whole, again = pypdf.PdfReader(sample.letters).pages, pypdf.PdfReader(out).pages
    assert [page.extract_text() for page in again] == [whole[n].extract_text() for n in (1, 2, 3)]


def test_a_code_is_taken_as_people_type_it(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    code = pypdf.PdfReader(sample.letters).pages[2].extract_text().splitlines()[-1]
    out = tmp_path / "l.pdf"
    told = w4r("print", "letters", "--event", sample.event, "-o", out, "--code", code.lower())
    assert told.out == f"{out}: 1 letter, 1 page\n"
    unknown = w4r("print", "letters", "--event", sample.event, "-o", out, "--code", "222222")
    assert (unknown.code, unknown.err.count("\n")) == (1, 1)


def test_a_file_for_the_archive_says_so(w4r: Command, sample: SampleFiles, tmp_path: Path) -> None:
    out = tmp_path / "l.pdf"
    w4r("print", "letters", "--event", sample.event, "-o", out, "--archive")
    assert b"<pdfaid:part>2</pdfaid:part>" in out.read_bytes()
