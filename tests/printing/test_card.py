import io
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from tests.printing.paper import addressee, printed, words_of
from tests.printing.stories import lines_that_meet, outside
from tests.printing.stories import printed as pdf_of
from w4r_desktop.domain.card_sheets import CardLayout, quarters
from w4r_desktop.domain.errors.printing import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.domain.signatures import DrawnSignature, InkLine, TypedSignature
from w4r_desktop.printing.card import page_cards, quarter_card
from w4r_desktop.printing.card_print import CardCount, CardWish, cards_pdf
from w4r_desktop.printing.marks import Sheet, mm
from w4r_desktop.printing.printed_letter import PrintedLetter

QUARTER = quarters(SIZES[Paper.A4])[0].size
SHORT = "You are not alone."
WORDS = "When I heard what happened I sat down and wrote to you at once."


def card(**facts: Any) -> PrintedLetter:
    """A message to a family, closed warmly."""
    family = addressee(
        salutation={"en": "Dear family,", "fr": "Chère famille,"},
        closing={"en": "With you in thought,", "fr": "De tout cœur,"},
    )
    return printed(**{"addressee": family, "body": SHORT, **facts})


def quarter(**facts: Any) -> Sheet:
    sheet = quarter_card(card(**facts), QUARTER)
    assert sheet is not None
    return sheet


def cards(
    *messages: PrintedLetter, layout: CardLayout = CardLayout.FOUR, paper: Paper = Paper.A4
) -> tuple[bytes, CardCount]:
    out = io.BytesIO()
    count = cards_pdf(messages, out, CardWish(paper, layout), refused=print, language="en")
    return out.getvalue(), count


def test_a_card_greets_says_its_words_and_is_signed() -> None:
    told = words_of(pdf_of(quarter(sender=factory.sender())))
    assert told == (
        "Dear family, You are not alone. With you in thought,"
        " Amina Benali Lyon 10 December 2026 K7P 4MD"
    )


def test_a_card_speaks_the_language_of_its_message() -> None:
    told = words_of(pdf_of(quarter(language="fr", body="Vous n'êtes pas seuls.")))
    assert told.startswith("Chère famille, Vous n'êtes pas seuls. De tout cœur,")
    assert "10 décembre 2026" in told


def test_a_card_in_arabic_begins_at_the_right_and_keeps_its_words() -> None:
    written = "أنت لست وحدك."
    family = addressee(salutation={"ar": "أعزائي،"}, closing={"ar": "قلبي معكم،"})
    sheet = quarter(language="ar", body=written, addressee=family)
    ends = [mark.x + mark.line.width for mark in sheet.texts if mark.style.ink == "ink"]
    assert ends == pytest.approx([sheet.width - mm(11)] * len(ends))
    assert outside(sheet, mm(6)) == []
    for word in written.rstrip(".").split():
        assert word in words_of(pdf_of(sheet))


def test_a_child_signs_with_first_name_and_age() -> None:
    told = words_of(pdf_of(quarter(sender=factory.child(), signature=TypedSignature("Noor"))))
    assert "Noor aged 11" in told
    assert told.count("Noor") == 1


def test_a_full_address_is_on_the_card_where_its_writer_gave_it() -> None:
    level = SenderLevel.FULL_NAME_AND_ADDRESS
    told = words_of(pdf_of(quarter(sender=factory.sender(level=level, address=("1 Elm Road",)))))
    assert "1 Elm Road" in told


def test_a_drawn_signature_and_a_line_for_ink_are_drawn() -> None:
    bare = len(quarter(signature=TypedSignature("A")).shapes)
    assert len(quarter(signature=factory.drawn()).shapes) == bare + 1
    assert len(quarter(signature=InkLine()).shapes) == bare + 1


def test_a_few_words_leave_room_for_a_drawing_and_many_take_it() -> None:
    room = [mark for mark in quarter().shapes if mark.height >= mm(40)]
    assert len(room) == 1
    assert all(mark.y > room[0].y + room[0].height for mark in quarter().texts)
    full = quarter(body=WORDS * 4)
    assert not [mark for mark in full.shapes if mark.height >= mm(40)]


