"""`w4r demo`: the folder holds what the design lists, and stock tools can read it."""

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from tests.cli.conftest import (
    LETTERS,
    Command,
    bytes_below,
    no_file_above,
    opened,
    real_event,
    w4r_process,
)
from w4r_desktop.domain.actions import Action, ActionKind
from w4r_desktop.domain.codes import spaced
from w4r_desktop.services.event_desk import EventDesk, LetterFilter
from w4r_desktop.services.sample_evening import SampleFiles
from w4r_desktop.services.sample_letters import BY_HAND

DPI = 300


@pytest.fixture(scope="module")
def letters(demo: SampleFiles) -> tuple[Action, ...]:
    """The letters in the sample's store."""
    with opened(demo) as evening:
        return EventDesk(evening).letters(LetterFilter(kind=ActionKind.LETTER))


@pytest.fixture(scope="module")
def package(demo: SampleFiles, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sync file, opened with the stock age and unzip."""
    folder = tmp_path_factory.mktemp("package")
    zipped = folder / "sync.zip"
    key = ["-i", str(demo.key)]
    subprocess.run(["age", "-d", *key, "-o", str(zipped), str(demo.sync)], check=True)
    subprocess.run(["unzip", "-q", str(zipped), "-d", str(folder / "package")], check=True)
    return folder / "package"


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_folder_holds_the_whole_evening(demo: SampleFiles) -> None:
    assert set(bytes_below(demo.folder)) == {
        "coordinator.key",
        "counts.csv",
        "event.w4r",
        "event.w4r.coordinator.age",
        "event.w4r.passphrase.age",
        "event.w4rsync",
        "letters.pdf",
        "report.pdf",
    }


def test_as_many_letters_are_in_the_store_as_were_asked_for(letters: tuple[Action, ...]) -> None:
    assert len(letters) == LETTERS
    assert len({letter.code for letter in letters}) == LETTERS


def test_every_letter_can_be_read_from_the_pdf(
    demo: SampleFiles, letters: tuple[Action, ...]
) -> None:
    told = subprocess.run(
        ["pdftotext", str(demo.letters), "-"], capture_output=True, check=True, text=True
    )
    printed = words(told.stdout)
    for letter in letters:
        assert letter.letter is not None
        assert spaced(letter.code) in printed
        assert words(letter.letter.body) in printed
        assert words(letter.letter.sender.name) in printed


@pytest.mark.parametrize("name", ["letters.pdf", "report.pdf"])
def test_the_pdf_files_are_sound(demo: SampleFiles, name: str) -> None:
    done = subprocess.run(
        ["qpdf", "--check", demo.folder / name], capture_output=True, check=False, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_page_says_its_code_to_a_scanner(
    demo: SampleFiles, letters: tuple[Action, ...]
) -> None:
    with pypdfium2.PdfDocument(demo.letters) as document:
        read = [code for page in document for code in codes_on(page)]
    assert sorted(read) == sorted(f"W4R:{letter.code}" for letter in letters)


def codes_on(page: pypdfium2.PdfPage) -> list[str]:
    """What a scanner reads in the lower third of a page."""
    upper_two_thirds = (0, 0, 0, page.get_height() * 2 / 3)
    picture = page.render(scale=DPI / 72, crop=upper_two_thirds, grayscale=True)
    return [found.text for found in zxingcpp.read_barcodes(picture.to_pil())]


def test_the_sync_file_is_a_data_package_that_the_stock_tools_accept(package: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", package / "datapackage.json"],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    assert "INVALID" not in done.stdout


def test_the_sync_file_carries_every_action(package: Path, demo: SampleFiles) -> None:
    with opened(demo) as evening:
        actions = EventDesk(evening).letters()
    carried = (package / "actions.jsonl").read_text("utf-8")
    assert len(carried.splitlines()) == len(actions) == LETTERS + LETTERS // 6 + LETTERS // 3
    assert all(str(action.id) in carried for action in actions)


def test_no_word_of_a_letter_lies_open_in_the_store(
    demo: SampleFiles, letters: tuple[Action, ...]
) -> None:
    stored = demo.event.read_bytes()
    told = [letter.letter for letter in letters if letter.letter]
    secret = {word for one in told for word in re.findall(r"\w{5,}", one.body)}
    secret |= {one.sender.name for one in told if len(one.sender.name) >= 5}
    assert len(secret) > 100
    for word in secret:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert word.encode(encoding) not in stored


def test_the_counts_add_up_to_the_evening(demo: SampleFiles) -> None:
    table = csv.DictReader(demo.counts.read_text("utf-8-sig").splitlines())
    counted: Counter[str] = Counter()
    for row in table:
        counted[row["kind"]] += int(row["count"])
    signed = {"letter": LETTERS, "solidarity": LETTERS // 6, "petition": LETTERS // 3}
    assert counted == signed | {"tally": by_hand()}


def test_the_report_is_of_that_evening(demo: SampleFiles) -> None:
    told = subprocess.run(
        ["pdftotext", "-layout", str(demo.report), "-"], capture_output=True, check=True, text=True
    )
    total = LETTERS + LETTERS // 6 + LETTERS // 3 + by_hand()
    assert {"actions in all", "signatures under petitions"} <= {
        line.strip() for part in told.stdout.splitlines() for line in part.split("   ")
    }
    assert {str(total), str(LETTERS // 3), str(by_hand())} <= {*told.stdout.split()}


def by_hand() -> int:
    """How much was counted by hand at the sample evening."""
    return sum(LETTERS // share for _kind, _channel, share in BY_HAND)


def test_a_folder_that_holds_something_is_left_alone(w4r: Command, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    told = w4r("demo", tmp_path)
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert bytes_below(tmp_path) == {"notes.txt": b"mine"}


def test_a_file_is_not_taken_for_a_folder(w4r: Command, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    told = w4r("demo", tmp_path / "notes.txt", "--replace")
    assert (told.code, told.err.count("\n")) == (1, 1)
    assert bytes_below(tmp_path) == {"notes.txt": b"mine"}


def test_replacing_never_touches_what_is_no_sample_evening(w4r: Command, tmp_path: Path) -> None:
    (tmp_path / "event.w4r").write_text("mine")
    assert w4r("demo", tmp_path, "--replace").code == 1
    assert bytes_below(tmp_path) == {"event.w4r": b"mine"}


def test_replacing_never_touches_a_real_event_even_under_the_same_passphrase(
    w4r: Command, tmp_path: Path
) -> None:
    real_event(tmp_path / "event.w4r")
    before = bytes_below(tmp_path)
    assert w4r("demo", tmp_path, "--replace").code == 1
    assert bytes_below(tmp_path) == before


def test_replacing_makes_another_evening_and_keeps_what_else_lies_there(
    w4r: Command, sample: SampleFiles
) -> None:
    (sample.folder / "notes.txt").write_text("mine")
    before = bytes_below(sample.folder)
    told = w4r("demo", sample.folder, "--replace", "--letters", "2")
    assert (told.code, told.err) == (0, "")
    after = bytes_below(sample.folder)
    assert set(after) == set(before)
    assert {name for name in after if after[name] == before[name]} == {"notes.txt"}


def test_a_sample_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    told = w4r_process("demo", tmp_path / "evening", before=no_file_above(64))
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert not list(tmp_path.iterdir())
