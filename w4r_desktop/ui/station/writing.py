"""What the writing screen shows: the page, whom it goes to, what helps, and how it is going."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors import LetterTooLong, W4RError
from w4r_desktop.domain.hints import LetterHints, look_over
from w4r_desktop.domain.letters import BODY_LIMIT, word_count
from w4r_desktop.domain.prose import Prose
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.keeping import Kept, Safety

A_START = 12
"""So many words are a start; below it nobody wants to hear what is missing."""


GOING_WELL = _("Personal, clear, one page: this is going well.")
WARM = _("Warm words from you: this is going well.")


@dataclass(frozen=True, slots=True)
class WritingState:
    """Everything around the words; the words themselves stay in the editor that shows `body`."""

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


@dataclass(frozen=True, slots=True)
class Progress:
    """How the writing goes: what is told at the foot of the page while somebody types."""

    safety: Safety
    error: W4RError | None
    words: int
    pages: int | None
    remark: Message
    is_going_well: bool


def writing(case: Case, draft: Draft, language: str) -> WritingState:
    """The page for a draft, with what helps to fill it."""
    texts = case.told_in(language)
    own = case.told_in(draft.language)
    of_kind = texts.of_kind(draft.kind)
    addressee = case.asks[draft.kind].addressee(draft.addressee_id)
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
        demands=own.demands if is_letter else (),
        starters=own.starters if is_letter else (),
        rules=of_kind.rules,
        salutation=_in(addressee.salutation, draft.language),
        closing=_in(addressee.closing, draft.language),
        body=draft.body,
    )


def progress(case: Case, draft: Draft, *, kept: Kept, pages: int | None) -> Progress:
    """How the writing of a draft goes."""
    texts = case.told_in(draft.language)
    words = word_count(draft.body)
    hints = look_over(draft.body, case, texts, pages=pages or 1)
    remark = _remark(case, draft.kind, hints, words=words)
    return Progress(
        safety=kept.safety,
        error=kept.error or _too_long(draft.body),
        words=words,
        pages=pages,
        remark=remark,
        is_going_well=remark in (GOING_WELL, WARM),
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
    """What an addressee is greeted with in that language, else in the first there is."""
    return words.get(language) or next(iter(words.values()), "")
