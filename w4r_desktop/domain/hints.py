"""Kind hints on a finished letter: never a block, never a mark; each is a fact the screen words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from w4r_desktop.domain.advice import Advice, advice_on
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.kind_rules import usual_rules
from w4r_desktop.domain.letters import word_count

OWN_WORDS = 12
"""So many words beside the offered ones make a letter its writer's own."""

GAP = "…"
"""Where a sentence that was offered waits for the writer's own words."""

LONG_WORD = 5
"""Words of so many signs or more carry the meaning of a request."""


@dataclass(frozen=True, slots=True)
class LetterHints:
    """What a letter already does well; False is an idea for the writer, not a fault."""

    names_the_person: bool
    asks_clearly: bool
    own_words: bool
    fits_one_page: bool
    filled_in: bool
    advice: Advice | None = None


def look_over(draft: Draft, case: Case, *, pages: int) -> LetterHints:
    """Look a text over for what makes it count, and for what its kind's rules say (facts 1.3, 1.4)."""
    body, texts = draft.body, case.told_in(draft.language)
    ask = case.asks.get(draft.kind)
    rules = ask.rules if ask is not None else usual_rules(draft.kind)
    demands = case.demands_in(draft.language, draft.kind) or texts.demands
    return LetterHints(
        names_the_person=names_the_person(body, case),
        asks_clearly=asks_clearly(body, demands),
        own_words=own_words(body, (*demands, *texts.starters, *texts.points)) >= OWN_WORDS,
        fits_one_page=pages <= 1 or not rules.one_page,
        filled_in=GAP not in body,
        advice=advice_on(body, rules, texts.of_kind(draft.kind).better_without),
    )


def names_the_person(body: str, case: Case) -> bool:
    """Whether the text gives the name in full, or one of the names that count as such."""
    folded = _folded(body)
    return any(_folded(name) in folded for name in (case.name, *case.also_named))


def asks_clearly(body: str, demands: Sequence[str]) -> bool:
    """Whether the text holds at least a third of the telling words of one request."""
    written = _telling_words(body)
    for demand in demands:
        asked = _telling_words(demand)
        if asked and len(asked & written) * 3 >= len(asked):
            return True
    return False


def own_words(body: str, offered: Sequence[str]) -> int:
    """How many words are left when every sentence that the app offered is taken out."""
    rest = _folded(body)
    for sentence in offered:
        rest = rest.replace(_folded(sentence).rstrip(" .…"), " ")
    return word_count(rest)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"\w+", text.casefold()) if len(w) >= LONG_WORD)
