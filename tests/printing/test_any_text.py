"""Any text whatsoever prints inside the margins, or is refused by name; none takes long."""

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.printing.paper import printed
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.letters import BODY_LIMIT
from w4r_desktop.domain.sheets import SIZES, LetterMeasures, Paper
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.marks import mm

SCALE = 0.75
"""Pixels a point: enough to see ink where none should be."""

SLACK = mm(3)
"""Italics and marks lean a little over the side of their letters."""

ANY_SIGN = st.characters(exclude_categories=["Cs"])
ANY_TEXT = st.one_of(
    st.text(),
    st.text(ANY_SIGN, max_size=200),
    st.text(st.sampled_from("aب永ខ្ញ\u0301\u05b0\u200d\u202e1( "), max_size=400),
    st.lists(st.text(ANY_SIGN, min_size=1, max_size=40), max_size=40).map("\n".join),
)


def pages(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=SCALE, grayscale=True).to_pil() for page in document]


def ink_outside(page: Image.Image, paper: Paper) -> tuple[int, int, int, int] | None:
    """The box of what is dark where the margins are: all around but for the foot."""
    size, at = SIZES[paper], LetterMeasures()
    left, top = mm(at.left) - SLACK, mm(at.top) - SLACK
    right = mm(size.width - at.right) + SLACK
    lower = mm(size.height) - mm(8)
    blank = page.copy().point(lambda level: 255 if level < 200 else 0)
    box = [round(edge * SCALE) for edge in (left, top, right, lower)]
    blank.paste(0, (box[0], box[1], box[2], box[3]))
    return blank.getbbox()


@settings(max_examples=120)
@given(ANY_TEXT, st.sampled_from(Paper))
def test_any_text_is_printed_inside_the_margins_or_refused_by_name(text: str, paper: Paper) -> None:
    try:
        pdf = letter_pdf(printed(body=text), paper)
    except ScriptNotPrintable as refusal:
        told = refusal.script and refusal.sample
    else:
        told = "the text"
        assert all(ink_outside(page, paper) is None for page in pages(pdf))
    assert told


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "a\u0301",
        "ខ្ញុំសរសេរ",
        "มนุษย์ทุกคน",
        "ب",
        "aب",
        "(א[a",
        "a\n",
        "👩\u200d",
        " ",
        "a\u200b",
        "永",
        "བཀྲ",
        "-",
        "aжबខ永",
    ],
)
def test_the_longest_letter_is_set_whatever_it_repeats(piece: str) -> None:
    text = piece * (BODY_LIMIT // len(piece))
    assert letter_pdf(printed(body=text), Paper.A4).startswith(b"%PDF")


@pytest.mark.parametrize("marks", [1, 5, 40, 400, BODY_LIMIT - 1])
def test_marks_heaped_upon_one_letter_stay_on_the_page(marks: int) -> None:
    pdf = letter_pdf(printed(body="a" + "\u0301" * marks + " b"), Paper.A4)
    assert all(ink_outside(page, Paper.A4) is None for page in pages(pdf))


def test_the_same_any_text_gives_the_same_bytes_again() -> None:
    body = "Any ب永ខ្ញុំ 👩 text"
    assert letter_pdf(printed(body=body), Paper.A4) == letter_pdf(printed(body=body), Paper.A4)
