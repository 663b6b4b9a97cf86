"""Hints: what a letter already does well, seen without knowing its language."""

from dataclasses import replace

import pytest

from tests.factory import draft
from w4r_desktop.domain.actions import ActionKind
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
    hints = look_over(draft(body=body), ellinor, pages=1)
    assert hints.names_the_person
    assert hints.asks_clearly
    assert hints.own_words
    assert hints.fits_one_page


def test_a_second_page_is_told(ellinor: Case) -> None:
    assert not look_over(draft(body="Dear"), ellinor, pages=2).fits_one_page


def test_a_second_page_is_no_matter_where_the_pack_allows_it(ellinor: Case) -> None:
    ask = ellinor.asks[ActionKind.LETTER]
    ask = replace(ask, rules=replace(ask.rules, one_page=False))
    free = replace(ellinor, asks={ActionKind.LETTER: ask})
    assert look_over(draft(body="Dear"), free, pages=2).fits_one_page


def test_what_a_rule_advises_against_is_told_for_its_kind_alone(ellinor: Case) -> None:
    body = "I am writing with Amnesty."
    assert look_over(draft(body=body), ellinor, pages=1).advice is None
    message = draft(body=body, kind=ActionKind.SOLIDARITY)
    assert look_over(message, ellinor, pages=1).advice is not None


def test_a_sentence_that_waits_for_its_end_is_told(ellinor: Case) -> None:
    gap, whole = draft(body="My name is … and I live in Lyon."), draft(body="My name is Amina.")
    assert not look_over(gap, ellinor, pages=1).filled_in
    assert look_over(whole, ellinor, pages=1).filled_in
