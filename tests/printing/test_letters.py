import io
import re
import subprocess
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from tests.printing.paper import PARAGRAPH, printed, printed_elsewhere, text_of, words_of
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.errors.printing import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.signatures import TypedSignature
from w4r_desktop.printing.letters import letter_pdf, letters_pdf, page_count

AS_TYPED = "<b>bold</b> &lt;b&gt; &amp; [x] (a \\) b) {c} %d $1 <!-- no --> /F1 12 Tf BT ET % ~"
MANY_ALPHABETS = "Čorgaš Łódź Ünïcödé Αθήνα Москва Երևան თბილისი አዲስ ❤ ★ → ½ €"

TWO_LETTERS = """
import sys
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import letters_pdf
from tests import factory
from tests.printing.paper import printed
letters = [printed(body="Čorgaš ❤"), printed(code="AAAAAA", signature=factory.drawn())]
letters_pdf(letters, sys.stdout.buffer, paper=Paper.A4)
"""


@pytest.mark.parametrize("text", [AS_TYPED, MANY_ALPHABETS, PARAGRAPH])
def test_the_words_come_back_as_they_were_typed(text: str) -> None:
    pdf = letter_pdf(printed(body=text), Paper.A4)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert text in words_of(pdf)
    assert text in " ".join(reader.pages[0].extract_text().split())


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))]
)
def test_pages_have_the_size_of_their_paper(paper: Paper, size: tuple[float, float]) -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(letter_pdf(printed(), paper))).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size)


def test_the_stock_checker_finds_nothing_wrong(tmp_path: Path) -> None:
    body = "\n".join([MANY_ALPHABETS, AS_TYPED, *[PARAGRAPH] * 12])
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_pdf(printed(body=body, signature=factory.drawn()), Paper.LETTER))
    done = subprocess.run(["qpdf", "--check", path], check=True, capture_output=True, text=True)
    assert "warning" not in (done.stdout + done.stderr).lower()


def test_every_font_is_embedded_in_part_and_with_its_signs() -> None:
    pdf = letter_pdf(printed(body=MANY_ALPHABETS, signature=TypedSignature("A. B.")), Paper.A4)
    done = subprocess.run(["pdffonts", "-"], input=pdf, check=True, capture_output=True)
    fonts = done.stdout.decode().splitlines()[2:]
    assert len(fonts) >= 4
    assert all(" yes yes yes " in font for font in fonts)


def test_what_a_file_says_of_itself_names_nobody() -> None:
    pdf = letter_pdf(printed(), Paper.A4)
    about = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    assert about == {"/Title": "Letters", "/Producer": "W4R Desktop"}


def test_each_letter_begins_a_page_and_the_pages_are_counted() -> None:
    out = io.BytesIO()
    long = printed(code="BBBBBB", body="\n".join([PARAGRAPH] * 12))
    assert letters_pdf([printed(), long, printed(code="CCCCCC")], out, paper=Paper.A4) == 4
    codes = re.findall(r"[2-9A-Z]{3} [2-9A-Z]{3}$", text_of(out.getvalue()), re.MULTILINE)
    assert codes == ["K7P 4MD", "BBB BBB", "BBB BBB", "CCC CCC"]


def test_the_page_count_is_that_of_the_file() -> None:
    letter = printed(body="\n".join([PARAGRAPH] * 30))
    reader = pypdf.PdfReader(io.BytesIO(letter_pdf(letter, Paper.LETTER)))
    assert page_count(letter, Paper.LETTER) == len(reader.pages) > 2


def test_the_same_letters_give_the_same_bytes_in_any_process() -> None:
    once, again = (printed_elsewhere(TWO_LETTERS, seed=seed) for seed in (1, 2))
    assert once.startswith(b"%PDF-1.7")
    assert once == again


def test_letters_are_taken_one_at_a_time_and_progress_is_told() -> None:
    told: list[tuple[int, int | None]] = []
    letters = [printed(), printed()]
    letters_pdf(letters, io.BytesIO(), paper=Paper.A4, progress=lambda *step: told.append(step))
    letters_pdf(
        iter(letters), io.BytesIO(), paper=Paper.A4, progress=lambda *step: told.append(step)
    )
    assert told == [(1, 2), (2, 2), (1, None), (2, None)]


def test_printing_stops_where_the_watcher_says_so() -> None:
    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        letters_pdf([printed()], io.BytesIO(), paper=Paper.A4, progress=stop)


def test_a_letter_that_cannot_be_printed_is_left_out_where_somebody_listens() -> None:
    refused: list[ScriptNotPrintable] = []
    letters = [printed(code="AAAAAA", body="𒀭𒂗"), printed()]
    out = io.BytesIO()
    assert letters_pdf(letters, out, paper=Paper.A4, refused=refused.append) == 1
    assert [(refusal.code, refusal.script) for refusal in refused] == [("AAAAAA", "Cuneiform")]


def test_a_letter_that_cannot_be_printed_is_raised_where_nobody_listens() -> None:
    with pytest.raises(ScriptNotPrintable):
        letter_pdf(printed(body="𒀭𒂗"), Paper.A4)


def test_no_letter_is_no_file() -> None:
    with pytest.raises(NothingToPrint):
        letters_pdf([], io.BytesIO(), paper=Paper.A4)


@settings(max_examples=60)
@given(st.text())
def test_any_text_prints_or_is_refused(body: str) -> None:
    try:
        pdf = letter_pdf(printed(body=body), Paper.A4)
    except ScriptNotPrintable:
        return
    assert pypdf.PdfReader(io.BytesIO(pdf)).pages


def test_the_words_stay_inside_the_margins() -> None:
    body = "\n".join([PARAGRAPH, "x" * 400, "wordbreak-" * 60, PARAGRAPH.upper()])
    boxes = re.findall(
        r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"',
        text_of(letter_pdf(printed(body=body), Paper.A4), "-bbox"),
    )
    assert min(float(left) for left, _ in boxes) >= 25 * 72 / 25.4 - 1
    assert max(float(right) for _, right in boxes) <= 190 * 72 / 25.4 + 1
