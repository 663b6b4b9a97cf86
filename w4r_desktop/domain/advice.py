"""Words that the rules of a kind advise against: found by their form, told with the pack's reason.

What is politics or a charge differs from case to case: the pack names such words (`named_words`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from w4r_desktop.domain.kind_rules import KindRules
from w4r_desktop.domain.named_words import NamedWords, first_named
from w4r_desktop.domain.prose import Prose


class Rule(StrEnum):
    """What a word can go against."""

    ORGANISATION = "organisation"
    WISHES = "wishes"


WORDS = {
    Rule.ORGANISATION: (
        r"\bamnesty\b",
        r"\bamnist(?:ie|ía|ia) interna[ct]ion\w*",
        r"(?-i:\bAmnist[ií]a\b)",
        r"العفو الدولية",
    ),
    Rule.WISHES: (
        r"\bx-?mas\b|\bchristmas\b|\bnew year'?s?\b|\bseason.?s greetings\b|\bgod bless\b",
        r"\bno[eë]l\b|\bbonne année\b|\bnouvel an\b|\bjoyeuses fêtes\b|\bdieu (?:vous|te) bénisse\b",
        r"\bnavidad\b|\baño nuevo\b|\bfelices fiestas\b|\bdios (?:le|les|los|te) bendiga\b",
        r"\bweihnacht\w*|\bneujahr\w*|\bfrohe feste\b|\bgott segne\b",
        # A small j: "Jul" is July in English, Jule and Jules are names.
        r"(?-i:\bjul(?:a|en|e\w+)?\b)|\bgod jul\b|\bgodt nytt år\b|\bnyttår\w*|\bgud velsigne\b",
        r"\bbuon natale\b|\bfeliz natal\b|\bano novo\b|\bkerstmis\b|\bnieuwjaar\b",
        r"عيد الميلاد|رأس السنة|السنة الجديدة|بارك الله",
    ),
}
"""How they are written in the languages that packs are most often told in; more may be added."""

FOUND = {rule: re.compile("|".join(words), re.IGNORECASE) for rule, words in WORDS.items()}


@dataclass(frozen=True, slots=True)
class Advice:
    """A word as it stands in a text, and the rule that advises against it.

    Where the pack itself names the word, `rule` is None and `place` that of the words it is among.
    """

    word: str
    rule: Rule | None
    place: int = 0


def advice_on(body: str, rules: KindRules, named: Sequence[NamedWords] = ()) -> Advice | None:
    """The first thing in a text that the rules or the pack advise against, or None; never a block."""
    for rule in _kept(rules):
        found = FOUND[rule].search(body)
        if found is not None:
            return Advice(found[0], rule)
    word = first_named(body, named)
    return None if word is None else Advice(word.word, None, word.place)


def reason_among(rules: Prose, rule: Rule) -> str:
    """What the pack itself says about such a word, with its reason; empty where it says nothing."""
    told = (block.text for block in rules if FOUND[rule].search(block.text))
    return next(told, "")


def _kept(rules: KindRules) -> tuple[Rule, ...]:
    organisation = () if rules.names_organisation else (Rule.ORGANISATION,)
    wishes = () if rules.seasonal else (Rule.WISHES,)
    return (*organisation, *wishes)
