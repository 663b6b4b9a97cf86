"""Checking a case's Markdown: what is missing in a language, and what a room could not read."""

from collections.abc import Iterator

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Ask, CaseStatus, CaseTexts
from w4r_desktop.domain.prose import plain
from w4r_desktop.packs.markdown import sections
from w4r_desktop.packs.problems import Problem, ProblemKind
from w4r_desktop.packs.source import CaseSource
from w4r_desktop.packs.texts import KNOWN, LENT, REQUIRED

SLIDE_LENGTH = 200
"""More signs than this stand too small on a wall to be read from ten metres."""

REQUEST_LENGTH = 900
"""A longer request leaves too few rows for names below it: it stands on top of every page."""


def check_texts(source: CaseSource) -> Iterator[Problem]:
    """Everything to put right in the words of a case, language by language."""
    for number, texts in enumerate(source.case.texts.values()):
        own = sections(source.markdown[texts.language])
        yield from _whole(source, texts, own)
        yield from _status(source, texts)
        for kind, ask in source.case.asks.items():
            yield from _of_kind(source, texts, kind, ask=ask)
        if number:
            yield from _lent(source, texts, own)


def _whole(source: CaseSource, texts: CaseTexts, own: dict[str, str]) -> Iterator[Problem]:
    language = texts.language
    for key in sorted(REQUIRED):
        if not own[key]:
            kind = ProblemKind.NO_ALT_TEXT if key == "image" else ProblemKind.SECTION_MISSING
            yield source.text(kind, language, key, key=key)
    for key in own.keys() - KNOWN:
        yield source.text(ProblemKind.UNKNOWN_SECTION, language, key, key=key)
    if len(texts.slide) > SLIDE_LENGTH:
        facts = {"length": len(texts.slide), "limit": SLIDE_LENGTH}
        yield source.text(ProblemKind.SLIDE_TOO_LONG, language, "slide", **facts)


def _status(source: CaseSource, texts: CaseTexts) -> Iterator[Problem]:
    status = source.case.status
    if status is not CaseStatus.ACTIVE and not texts.status and not texts.good_news:
        yield source.text(ProblemKind.STATUS_UNTOLD, texts.language, "status", status=status.value)


def _of_kind(
    source: CaseSource, texts: CaseTexts, kind: ActionKind, *, ask: Ask
) -> Iterator[Problem]:
    told, language = texts.of_kind(kind), texts.language
    if not ask.is_open:
        if not told.closed:
            key = f"{kind}.closed"
            yield source.text(ProblemKind.CLOSED_UNTOLD, language, key, key=key)
        return
    if kind.is_petition:
        yield from _request(source, texts, kind)
        return
    if kind is ActionKind.LETTER and not texts.demands:
        yield source.text(ProblemKind.NO_DEMANDS, language, "demands")
    if not told.rules:
        yield source.text(ProblemKind.NO_RULES, language, f"{kind}.rules", key=f"{kind}.rules")
    yield from _better_without(source, texts, kind)
    if kind is ActionKind.SOLIDARITY and not (ask.addressees[0].has_address or told.no_address):
        key = f"{kind}.no-address"
        yield source.text(ProblemKind.ADDRESS_UNTOLD, language, key, key=key)


def _better_without(source: CaseSource, texts: CaseTexts, kind: ActionKind) -> Iterator[Problem]:
    """Words that are named with their reason, in each language as many times as in the first."""
    key, first = f"{kind}.better-without", next(iter(source.case.texts.values()))
    named, known = texts.of_kind(kind).better_without, first.of_kind(kind).better_without
    if any(not group.words for group in named):
        yield source.text(ProblemKind.NO_WORDS, texts.language, key, key=key)
    if len(named) != len(known):
        facts = {"count": len(named), "first": len(known)}
        yield source.text(ProblemKind.WORDS_APART, texts.language, key, key=key, **facts)


def _request(source: CaseSource, texts: CaseTexts, kind: ActionKind) -> Iterator[Problem]:
    """What people sign: there where nothing lends it, and short enough for the top of a page."""
    request, key = plain(texts.of_kind(kind).request), f"{kind}.request"
    if not request:
        yield source.text(ProblemKind.NO_REQUEST, texts.language, key, key=key)
    if len(request) > REQUEST_LENGTH:
        facts = {"length": len(request), "limit": REQUEST_LENGTH}
        yield source.text(ProblemKind.REQUEST_TOO_LONG, texts.language, key, **facts)


def _lent(source: CaseSource, texts: CaseTexts, own: dict[str, str]) -> Iterator[Problem]:
    """What the first language lends: a sample counts only where one may write in the language."""
    first = sections(source.markdown[next(iter(source.case.texts))])
    for key in sorted((LENT & first.keys()) - own.keys()):
        kind, _, what = key.partition(".")
        ask = source.case.asks.get(ActionKind(kind))
        if what != "sample" or (ask is not None and texts.language in ask.languages):
            yield source.text(ProblemKind.LENT, texts.language, key, key=key)
