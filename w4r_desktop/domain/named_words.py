"""Words that a case's author advises against, such as a charge or a party's name, with the reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple
from unicodedata import category

from w4r_desktop.domain.prose import Emphasis, Prose

ANYHOW = "…"
"""At the beginning or end of a word: it may go on there in any way, as in “politic…”."""

BETWEEN = re.compile(r"[,،、\uff0c;؛]")
"""What stands between two words of a list, in the scripts that packs are told in."""

LONGEST = 60
"""More signs than this are no word, and no few words that somebody would type just so."""

MOST_WORDS = 100
"""So many words of one kind of message are looked for; the others are passed over."""


@dataclass(frozen=True, slots=True)
class NamedWords:
    """Words that belong together, and why they are better left out."""

    words: tuple[str, ...]
    reason: str


class NamedWord(NamedTuple):
    """A word as it stands in a text, and the place of those it belongs to among the others."""

    word: str
    place: int


def words_named(told: Prose) -> tuple[NamedWords, ...]:
    """What a list names, each item `**word, word…** Reason.`; words are what is bold."""
    return tuple(
        NamedWords(
            tuple(_words("".join(r.text for r in block.runs if r.emphasis is Emphasis.STRONG))),
            "".join(r.text for r in block.runs if r.emphasis is not Emphasis.STRONG).strip(),
        )
        for block in told
        if block.is_item
    )


def first_named(body: str, named: Sequence[NamedWords]) -> NamedWord | None:
    """The first of those words that a text has, in whatever case it is written; None for none."""
    folded = body.casefold()
    listed = ((word, place) for place, group in enumerate(named) for word in group.words)
    for word, place in islice(listed, MOST_WORDS):
        # Nearly every word is in nearly no letter: that is found out without a pattern.
        if word.strip(ANYHOW).casefold().split()[0] in folded:
            found = _pattern(word).search(body)
            if found is not None:
                return NamedWord(_whole(body, *found.span()), place)
    return None


def _words(listed: str) -> list[str]:
    words = (" ".join(word.split()) for word in BETWEEN.split(listed.strip(" .:")))
    return [word for word in words if word.strip(ANYHOW + " ") and len(word) <= LONGEST]


def _pattern(word: str) -> re.Pattern[str]:
    begins = "" if word.startswith(ANYHOW) else r"(?<!\w)"
    ends = "" if word.endswith(ANYHOW) else r"(?!\w)"
    told = r"\s+".join(re.escape(part) for part in word.strip(ANYHOW + " ").split())
    return re.compile(f"{begins}{told}{ends}", re.IGNORECASE)


def _whole(body: str, start: int, end: int) -> str:
    """What was found, with the rest of the words that it begins and ends in.

    A language without spaces has no such rest: what was found is shown as it is.
    """
    begin, finish = start, end
    while begin and _goes_on(body[begin - 1]):
        begin -= 1
    while finish < len(body) and _goes_on(body[finish]):
        finish += 1
    return body[begin:finish] if finish - begin <= LONGEST else body[start:end]


def _goes_on(sign: str) -> bool:
    """Whether a sign is within a word: a letter, a number, or a mark on one."""
    return category(sign)[0] in "LMN"
