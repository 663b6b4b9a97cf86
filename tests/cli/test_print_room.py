"""`w4r print`: the sheets of the room from the command line."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Command, opened, real_event
from tests.cli.test_print_sheets import words
from tests.services.stick import REASON, RECALLED, newer_pack
from tests.services.test_petition_sheets import UNPRINTABLE, sign, signed_by
from w4r_desktop.domain.actions import Action
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles
from w4r_desktop.store import lookup
from w4r_desktop.store.engine import reading

SHEETS = {
    "petitions": ("--empty", "2"),
    "blanks": (),
    "tally": (),
    "slips": (),
    "certificates": (),
    "keys": (),
}


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """A real event without any letter."""
    return real_event(tmp_path / "event.w4r")


def versions(files: SampleFiles) -> list[Action]:
    """Every version of everything that was signed."""
    with opened(files) as evening, reading(evening.store) as connection:
        return list(lookup.all_versions(connection))


def pages(pdf: Path) -> int:
    return len(pypdf.PdfReader(pdf).pages)


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_sheet_is_printed_on_the_paper_asked_for(
    w4r: Command, event: Path, tmp_path: Path, sheet: str, paper: str
) -> None:
    out = tmp_path / "out.pdf"
    options = ("--paper", paper, *SHEETS[sheet])
    told = w4r("print", sheet, "--event", event, "-o", out, *options)
    count = pages(out)
    pages_told = f"{count} page" if count == 1 else f"{count} pages"
    assert (told.code, told.err, told.out) == (0, "", f"{out}: {pages_told}\n")
    box = pypdf.PdfReader(out).pages[0].mediabox
    size = {round(box.width), round(box.height)}
    assert size == ({595, 842} if paper == "a4" else {612, 792})


def test_cards_to_write_on_are_printed_four_to_a_page(
    w4r: Command, event: Path, tmp_path: Path
) -> None:
    out = tmp_path / "cards.pdf"
    options = ("--cards", "--copies", "5", "--case", "sonia-dahmani")
    told = w4r("print", "blanks", "--event", event, "-o", out, *options)
    assert (told.code, told.out) == (0, f"{out}: 2 pages\n")
    assert words(out).count("For Sonia Dahmani") == 5


def test_the_file_says_nothing_of_anybody(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    w4r("print", "certificates", "--event", sample.event, "-o", out, "--name", "Noor")
    told = pypdf.PdfReader(out).metadata
    assert told is not None
    assert (told.title, set(told)) == ("Certificates", {"/Title", "/Producer"})


def test_printing_changes_no_letter(w4r: Command, sample: SampleFiles, tmp_path: Path) -> None:
    before = versions(sample)
    for sheet in ("blanks", "slips", "keys"):
        w4r("print", sheet, "--event", sample.event, "-o", tmp_path / "out.pdf", *SHEETS[sheet])
    assert versions(sample) == before


def test_signatures_are_printed_and_counted(w4r: Command, event: Path, tmp_path: Path) -> None:
    with open_evening(event, PASSPHRASE) as evening:
        sign(evening)
        sign(evening, case_id="guerreras-por-la-amazonia")
    out = tmp_path / "p.pdf"
    told = w4r("print", "petitions", "--event", event, "-o", out)
    assert (told.code, told.err, told.out) == (0, "", f"{out}: 2 signatures, 2 pages\n")
    assert "Amina Benali" in words(out)


def test_a_signature_that_cannot_be_printed_is_named(
    w4r: Command, event: Path, tmp_path: Path
) -> None:
    with open_evening(event, PASSPHRASE) as evening:
        sign(evening)
        code = sign(evening, letter=signed_by(name=UNPRINTABLE)).code
    told = w4r("print", "petitions", "--event", event, "-o", tmp_path / "p.pdf")
    assert told.code == 1
    assert f"signature {code} has" in told.err
    assert "1 signature, 1 page" in told.out


def test_signatures_for_a_story_that_was_taken_back_are_held_back(
    w4r: Command, event: Path, tmp_path: Path
) -> None:
    with open_evening(event, PASSPHRASE) as evening:
        sign(evening, case_id=RECALLED)
        desk = PackChange(evening, passphrase_opens=bool)
        desk.accept(desk.look_into(newer_pack(tmp_path)))
    told = w4r("print", "petitions", "--event", event, "-o", tmp_path / "p.pdf")
    assert (told.code, told.out) == (1, "")
    assert f"Held back: 1 signature for Damisoa, because the story was taken back: {REASON}" in (
        told.err
    )
    assert not (tmp_path / "p.pdf").exists()


def test_a_receipt_is_printed_for_a_sync_file(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out = tmp_path / "r.pdf"
    told = w4r("print", "receipts", "--event", sample.event, "--sync", sample.sync, "-o", out)
    assert (told.code, told.out) == (0, f"{out}: 1 page\n")
    assert "Fingerprint of the sync file" in words(out)


def test_certificates_take_names_one_by_one_and_from_a_file(
    w4r: Command, event: Path, tmp_path: Path
) -> None:
    names = tmp_path / "names.txt"
    names.write_text("\ufeffNoor\n\nZoë\n", encoding="utf-8")
    out = tmp_path / "c.pdf"
    told = w4r(
        "print", "certificates", "--event", event, "-o", out, "--name", "Amina", "--names", names
    )
    assert told.out == f"{out}: 3 pages\n"
    assert [name for name in ("Amina", "Noor", "Zoë") if name not in words(out)] == []


def test_a_key_is_printed_for_the_codes_of_one_writer(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    with opened(sample) as evening, reading(evening.store) as connection:
        codes = [action.code for action in lookup.latest_actions(connection, limit=2)]
    out = tmp_path / "k.pdf"
    given = [part for code in codes for part in ("--code", code)]
    told = w4r("print", "keys", "--event", sample.event, "-o", out, *given, "--contact", "library")
    assert (told.code, told.out) == (0, f"{out}: 1 page\n")
    said = words(out).replace(" ", "")
    assert all(code in said for code in codes)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["petitions"], "No signature is there to be printed yet."),
        (["petitions", "--youth", "--empty", "1"], "Nothing of that kind"),
        (["petitions", "--case", "nobody"], "The case pack has no case “nobody”."),
        (["blanks", "--case", "rocky-myers"], "Nothing of that kind"),
        (["tally", "--case", "nobody"], "The case pack has no case “nobody”."),
        (["receipts"], "No station's sync file was merged here."),
        (["receipts", "--sync", "missing.w4rsync"], "There is no file “missing.w4rsync”."),
        (["certificates", "--names", "missing.txt"], "There is no file “missing.txt”."),
        (["keys", "--code", "zzz zzz"], "No letter of this event has the code “ZZZZZZ”."),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_sentence_and_leaves_no_file(
    w4r: Command, event: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    out = tmp_path / "out.pdf"
    told = w4r("print", *arguments, "--event", event, "-o", out)
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert told.err.startswith(sentence)
    assert not out.exists()


@pytest.mark.parametrize(
    "arguments",
    [["blanks", "--copies", "0"], ["keys", "--copies", "501"], ["tally", "--paper", "a5"]],
)
def test_wrong_numbers_and_papers_are_wrong_usage(
    w4r: Command, event: Path, tmp_path: Path, arguments: list[str]
) -> None:
    told = w4r("print", *arguments, "--event", event, "-o", tmp_path / "out.pdf")
    assert (told.code, told.out) == (2, "")


@pytest.fixture
def read_only(tmp_path: Path) -> Callable[[str], Path]:
    """A file's name below something that is no folder, so nothing can be written there."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    return lambda name: tmp_path / "file" / name


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_place_that_takes_no_file_is_told(
    w4r: Command, event: Path, read_only: Callable[[str], Path], sheet: str
) -> None:
    told = w4r("print", sheet, "--event", event, "-o", read_only("o.pdf"), *SHEETS[sheet])
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert "cannot be written there" in told.err


def test_a_language_that_no_sheet_is_in_is_told(w4r: Command, event: Path, tmp_path: Path) -> None:
    tally = ("print", "tally", "--event", event, "-o", tmp_path / "tally.pdf", "--language")
    told = w4r(*tally, "french")
    assert (told.code, told.err) == (
        0,
        "There are no sheets in “french”: their own words are in English.\n",
    )
    assert not w4r(*tally, "fr-CA").err
