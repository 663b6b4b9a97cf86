import pytest
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
