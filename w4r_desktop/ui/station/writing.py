"""What the writing screen shows: the page, whom it goes to, what helps, and how it is going."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.advice import Advice, Rule, reason_among
from w4r_desktop.domain.cases import Case, CaseTexts
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.writing import LetterTooLong
from w4r_desktop.domain.hints import LetterHints, look_over
from w4r_desktop.domain.kind_rules import KindRules, SenderAddress
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.letters import BODY_LIMIT, word_count
from w4r_desktop.domain.prose import Prose
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.keeping import Kept, Safety

A_START = 12
"""So many words are a start; below it nobody wants to hear what is missing."""


GOING_WELL = _("Personal, clear, one page: this is going well.")
WARM = _("Warm words from you: this is going well.")


@dataclass(frozen=True, slots=True)
class WritingState:
    """Everything around the words; the words themselves stay in the editor that shows `body`.

    `languages` are those the letter may be in; `notes` are rules that the pack's own do not tell.
    """

    draft_id: str
    kind: ActionKind
    language: str
    country: str
    name: str
    short_name: str
    whom: str
    prompt: Prose
    demands: tuple[str, ...]
    starters: tuple[str, ...]
    rules: Prose
    salutation: str
    closing: str
    body: str
    languages: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How the writing goes: what is told at the foot of the page while somebody types.

    `advice` names a word that the kind's rules advise against, with the pack's reason.
    """

    safety: Safety
    error: W4RError | None
    words: int
    pages: int | None
    remark: Message
    is_going_well: bool
    advice: Message | None = None


def writing(
    case: Case, draft: Draft, language: str, *, audience: Audience = Audience.ADULTS
) -> WritingState:
    """The page for a draft, with what helps to fill it."""
    texts = case.told_in(language)
    own = case.told_in(draft.language)
    of_kind = texts.of_kind(draft.kind)
    ask = case.asks[draft.kind]
    addressee = ask.addressee(draft.addressee_id)
    is_letter = draft.kind is ActionKind.LETTER
    return WritingState(
        draft_id=str(draft.id),
        kind=draft.kind,
        language=draft.language,
        country=country_name(case.country, language),
        name=case.name,
        short_name=texts.short_name,
        whom=texts.whom if is_letter else texts.short_name,
        prompt=of_kind.prompt,
        demands=_demands(case, draft) if is_letter else (),
        starters=own.starters if is_letter and _is_told_in(own, draft.language) else (),
        rules=of_kind.rules,
        salutation=_in(addressee.salutation, draft.language),
        closing=_in(addressee.closing, draft.language),
        body=draft.body,
        languages=ask.languages,
        notes=notes(ask.rules, of_kind.rules, audience),
    )


def notes(rules: KindRules, told: Prose, audience: Audience) -> tuple[Message, ...]:
    """The rules of a kind that the pack's own words do not tell yet."""
    found = []
    if not rules.names_organisation and not reason_among(told, Rule.ORGANISATION):
        found.append(_("It should name no organisation."))
    if not rules.seasonal and not reason_among(told, Rule.WISHES):
        found.append(_("Religious or seasonal wishes are better left out."))
    match rules.sender_address:
        case SenderAddress.NEEDED if audience is Audience.ADULTS:
            found.append(
                _("Your address belongs on the envelope: some prisons keep mail without it.")
            )
        case SenderAddress.LEFT_OUT:
            found.append(_("Your address is not shown on the envelope."))
        case _:
            pass
    return tuple(found)


def better_without(case: Case, draft: Draft, advice: Advice, language: str) -> Message:
    """A word that is better left out, and why, as the pack says it in the screen's language."""
    reason = _reason(case, draft, advice, language)
    if reason:
        return _("“{word}” is better left out here. {reason}", word=advice.word, reason=reason)
    return _("“{word}” is better left out here.", word=advice.word)


def _reason(case: Case, draft: Draft, advice: Advice, language: str) -> str:
    told = case.told_in(language).of_kind(draft.kind)
    if advice.rule is not None:
        return reason_among(told.rules, advice.rule)
    named = case.told_in(draft.language).of_kind(draft.kind).better_without
    # Each language names its own words; their reasons stand in the same order.
    if len(told.better_without) == len(named):
        named = told.better_without
    return named[advice.place].reason


def _demands(case: Case, draft: Draft) -> tuple[str, ...]:
    """What is asked in the letter's language, else in the pack's nearest."""
    return case.demands_in(draft.language, draft.kind) or case.told_in(draft.language).demands


def _is_told_in(texts: CaseTexts, language: str) -> bool:
    """Whether texts are in that language; sentences of another would not fit into the letter."""
    return nearest(language, {texts.language}) is not None


def progress(case: Case, draft: Draft, *, kept: Kept, pages: int | None, language: str) -> Progress:
    """How the writing of a draft goes, told in the screen's language."""
    words = word_count(draft.body)
    hints = look_over(draft, case, pages=pages or 1)
    advice = hints.advice
    remark = _remark(case, draft.kind, hints, words=words)
    return Progress(
        safety=kept.safety,
        error=kept.error or _too_long(draft.body),
        words=words,
        pages=pages,
        remark=remark,
        is_going_well=remark in (GOING_WELL, WARM),
        advice=better_without(case, draft, advice, language) if advice is not None else None,
    )


def _too_long(body: str) -> W4RError | None:
    """The page takes no more words: told while somebody goes on typing or pastes a book."""
    if len(body) < BODY_LIMIT:
        return None
    return LetterTooLong(length=len(body), limit=BODY_LIMIT)


def _remark(case: Case, kind: ActionKind, hints: LetterHints, *, words: int) -> Message:
    if words == 0:
        return _("Take your time. One good sentence is enough.")
    if not hints.fits_one_page:
        return _("A little long by now. One page is read most gladly.")
    if hints.advice is not None:
        return _("One word to look at again.")
    if kind is ActionKind.SOLIDARITY:
        return WARM
    return _("A good start.") if words < A_START else _next_idea(case, hints)


def _next_idea(case: Case, hints: LetterHints) -> Message:
    if not hints.names_the_person:
        return _("Give the full name once: {name}.", name=case.name)
    if not hints.asks_clearly:
        return _("Say what you ask for, in your own words or with a card.")
    return GOING_WELL


def _in(words: Mapping[str, str], language: str) -> str:
    """What an addressee is greeted with in that language or the nearest, else in the first there is."""
    return words.get(nearest(language, words) or "") or next(iter(words.values()), "")
