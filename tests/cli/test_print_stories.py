"""`w4r print cases` and `posters` from the command line."""

from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import LETTERS, Command, real_event
from tests.services.stick import REASON, RECALLED, newer_pack
from tests.services.writing import signed
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.sheet_kinds import SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS
from w4r_desktop.services.case_book import DEMO_PACK
from w4r_desktop.services.evening import open_evening
from w4r_desktop.services.pack_change import PackChange
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles


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


def test_cards_are_the_solidarity_messages_four_to_a_page(
    w4r: Command, sample: SampleFiles, tmp_path: Path
) -> None:
    out, count = tmp_path / "cards.pdf", LETTERS // 6
    told = w4r("print", "cards", "--event", sample.event, "-o", out)
    pages = -(-count // 4)
    assert (told.code, told.out) == (0, f"{out}: {count} cards, {pages} pages\n")
    assert len(pypdf.PdfReader(out).pages) == pages
    assert "no known postal address" in told.err


def test_cards_can_have_a_page_each(w4r: Command, sample: SampleFiles, tmp_path: Path) -> None:
    out, count = tmp_path / "cards.pdf", LETTERS // 6
    told = w4r("print", "cards", "--event", sample.event, "-o", out, "--layout", "page")
    assert (told.code, told.out) == (0, f"{out}: {count} cards, {count} pages\n")


def test_a_long_message_and_a_held_back_one_are_told(w4r: Command, tmp_path: Path) -> None:
    event, kind = real_event(tmp_path / "event.w4r"), ActionKind.SOLIDARITY
    with open_evening(event, PASSPHRASE) as evening:
        signed(evening, kind=kind, body="We think of you every day. " * 60)
        signed(evening, kind=kind, case_id=RECALLED)
        desk = PackChange(evening, passphrase_opens=bool)
        desk.accept(desk.look_into(newer_pack(tmp_path)))
    out = tmp_path / "cards.pdf"
    told = w4r("print", "cards", "--event", event, "-o", out)
    assert (told.code, told.out) == (0, f"{out}: 1 card, 1 page\n")
    assert "1 message is long and has a page of its own, after the others." in told.err
    assert f"because the story was taken back: {REASON}" in told.err


def test_without_a_message_there_is_no_file(w4r: Command, tmp_path: Path) -> None:
    event = real_event(tmp_path / "event.w4r")
    told = w4r("print", "cards", "--event", event, "-o", tmp_path / "cards.pdf")
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert not (tmp_path / "cards.pdf").exists()


def test_a_proof_shows_each_sheet_and_script_without_an_event(w4r: Command, tmp_path: Path) -> None:
    out = tmp_path / "proof.pdf"
    told = w4r("print", "proof", "-o", out, "--paper", "letter")
    pages = [page.extract_text() for page in pypdf.PdfReader(out).pages]
    stamped = [page for page in pages if "a sample with made-up texts, not to be sent" in page]
    assert (told.code, told.err) == (0, "")
    windows = sum(preset.paper is Paper.LETTER for preset in PRESETS.values())
    assert len(stamped) == 1 + windows + len(SheetId)
    assert told.out == f"{out}: {len(pages)} pages\n"
    for script in ("Latin", "Arabic", "Khmer", "Burmese", "Korean"):
        assert any(f"· {script}" in page for page in pages)
    assert [file.name for file in tmp_path.iterdir()] == ["proof.pdf"]
    assert any("Signed in each 10 minutes" in page for page in pages), "it is one evening"
    assert set(pypdf.PdfReader(out).metadata or ()) <= {"/Title", "/Producer"}
