"""What three readers find in our PDFs: the text that was written, in every script.

The best that was measured of seven other engines, as a share of the signs in their order (poppler,
pypdf, MuPDF): Arabic 0.75, 0.74, 0.95; Arabic with Latin 0.94, 0.85, 0.96.
"""

import io
import unicodedata
from difflib import SequenceMatcher

import pymupdf
import pypdf
import pytest

from tests.printing.paper import text_of
from tests.printing.paragraphs import Paragraph, page_of, paragraphs

WHOLE = 0.995
TURNED = {
    "Arabic": (0.97, 0.99, 0.99),
    "Arabic with Latin": (0.89, 0.98, 0.98),
    "Hebrew": (0.99, 0.99, 0.99),
    "Persian": (0.99, 0.98, 0.98),
    "Urdu": (0.99, 0.99, 0.99),
}
"""The least that each reader gives back where lines run from right to left."""


def bare(text: str) -> str:
    """The signs that are seen: readers part lines and add marks of direction as they like."""
    kept = (sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace())
    return "".join(sign for sign in kept if unicodedata.category(sign) not in {"Cf", "Cc"})


def likeness(written: str, read: str) -> float:
    return SequenceMatcher(None, bare(written), bare(read), autojunk=False).ratio()


def mupdf_text(pdf: bytes) -> str:
    with pymupdf.open(stream=pdf) as document:
        return str(document[0].get_text())


def found(paragraph: Paragraph) -> tuple[float, float, float]:
    pdf = page_of(paragraph)
    readings = (
        text_of(pdf),
        pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text(),
        mupdf_text(pdf),
    )
    poppler, pypdf_, mupdf = (likeness(paragraph.text, reading) for reading in readings)
    return poppler, pypdf_, mupdf


@pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda one: one.script)
def test_the_text_comes_back_out_of_the_file(paragraph: Paragraph) -> None:
    shares = found(paragraph)
    print(f"{paragraph.script:18}", *(f"{share:.2f}" for share in shares))
    least = TURNED.get(paragraph.script, (WHOLE, WHOLE, WHOLE))
    assert all(share >= floor for share, floor in zip(shares, least, strict=True))
