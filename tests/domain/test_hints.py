"""Hints: what a letter already does well, seen without knowing its language."""

import pytest

from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.hints import asks_clearly, look_over, names_the_person, own_words
from w4r_desktop.services.case_book import pack_folder_here

DEMANDS = ("Listen to Ellinor and the Sámi people", "Protect their land")


@pytest.fixture(scope="module")
def ellinor() -> Case:
    return pack_folder_here().case("ellinor-guttorm-utsi")


def test_the_full_name_counts_in_any_case_and_across_lines(ellinor: Case) -> None:
    assert names_the_person("about ELLINOR\nGuttorm Utsi, whom", ellinor)
    assert not names_the_person("about Ellinor, whom", ellinor)


def test_a_request_is_heard_in_other_words_too() -> None:
    assert asks_clearly("I beg you to listen to the people there.", DEMANDS)
    assert not asks_clearly("I hope you are well.", DEMANDS)


def test_offered_sentences_are_not_own_words() -> None:
    assert own_words("Protect their land.", DEMANDS) <= 1
    assert own_words("Protect their land. My uncle herds sheep.", DEMANDS) >= 4


def test_a_good_letter_has_every_hint(ellinor: Case) -> None:
    body = (
        "I am a student and I am writing about Ellinor Guttorm Utsi because my grandparents were "
        "farmers too. Please listen to Ellinor and the Sámi people before anything is built."
    )
    hints = look_over(body, ellinor, ellinor.told_in("en"), pages=1)
    assert hints.names_the_person
    assert hints.asks_clearly
    assert hints.own_words
    assert hints.fits_one_page


def test_a_second_page_is_told(ellinor: Case) -> None:
    assert not look_over("Dear", ellinor, ellinor.told_in("en"), pages=2).fits_one_page


def test_a_sentence_that_waits_for_its_end_is_told(ellinor: Case) -> None:
    texts = ellinor.told_in("en")
    assert not look_over("My name is … and I live in Lyon.", ellinor, texts, pages=1).filled_in
    assert look_over("My name is Amina.", ellinor, texts, pages=1).filled_in
