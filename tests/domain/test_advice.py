"""Advice: words that a kind's rules advise against, with the pack's own reason."""

import pytest

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.advice import Rule, advice_on, reason_among
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.kind_rules import KindRules
from w4r_desktop.services.case_book import pack_folder_here

STRICT = KindRules(names_organisation=False, political=False, seasonal=False)
FREE = KindRules(names_organisation=True, political=True, seasonal=True)


@pytest.fixture(scope="module")
def pack() -> CasePack:
    return pack_folder_here()


@pytest.mark.parametrize(
    ("body", "word", "rule"),
    [
        ("I heard of you from AMNESTY, and", "AMNESTY", Rule.ORGANISATION),
        ("de parte de Amnistía Internacional", "Amnistía Internacional", Rule.ORGANISATION),
        ("من منظمة العفو الدولية", "العفو الدولية", Rule.ORGANISATION),
        ("Merry Christmas to you", "Christmas", Rule.WISHES),
        ("Joyeux Noël", "Noël", Rule.WISHES),
        ("feliz Navidad", "Navidad", Rule.WISHES),
        ("God bless you", "God bless", Rule.WISHES),
        ("God jul til dere alle", "God jul", Rule.WISHES),
        ("Vi pynter til jula nå", "jula", Rule.WISHES),
        ("Julehilsen og nyttårsønske", "nyttårsønske", Rule.WISHES),
    ],
)
def test_a_word_that_is_better_left_out_is_found_as_it_is_written(
    body: str, word: str, rule: Rule
) -> None:
    found = advice_on(body, STRICT)
    assert found is not None
    assert (found.word, found.rule) == (word, rule)


@pytest.mark.parametrize(
    "body",
    [
        "I think of you every day.",
        "Je demande une amnistie pour tous.",
        "Pedimos una amnistía para todos.",
        "My ville natale is far away; nativity plays are not for me.",
        "On 12 Jul 2025 I read about you; Jules and I live in Juliet Street.",
        "Jeg leste om deg i juli.",
        "",
    ],
)
def test_other_words_are_nobody_s_business(body: str) -> None:
    assert advice_on(body, STRICT) is None


def test_what_the_rules_allow_is_not_told() -> None:
    assert advice_on("Amnesty wishes you a happy New Year.", FREE) is None


@pytest.mark.parametrize("rule", list(Rule))
def test_the_demo_pack_gives_the_reason_in_each_of_its_languages(
    pack: CasePack, rule: Rule
) -> None:
    for case in pack.cases:
        if case.ask(ActionKind.SOLIDARITY) is None:
            continue
        for language in pack.languages:
            rules = case.texts[language].of_kind(ActionKind.SOLIDARITY).rules
            assert reason_among(rules, rule), (case.id, language)
