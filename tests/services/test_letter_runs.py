"""A run in several files: each letter once, all the files or none."""

from pathlib import Path

import pypdf
import pytest

from tests.services.test_print_shop import CUNEIFORM, words_of
from tests.services.writing import signed
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.errors.files import FileInTheWay
from w4r_desktop.domain.errors.printing import NothingToPrint
from w4r_desktop.domain.print_runs import Split
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letter_runs import LetterRuns
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop

LONG = "\n".join(["A paragraph that is long enough for a line or two on the page. " * 4] * 16)


@pytest.fixture
def runs(evening: Evening) -> LetterRuns:
    return LetterRuns(PrintShop(evening))


def left_by_printing(folder: Path) -> list[str]:
    """What is in the folder beside the event itself."""
    return sorted(path.name for path in folder.iterdir() if "event.w4r" not in path.name)


def test_there_is_a_file_for_each_case(evening: Evening, runs: LetterRuns, tmp_path: Path) -> None:
    signed(evening)
    signed(evening, case_id="damisoa", body="For the families of Androy.")
    run, names = runs.print_files(tmp_path / "run", PrintOrder(), Split.CASE)
    assert (run.letters, len(names)) == (2, 2)
    assert "families of Androy" in words_of(tmp_path / "run" / "letters-damisoa.pdf")
    assert left_by_printing(tmp_path) == ["run"]


def test_a_letter_of_its_own_is_called_by_its_code(
    evening: Evening, runs: LetterRuns, tmp_path: Path
) -> None:
    codes = [signed(evening).action.code for _ in range(3)]
    _run, names = runs.print_files(tmp_path / "run", PrintOrder(), Split.LETTER)
    assert sorted(names) == sorted(f"letter-{code}.pdf" for code in codes)


def test_a_part_fits_the_tray(evening: Evening, runs: LetterRuns, tmp_path: Path) -> None:
    for _ in range(5):
        signed(evening)
    _run, names = runs.print_files(tmp_path / "run", PrintOrder(), Split.PART, sheets_a_part=2)
    assert names == ("letters-0001-0002.pdf", "letters-0003-0004.pdf", "letters-0005-0005.pdf")


def test_with_both_sides_each_letter_begins_on_the_front_of_a_sheet(
    evening: Evening, runs: LetterRuns, tmp_path: Path
) -> None:
    signed(evening)
    signed(evening, body=LONG)
    signed(evening)
    run = runs.shop.print_letters(tmp_path / "l.pdf", PrintOrder(duplex=True))
    pages = pypdf.PdfReader(tmp_path / "l.pdf").pages
    empty = [place for place, page in enumerate(pages) if not page.extract_text().strip()]
    assert (run.pages, len(pages), len(empty)) == (4, 6, 2)
    assert all(place % 2 for place in empty), "an empty page is the back of a sheet"


def test_a_range_and_a_code_print_what_was_damaged_again(
    evening: Evening, runs: LetterRuns, tmp_path: Path
) -> None:
    for number in range(4):
        signed(evening, body=f"The letter of number {number} of the evening.")
    whole = runs.shop.chosen(PrintOrder(), ("ellinor-guttorm-utsi",))
    order = PrintOrder(numbers=(2, 3))
    assert runs.shop.print_letters(tmp_path / "range.pdf", order).letters == 2
    assert whole[1].body in words_of(tmp_path / "range.pdf")
    runs.shop.print_letters(tmp_path / "one.pdf", PrintOrder(codes=(whole[3].code,)))
    assert whole[3].body in words_of(tmp_path / "one.pdf")
    with pytest.raises(NothingToPrint):
        runs.shop.print_letters(tmp_path / "none.pdf", PrintOrder(numbers=(9, 12)))


def test_a_folder_that_is_there_is_left_alone(
    evening: Evening, runs: LetterRuns, tmp_path: Path
) -> None:
    signed(evening)
    with pytest.raises(FileInTheWay):
        runs.print_files(tmp_path, PrintOrder(), Split.CASE)


def test_a_run_that_is_stopped_leaves_no_folder(
    evening: Evening, runs: LetterRuns, tmp_path: Path
) -> None:
    signed(evening)
    signed(evening, case_id="damisoa")

    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        runs.print_files(tmp_path / "run", PrintOrder(), Split.CASE, progress=stop)
    assert left_by_printing(tmp_path) == []


def test_a_refused_letter_is_named_and_the_others_are_printed(
    evening: Evening, runs: LetterRuns, tmp_path: Path
) -> None:
    code = signed(evening, body=f"Dear {CUNEIFORM}").action.code
    signed(evening)
    run, names = runs.print_files(tmp_path / "run", PrintOrder(), Split.PART, sheets_a_part=9)
    assert [one.code for one in run.refused] == [code]
    assert (run.letters, len(names)) == (1, 1)


def test_no_letter_is_no_folder(runs: LetterRuns, tmp_path: Path) -> None:
    with pytest.raises(NothingToPrint):
        runs.print_files(tmp_path / "run", PrintOrder(), Split.LETTER)
    assert left_by_printing(tmp_path) == []
