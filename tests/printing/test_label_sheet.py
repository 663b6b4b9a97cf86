"""Labels on their sheets, and the page to align them by."""

import io
import re

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.printing.paper import text_of, words_of
from w4r_desktop.domain.boxes import Offset
from w4r_desktop.domain.errors.printing import AddressTooLong, LabelsLeaveSheet, NothingToPrint
from w4r_desktop.domain.labels import LabelPlan, LabelSheet
from w4r_desktop.domain.sheets import SIZES
from w4r_desktop.printing.fitting import area
from w4r_desktop.printing.label_alignment import alignment_sheet
from w4r_desktop.printing.label_sheet import fit_label, label_sheets
from w4r_desktop.printing.marks import Sheet, TextMark, mm
from w4r_desktop.printing.post_pdf import Piece, alignment_pdf, labels_pdf

LINES = ("The Director", "Office for Bridges", "1 River Street", "SAMPLEBURY 1234", "NORWAY")
PIECE = Piece(LINES, code="K7P4MD")
ALL = pytest.mark.parametrize("sheet", list(LabelSheet))


def filled(plan: LabelPlan, count: int, piece: Piece = PIECE) -> list[Sheet]:
    return list(label_sheets([fit_label(piece, plan)] * count, plan))


def label_of(mark: TextMark, plan: LabelPlan) -> int:
    """The number of the label that a line stands on, whole; 0 where it stands on none."""
    for number in range(1, plan.layout.per_sheet + 1):
        box = area(plan.layout.label(number, plan.offset))
        across = box.x <= mark.x and mark.x + mark.line.width <= box.right
        if across and box.y <= mark.y - mark.style.size and mark.y + 1 <= box.bottom:
            return number
    return 0


@ALL
@given(start=st.integers(1, 10), count=st.integers(1, 40), shift=st.integers(-150, 150))
@settings(max_examples=10)
def test_every_line_stands_on_its_label(
    sheet: LabelSheet, start: int, count: int, shift: int
) -> None:
    plan = LabelPlan(sheet, start, Offset(shift, -shift))
    sheets = filled(plan, count)
    per_label = len(LINES) + 1
    numbers = [label_of(mark, plan) for page in sheets for mark in page.texts]
    assert 0 not in numbers
    places = [(start - 1 + n) % plan.layout.per_sheet + 1 for n in range(count)]
    assert numbers == [place for place in places for _ in range(per_label)]
    assert len(sheets) == -(-(start - 1 + count) // plan.layout.per_sheet)


@ALL
def test_seven_lines_fit_on_every_label_in_type_that_can_be_read(sheet: LabelSheet) -> None:
    piece = Piece(("National Office of Risk and Disaster Management", *LINES, "Second floor"))
    _piece, block = fit_label(piece, LabelPlan(sheet))
    assert block.style.size >= 6.5


def test_an_address_longer_than_the_label_is_refused_by_name() -> None:
    with pytest.raises(AddressTooLong, check=lambda error: error.addressee == LINES[0]):
        fit_label(Piece(LINES * 4), LabelPlan(LabelSheet.US5160))


def test_labels_are_read_back_with_the_code_of_their_letter() -> None:
    out = io.BytesIO()
    plan = LabelPlan(LabelSheet.US5163)
    pages = labels_pdf([PIECE] * 11, out, plan, refused=print, language="en")
    assert pages == len(pypdf.PdfReader(io.BytesIO(out.getvalue())).pages) == 2
    assert text_of(out.getvalue()).count("NORWAY") == text_of(out.getvalue()).count("K7P 4MD") == 11


def test_where_every_address_is_too_long_there_is_nothing_to_print() -> None:
    told = []
    with pytest.raises(NothingToPrint):
        labels_pdf(
            [Piece(LINES * 9)],
            io.BytesIO(),
            LabelPlan(LabelSheet.L7160),
            refused=lambda piece, reason: told.append(reason),
            language="en",
        )
    assert isinstance(told[0], AddressTooLong)


@ALL
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_alignment_page_outlines_every_label_where_it_will_be(
    sheet: LabelSheet, language: str
) -> None:
    plan = LabelPlan(sheet, offset=Offset(100, -50))
    page = alignment_sheet(plan, language)
    outlines = {(round(mark.x, 3), round(mark.y, 3)) for mark in page.shapes}
    for number in range(1, plan.layout.per_sheet + 1):
        label = area(plan.layout.label(number, plan.offset))
        assert (round(label.x, 3), round(label.y, 3)) in outlines
    assert page.width == mm(SIZES[plan.layout.paper].width)
    assert all(label_of(mark, plan) for mark in page.texts)


def test_the_alignment_page_says_what_to_do_and_how_far_labels_are_moved() -> None:
    out = io.BytesIO()
    alignment_pdf(out, LabelPlan(LabelSheet.L7161, offset=Offset(150, -25)), language="en")
    said = words_of(out.getvalue())
    for words in ("Labels L7161 · X 1.5 mm · Y -0.25 mm", "against the light", "50 mm long", "18"):
        assert words in said


@pytest.mark.parametrize("sheet", list(LabelSheet))
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "nb", "ar"])
def test_a_measure_on_the_alignment_page_is_not_parted(language: str, sheet: LabelSheet) -> None:
    page = alignment_sheet(LabelPlan(sheet, offset=Offset(50, -50)), language)
    lines = [mark.line.text for mark in page.texts]
    for axis in ("X", "Y"):
        (told,) = (line for line in lines if f"{axis}\u00a0" in line and "0" in line)
        facts = [fact for fact in told.split("·") if axis in fact]
        assert re.search(r"\d\S?\u00a0\w+", facts[0])


def test_an_alignment_page_beyond_the_sheet_is_refused() -> None:
    with pytest.raises(LabelsLeaveSheet):
        alignment_pdf(
            io.BytesIO(), LabelPlan(LabelSheet.L7161, offset=Offset(900, 0)), language="en"
        )
