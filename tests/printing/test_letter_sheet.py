import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from tests.printing.paper import PARAGRAPH, addressee, printed
from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.sheets import SIZES, LetterMeasures, Paper
from w4r_desktop.domain.signatures import (
    DrawnSignature,
    InkLine,
    Stroke,
    StrokePoint,
    TypedSignature,
)
from w4r_desktop.printing.letter_sheet import (
    PrintedLetter,
    sheet_count,
    sheets,
)
from w4r_desktop.printing.marks import Sheet, mm
from w4r_desktop.printing.page_frame import CODE_END, FOOT, TEXT_END

HAIR = 0.01


def lines(letter: PrintedLetter, paper: Paper = Paper.A4) -> list[str]:
    """The lines of all pages from top to bottom, those of one row from left to right."""
    marks = [
        (number, round(mark.y), mark.x, mark.line.text)
        for number, sheet in enumerate(sheets(letter, paper))
        for mark in sheet.texts
    ]
    return [text for *_, text in sorted(marks)]


def test_a_letter_reads_from_the_sender_to_the_code() -> None:
    letter = printed(body="Please build the bridge.\nThank you.")
    assert lines(letter) == [
        "Amina Benali",
        "10 December 2026",
        "Lyon",
        "The Director",
        "Office for Bridges",
        "1 River Street",
        "Samplebury 1234",
        "NORWAY",
        "Dear Director,",
        "Please build the bridge.",
        "Thank you.",
        "Yours faithfully,",
        "Amina Benali",
        "K7P 4MD",
    ]


def test_date_and_greetings_are_in_the_letter_s_language_but_the_country_is_for_the_post() -> None:
    said = lines(printed(language="fr", addressee=addressee(country="ZA")))
    assert {"10 décembre 2026", "Madame, Monsieur,", "Respectueusement,", "SOUTH AFRICA"} <= {*said}


def test_an_addressee_without_an_address_is_the_office_alone() -> None:
    said = lines(printed(addressee=addressee(lines=())))
    assert "Office for Bridges" in said
    assert not {"The Director", "NORWAY"} & {*said}


def test_a_pack_without_greetings_still_gives_a_letter_an_end() -> None:
    said = lines(printed(addressee=addressee(salutation={}, closing={})))
    assert "Yours respectfully," in said


def test_a_child_s_letter_says_first_name_and_age_and_no_town() -> None:
    told = factory.sender(
        level=SenderLevel.FIRST_NAME_AND_AGE, name="Noor Jansen", age=12, town="Lyon"
    )
    said = lines(printed(sender=told))
    assert said.count("Noor") == 2
    assert "aged 12" in said
    assert not [line for line in said if "Lyon" in line or "Jansen" in line]


def test_a_typed_signature_stands_above_the_printed_name() -> None:
    said = lines(printed(signature=TypedSignature("A. Benali")))
    assert said[-3:] == ["A. Benali", "Amina Benali", "K7P 4MD"]


def test_a_page_number_appears_when_there_is_more_than_one() -> None:
    assert "1/2" not in lines(printed())
    said = lines(printed(body="\n".join([PARAGRAPH] * 12)))
    assert {"1/2", "2/2"} <= {*said}


@pytest.mark.parametrize("paper", list(Paper))
def test_250_words_fit_on_one_page(paper: Paper) -> None:
    body = "\n".join([" ".join(PARAGRAPH.split()[:63])] * 4)
    assert len(body.split()) >= 250
    assert sheet_count(printed(body=body, signature=factory.drawn()), paper) == 1


@pytest.mark.parametrize("extra", range(1, 60, 4))
def test_the_signature_never_stands_alone_on_a_page(extra: int) -> None:
    body = "\n".join([PARAGRAPH, "Please. " * extra * 10, PARAGRAPH])
    *_, last = sheets(printed(body=body), Paper.A4)
    said = [mark.line.text for mark in last.texts]
    assert said.index("Yours faithfully,") >= 2


def test_a_refused_letter_is_named_by_its_code() -> None:
    with pytest.raises(ScriptNotPrintable) as refusal:
        list(sheets(printed(body="𒀭𒂗"), Paper.A4))
    assert (refusal.value.script, refusal.value.code) == ("Cuneiform", "K7P4MD")
    with pytest.raises(ScriptNotPrintable):
        sheet_count(printed(sender=factory.sender(town="Αθήνα 𒀭")), Paper.A4)


def test_a_drawn_signature_is_as_wide_as_it_was_drawn_for() -> None:
    level = Stroke((StrokePoint(0, 700), StrokePoint(4000, 700)))
    (sheet,) = sheets(printed(code="", signature=DrawnSignature((level,))), Paper.A4)
    assert sheet.shapes[0].width == pytest.approx(mm(64), abs=2)


words = st.text("abcdefgh -/éßжΩ❤\n")
plain = st.one_of(words, st.text(st.characters(max_codepoint=0x24F)))
points = st.builds(
    StrokePoint, x=st.integers(0, 4000), y=st.integers(0, 1500), pressure=st.integers(0, 255)
)
strokes = st.lists(points, min_size=1, max_size=30).map(lambda p: Stroke(tuple(p)))
signatures = st.one_of(
    st.just(InkLine()),
    plain.map(TypedSignature),
    st.lists(strokes, max_size=6).map(lambda s: DrawnSignature(tuple(s))),
)
letters = st.builds(
    printed,
    body=st.one_of(plain, words.map(lambda text: text * 40), st.text()),
    sender=st.builds(factory.sender, name=plain, town=plain, level=st.sampled_from(SenderLevel)),
    addressee=st.builds(addressee, office=plain, lines=st.lists(plain).map(tuple)),
    date=st.dates(date(1900, 1, 1)),
    signature=signatures,
)


def inside(sheet: Sheet, paper: Paper) -> bool:
    """Whether text and shapes keep to the margins; the code has a margin of its own."""
    measures, size = LetterMeasures(), SIZES[paper]
    left, right = mm(measures.left) - HAIR, mm(size.width - measures.right) + HAIR
    foot, code_foot = sheet.height - TEXT_END + HAIR, sheet.height - CODE_END + HAIR
    boxes = itertools.chain(
        ((m.x, m.y - m.style.size, m.x + m.line.width, m.y, m.style == FOOT) for m in sheet.texts),
        ((s.x, s.y, s.x + s.width, s.y + s.height, False) for s in sheet.shapes),
    )
    return all(
        x >= left
        and y >= mm(measures.top) - HAIR
        and (x_end <= right or y > foot)
        and y_end <= (code_foot if is_foot or y > foot - mm(1) else foot)
        for x, y, x_end, y_end, is_foot in boxes
    )


@settings(max_examples=150)
@given(letters, st.sampled_from(Paper))
def test_any_letter_is_refused_or_stays_within_the_margins(
    letter: PrintedLetter, paper: Paper
) -> None:
    try:
        laid_out = list(sheets(letter, paper))
    except ScriptNotPrintable:
        with pytest.raises(ScriptNotPrintable, check=lambda e: e.code == letter.code):
            sheet_count(letter, paper)
        return
    assert len(laid_out) == sheet_count(letter, paper)
    assert all(inside(sheet, paper) for sheet in laid_out)
