"""Below the letter: copies, and what is asked in other languages."""

from tests.printing.paper import PARAGRAPH, addressee, printed, text_of, words_of
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letter_sheet import sheet_count
from w4r_desktop.printing.letters import letter_pdf

FRENCH = ("fr", ("Donnez-leur de l\u2019eau.", "Ouvrez un poste de santé."))
ARABIC = ("ar", ("الماء",))


def test_whoever_gets_a_copy_is_named_below_the_letter() -> None:
    copies = (addressee(name="", office="Ministry of Rivers"), addressee())
    said = words_of(letter_pdf(printed(copies_to=copies), Paper.A4))
    assert "Copy to: Ministry of Rivers Copy to: The Director, Office for Bridges" in said
    assert said.index("Copy to") > said.index("Yours faithfully")


def test_what_is_asked_follows_in_the_other_language() -> None:
    said = words_of(letter_pdf(printed(demands=(FRENCH, ARABIC)), Paper.A4))
    assert "• Donnez-leur de l\u2019eau. • Ouvrez un poste de santé." in said
    assert "Copy to" not in said


def test_what_has_no_room_below_goes_to_the_back() -> None:
    full = printed(body="\n".join([PARAGRAPH] * 4))
    assert sheet_count(full, Paper.A4) == 1
    both = printed(body=full.body, demands=(("fr", FRENCH[1] * 9),))
    assert sheet_count(both, Paper.A4) == 2
    assert "• Ouvrez" in text_of(letter_pdf(both, Paper.A4), "-f", "2")


def test_a_letter_without_either_ends_with_its_name() -> None:
    assert words_of(letter_pdf(printed(), Paper.A4)).endswith("Amina Benali K7P 4MD")
