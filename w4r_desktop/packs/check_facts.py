"""Checking what `case.toml` says: sources, dates, picture and addressees."""

import re
from collections.abc import Iterator
from datetime import timedelta

from w4r_desktop.domain.actions import PETITIONS, ActionKind
from w4r_desktop.domain.cases import Addressee, Ask, CaseStatus
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.packs.problems import Problem, ProblemKind
from w4r_desktop.packs.source import CaseSource, Circumstances

SOURCE_AGE = timedelta(days=365)
"""After a season a source is looked at again."""

TONE = re.compile(r"#[0-9a-fA-F]{6}")
CONTRAST = 4.5
"""What white words on the picture's ground need to be readable (WCAG 2.2, level AA)."""


def check_facts(source: CaseSource, now: Circumstances) -> Iterator[Problem]:
    """Everything to put right in a case's table."""
    yield from _sources(source, now)
    yield from _picture(source)
    if not source.case.is_valid_on(now.today):
        yield source.fact(ProblemKind.EXPIRED, "valid_until", day=source.case.valid_until)
    if country_name(source.case.country, "en") == source.case.country:
        yield source.fact(ProblemKind.UNKNOWN_COUNTRY, "country", code=source.case.country)
    yield from _over(source)
    for kind, ask in source.case.asks.items():
        if ask.is_open:
            yield from _addressees(source, kind, ask, now=now)
    yield from _demands(source)
    for kind in sorted(PETITIONS & source.case.asks.keys()):
        yield from _request_languages(source, kind)


def _over(source: CaseSource) -> Iterator[Problem]:
    """What was asked before somebody was released is seldom what is asked afterwards."""
    status = source.case.status
    if status in {CaseStatus.RELEASED, CaseStatus.CLOSED} and not source.case.story_only:
        for kind in sorted({ActionKind.LETTER, *PETITIONS} & source.case.asks.keys()):
            if source.case.ask(kind) is not None:
                yield source.fact(ProblemKind.STILL_ASKS, kind, status=status.value)


def _sources(source: CaseSource, now: Circumstances) -> Iterator[Problem]:
    if not source.case.sources:
        yield source.fact(ProblemKind.NO_SOURCE)
    for number, found in enumerate(source.case.sources, start=1):
        if found.checked + SOURCE_AGE < now.today:
            path = ("sources", str(number), "checked")
            yield source.fact(ProblemKind.SOURCE_OLD, *path, day=found.checked)


def _picture(source: CaseSource) -> Iterator[Problem]:
    picture = source.case.illustration
    for key, told in (("credit", picture.credit), ("licence", picture.licence)):
        if not told.strip():
            yield source.fact(ProblemKind.NO_CREDIT, "illustration", key, key=key)
    if not TONE.fullmatch(picture.tone):
        yield source.fact(ProblemKind.BAD_VALUE, "illustration", "tone", key="tone")
    elif _contrast_of_white(picture.tone) < CONTRAST:
        yield source.fact(ProblemKind.TONE_TOO_LIGHT, "illustration", "tone", tone=picture.tone)


def _contrast_of_white(tone: str) -> float:
    red, green, blue = (_light(int(tone[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB


def _demands(source: CaseSource) -> Iterator[Problem]:
    """A letter may be in a language that the pack is not told in; what is asked must be there."""
    kind = ActionKind.LETTER
    ask = source.case.ask(kind)
    for language in ask.languages if ask else ():
        if language not in source.languages and not source.case.demands_in(language, kind):
            facts = {"key": "demands", "language": language}
            yield source.fact(ProblemKind.NOT_IN_LANGUAGE, kind, "languages", **facts)


def _request_languages(source: CaseSource, kind: ActionKind) -> Iterator[Problem]:
    """A petition is handed over in a language that the pack is told in: its text is there alone."""
    ask = source.case.ask(kind)
    for language in ask.languages if ask else ():
        if language not in source.languages:
            facts = {"key": f"{kind}.request", "language": language}
            yield source.fact(ProblemKind.NOT_IN_LANGUAGE, kind, "languages", **facts)


def _addressees(
    source: CaseSource, kind: ActionKind, ask: Ask, *, now: Circumstances
) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, addressee in enumerate(ask.addressees, start=1):
        single = kind is ActionKind.SOLIDARITY
        path = (kind, "address") if single else (kind, "addressees", str(number))
        if addressee.id in seen:
            yield source.fact(ProblemKind.SAME_ID, *path, "id", id=addressee.id)
        seen.add(addressee.id)
        if not kind.is_petition:
            yield from _greetings(source, addressee, ask.languages, path=path)
        yield from _printed(source, addressee, ask.languages, path=path, now=now)
    for number, copied in enumerate(ask.copies_to, start=1):
        path = (kind, "copies_to", str(number))
        yield from _printed(source, copied, (), path=path, now=now)


def _greetings(
    source: CaseSource, addressee: Addressee, languages: tuple[str, ...], *, path: tuple[str, ...]
) -> Iterator[Problem]:
    for key, told in (("salutation", addressee.salutation), ("closing", addressee.closing)):
        for language in languages:
            if not told.get(language, "").strip():
                facts = {"key": key, "language": language}
                yield source.fact(ProblemKind.NOT_IN_LANGUAGE, *path, key, **facts)


def _printed(
    source: CaseSource,
    addressee: Addressee,
    languages: tuple[str, ...],
    *,
    path: tuple[str, ...],
    now: Circumstances,
) -> Iterator[Problem]:
    texts = [("office", addressee.office), ("name", addressee.name)]
    texts += [("lines", line) for line in addressee.lines]
    for key, told in (("salutation", addressee.salutation), ("closing", addressee.closing)):
        texts += [(f"{key} {tag}", told[tag]) for tag in languages if tag in told]
    for where, text in texts:
        refused = now.printable(text)
        if refused is not None:
            facts = {"script": refused.script, "sample": refused.sample}
            yield source.fact(ProblemKind.NOT_PRINTABLE, *path, *where.split(), **facts)
