import re
import string

import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.printing.paper import PARAGRAPH, printed
from w4r_desktop.domain.codes import ALPHABET, LENGTH
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing import qr
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.preview import page_images

MODE = "alphanumeric"


def scanned(pdf: bytes) -> list[str]:
    """What a scanner reads of each page at 300 dots an inch."""
    pages = page_images(pdf, dpi=300)
    pictures = [Image.frombytes("RGB", (p.width, p.height), p.pixels) for p in pages]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("paper", list(Paper))
def test_every_page_carries_a_square_that_a_scanner_reads(paper: Paper) -> None:
    pdf = letter_pdf(printed(body="\n".join([PARAGRAPH] * 11)), paper)
    assert scanned(pdf) == ["W4R:K7P4MD"] * 2


def test_a_letter_without_a_code_carries_no_square() -> None:
    assert scanned(letter_pdf(printed(code=""), Paper.A4)) == []


@given(st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH))
def test_any_code_fits_the_smallest_square(code: str) -> None:
    assert qr.square(code, x=0, y=0, size=29).scale == 1


@given(st.text(qr.ALPHANUMERIC, min_size=LENGTH, max_size=LENGTH))
def test_a_square_put_together_from_its_parts_is_the_one_made_whole(code: str) -> None:
    assert drawn_modules(qr.square(code, x=0, y=0, size=29).operators) == made_whole(code)


@given(st.text(string.ascii_uppercase, min_size=LENGTH + 1, max_size=12))
def test_a_code_of_another_length_has_its_square_as_well(code: str) -> None:
    assert drawn_modules(qr.square(code, x=0, y=0, size=29).operators) == made_whole(code)


def made_whole(code: str) -> str:
    """The modules that segno makes of a letter's code."""
    made = segno.make_qr(f"W4R:{code}", error="m", mask=qr.MASK, boost_error=False, mode=MODE)
    return "".join(str(module) for row in made.matrix for module in row)


def drawn_modules(operators: str) -> str:
    """The modules that boxes on a page make dark, row by row as 1 and 0."""
    boxes = re.findall(r"(\d+) (\d+) (\d+) 1 re", operators)
    dark = {
        (int(across) + step, int(down))
        for across, down, length in boxes
        for step in range(int(length))
    }
    side = max(down for _, down in dark) - qr.QUIET + 1
    places = range(qr.QUIET, qr.QUIET + side)
    return "".join("01"[(across, down) in dark] for down in places for across in places)