def test_a_long_word_is_set_smaller_rather_than_parted() -> None:
    word = "Menschenrechtsverteidigerinnen"
    sheet = quarter(body=f"Wir denken an alle {word}.", language="de")
    assert any(word in mark.line.text for mark in sheet.texts)


def test_words_that_fill_a_quarter_are_set_smaller_and_too_many_take_a_page() -> None:
    def size(sheet: Sheet) -> float:
        return max(mark.style.size for mark in sheet.texts)

    assert size(quarter(body=WORDS * 6)) < size(quarter())
    long = card(body=f"{WORDS} " * 20)
    assert quarter_card(long, QUARTER) is None
    assert len(page_cards(long, SIZES[Paper.A4])) == 1


def test_a_message_of_many_pages_loses_no_word() -> None:
    long = card(body=f"{WORDS}\n" * 250)
    pages = page_cards(long, SIZES[Paper.LETTER])
    assert len(pages) > 3
    told = words_of(pdf_of(*pages))
    assert told.count("When I heard what happened") == 250
    assert "With you in thought," in told
    assert f"1/{len(pages)}" in told
    for sheet in pages:
        assert outside(sheet, mm(6)) == []


@pytest.mark.parametrize("paper", Paper)
def test_four_cards_share_a_sheet_in_the_order_they_came(paper: Paper) -> None:
    many = [card(code=f"AAAA{n}", body=f"Word {n}.") for n in range(9)]
    pdf, count = cards(*many, paper=paper)
    assert count == CardCount(9, 3, 0)
    with pikepdf.open(io.BytesIO(pdf)) as read:
        assert set(read.docinfo) == {"/Title", "/Producer"}
    told = words_of(pdf)
    places = [told.index(f"Word {n}.") for n in range(9)]
    assert [place // 4 for place, _at in enumerate(sorted(places))] == [n // 4 for n in range(9)]


def test_long_messages_come_after_the_others_on_pages_of_their_own() -> None:
    pdf, count = cards(card(body=f"{WORDS} " * 20), card(), card(), card(), card(), card())
    assert count == CardCount(6, 3, 1)
    assert words_of(pdf).index("When I heard") > words_of(pdf).index("not alone")


def test_in_the_page_layout_every_card_has_a_page() -> None:
    _pdf, count = cards(card(), card(), layout=CardLayout.PAGE)
    assert count == CardCount(2, 2, 2)


def test_a_message_that_cannot_be_set_is_named_and_the_others_are_printed() -> None:
    refused: list[ScriptNotPrintable] = []
    out = io.BytesIO()
    many = [card(), card(code="ZZZZZZ", body="\N{CUNEIFORM SIGN AN}")]
    count = cards_pdf(many, out, CardWish(), refused=refused.append, language="en")
    assert (count.cards, [one.code for one in refused]) == (1, ["ZZZZZZ"])
    with pytest.raises(NothingToPrint):
        cards_pdf(many[1:], io.BytesIO(), CardWish(), refused=refused.append, language="en")


BODIES = st.lists(st.text("abc äß.,-", min_size=1, max_size=300), min_size=1, max_size=8).map(
    "\n".join
)
SIGNATURES = st.sampled_from([
    factory.drawn(),
    TypedSignature("A name that is a good deal longer than most names are"),
    InkLine(),
    DrawnSignature(()),
])


@settings(max_examples=40, deadline=None)
@given(body=BODIES, signature=SIGNATURES, paper=st.sampled_from(Paper))
def test_whatever_is_written_stays_on_its_card(body: str, signature: Any, paper: Paper) -> None:
    size = quarters(SIZES[paper])[0].size
    letter = card(body=body, signature=signature)
    small = quarter_card(letter, size)
    for sheet in (*([small] if small else ()), *page_cards(letter, SIZES[paper])):
        assert outside(sheet, mm(6)) == []
        assert lines_that_meet(sheet) == []
