"""Words that a pack names: found however they are written, told with the reason, and seldom wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.actions import WRITTEN, ActionKind
from w4r_desktop.domain.advice import advice_on
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.named_words import (
    MOST_WORDS,
    NamedWord,
    NamedWords,
    first_named,
    words_named,
)
from w4r_desktop.domain.prose import Block, Emphasis, Run, plain
from w4r_desktop.services.case_book import pack_folder_here

NAMED = (
    NamedWords(("charges", "spreading false news"), "It gives strength."),
    NamedWords(("politic…", "…سياس…", "…ការបោះឆ្នោត…"), "It is about a person."),
)


@pytest.fixture(scope="module")
def pack() -> CasePack:
    return pack_folder_here()


@pytest.mark.parametrize(
    ("body", "word", "place"),
    [
        ("All these CHARGES are", "CHARGES", 0),
        ("jailed for “Spreading\n false news”", "Spreading\n false news", 0),
        ("Politics", "Politics", 1),
        ("a political matter", "political", 1),
        ("بالأوضاع السياسية هناك", "السياسية", 1),
        ("មុនការបោះឆ្នោតនៅ", "មុនការបោះឆ្នោតនៅ", 1),
        ("ក" * 70 + "ការបោះឆ្នោត", "ការបោះឆ្នោត", 1),
    ],
)
def test_a_named_word_is_found_as_it_stands(body: str, word: str, place: int) -> None:
    found = first_named(body, NAMED)
    assert found is not None
    assert found == (word, place)


@pytest.mark.parametrize("body", ["", "recharges", "apolitical", "false news", "I charge my lamp."])
def test_parts_of_other_words_are_nobody_s_business(body: str) -> None:
    assert first_named(body, NAMED) is None


def test_what_is_too_long_for_a_word_is_passed_over() -> None:
    listed = ("a " * 30_000, "charges", "b" * 61)
    told = Block((Run(", ".join(listed), Emphasis.STRONG), Run(" A reason.")), is_item=True)
    assert words_named((told,)) == (NamedWords(("charges",), "A reason."),)


def test_only_so_many_words_are_looked_for() -> None:
    words = tuple(f"word{number}" for number in range(MOST_WORDS + 1))
    named = (NamedWords(words, ""),)
    assert first_named(words[-2], named) == NamedWord(words[-2], 0)
    assert first_named(words[-1], named) is None


@given(st.text(), st.lists(st.text(min_size=1).filter(lambda w: w.strip("… \t\n").split())))
def test_whatever_is_named_a_word_that_is_told_stands_in_the_text(
    body: str, words: list[str]
) -> None:
    found = first_named(body, [NamedWords(tuple(words), "")])
    assert found is None or found.word in body


@given(st.text(min_size=1).filter(lambda w: w.strip("… ").isalnum()))
def test_a_word_by_itself_is_always_found(word: str) -> None:
    named = [NamedWords((word,), "")]
    bare = word.strip("… ")
    assert first_named(f"so, {bare}!", named) is not None


def test_nothing_that_the_demo_pack_offers_is_advised_against(pack: CasePack) -> None:
    for case in pack.cases:
        for language, texts in case.texts.items():
            for kind in WRITTEN:
                told = texts.of_kind(kind)
                offered = [case.name, plain(told.sample)]
                if kind is ActionKind.LETTER:
                    offered += [*texts.demands, *texts.starters, *texts.points]
                for text in offered:
                    found = first_named(text, told.better_without)
                    assert found is None, (case.id, language, kind, text)


def test_the_demo_pack_names_political_words_wherever_its_rules_leave_politics_out(
    pack: CasePack,
) -> None:
    for case in pack.cases:
        for kind, ask in case.asks.items():
            if kind in WRITTEN and case.ask(kind) and not ask.rules.political:
                for language, texts in case.texts.items():
                    told = texts.of_kind(kind)
                    reasons = [group.reason for group in told.better_without]
                    assert all(any(r in b.text for b in told.rules) for r in reasons)
                    assert reasons, (case.id, language, kind)


def test_what_the_rules_say_comes_before_what_the_pack_names(pack: CasePack) -> None:
    ask, body = pack.case("damisoa").asks[WRITTEN[1]], "Amnesty and politics"
    found = advice_on(body, ask.rules, NAMED)
    assert found is not None
    assert found.word == "Amnesty"
