"""Envelopes: everything in the field that the post keeps for it, at every size."""

import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.printing.paper import text_of
from w4r_desktop.domain.envelopes import Envelope, fields_of
from w4r_desktop.domain.errors.printing import AddressTooLong, ScriptNotPrintable
from w4r_desktop.printing.envelope_sheet import Piece, envelope_sheet
from w4r_desktop.printing.fitting import Area, area
from w4r_desktop.printing.marks import Sheet, TextMark
from w4r_desktop.printing.post_pdf import envelopes_pdf

LINES = ("The Director", "Office for Bridges", "1 River Street", "SAMPLEBURY 1234", "NORWAY")
SENDER = ("Amina Benali", "1 Hill Road", "69001 Lyon")
ALL = pytest.mark.parametrize("envelope", list(Envelope))
words = st.text("abcdefghij KLMNO-,.0123456789é", min_size=1, max_size=50).filter(str.strip)


def is_in(mark: TextMark, room: Area) -> bool:
    top, foot = mark.y - mark.style.size, mark.y + 0.3 * mark.style.size
    across = room.x - 0.01 <= mark.x and mark.x + mark.line.width <= room.right + 0.01
    return across and room.y - 0.01 <= top and foot <= room.bottom + 0.01


def parts(sheet: Sheet, envelope: Envelope) -> tuple[list[TextMark], list[TextMark]]:
    """The address and the rest."""
    room = area(fields_of(envelope).address)
    inside = [mark for mark in sheet.texts if is_in(mark, room)]
    return inside, [mark for mark in sheet.texts if mark not in inside]


@ALL
@given(
    lines=st.lists(words, min_size=1, max_size=8), sender=st.lists(words, min_size=0, max_size=5)
)
@settings(max_examples=25)
def test_address_and_sender_stay_in_their_fields(
    envelope: Envelope, lines: list[str], sender: list[str]
) -> None:
    try:
        sheet = envelope_sheet(Piece(tuple(lines), tuple(sender), "K7P4MD"), envelope)
    except AddressTooLong:
        return
    address, rest = parts(sheet, envelope)
    assert len(address) >= len(lines)
    assert all(is_in(mark, area(fields_of(envelope).sender)) for mark in rest)
    assert bool(rest) is bool(sender)


@ALL
def test_an_address_of_five_lines_is_set_in_twelve_point_type(envelope: Envelope) -> None:
    address, _rest = parts(envelope_sheet(Piece(LINES), envelope), envelope)
    assert [mark.style.size for mark in address] == [12] * 5


def test_an_envelope_without_a_sender_says_nothing_of_the_letter() -> None:
    sheet = envelope_sheet(Piece(LINES, code="K7P4MD"), Envelope.DL)
    assert len(sheet.texts) == len(LINES)


def test_the_sender_comes_with_the_code_of_the_letter_that_belongs_inside() -> None:
    sheet = envelope_sheet(Piece(LINES, SENDER, "K7P4MD"), Envelope.DL)
    assert len(sheet.texts) == len(LINES) + len(SENDER) + 1


def test_an_address_without_end_is_refused_by_name() -> None:
    with pytest.raises(AddressTooLong, check=lambda error: error.addressee == "The Director"):
        envelope_sheet(Piece(LINES[:1] * 20), Envelope.C6)
    with pytest.raises(AddressTooLong, check=lambda error: error.addressee == "Amina"):
        envelope_sheet(Piece(LINES, ("Amina",) * 20), Envelope.C6)


def printed(pieces: list[Piece], envelope: Envelope) -> tuple[bytes, list[Piece]]:
    out, refused = io.BytesIO(), []
    envelopes_pdf(
        pieces,
        out,
        envelope,
        refused=lambda piece, _reason: refused.append(piece),
        language="en",
    )
    return out.getvalue(), refused


@pytest.mark.parametrize(
    ("envelope", "size"),
    [
        (Envelope.DL, (624, 312)),
        (Envelope.C6, (459, 323)),
        (Envelope.C5, (649, 459)),
        (Envelope.TEN, (684, 297)),
    ],
)
def test_a_page_is_as_large_as_its_envelope(envelope: Envelope, size: tuple[int, int]) -> None:
    pdf, _refused = printed([Piece(LINES), Piece(LINES)], envelope)
    boxes = [page.mediabox for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert [(round(box.width), round(box.height)) for box in boxes] == [size, size]


def test_lines_are_read_back_in_their_order() -> None:
    pdf, _refused = printed([Piece(LINES, SENDER, "K7P4MD")], Envelope.DL)
    read = [line.strip() for line in text_of(pdf).splitlines() if line.strip()]
    assert read == [*SENDER, "K7P 4MD", *LINES]


def test_what_cannot_be_printed_is_told_and_the_others_go_on() -> None:
    unknown = Piece(("\U00010a00",))
    with pytest.raises(ScriptNotPrintable):
        envelope_sheet(unknown, Envelope.DL)
    pdf, refused = printed([Piece(LINES), unknown, Piece(LINES)], Envelope.DL)
    assert refused == [unknown]
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 2


def test_the_file_says_nothing_of_those_it_is_for() -> None:
    pdf, _refused = printed([Piece(LINES, SENDER, "K7P4MD")], Envelope.DL)
    information = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    assert information is not None
    assert information.title == "Envelopes"
    assert not [value for value in information.values() if "Benali" in str(value)]
