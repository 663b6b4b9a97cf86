"""What the briefing shows: one story in three lengths, what is asked, and what can be done."""

from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.actions import WRITTEN, ActionKind
from w4r_desktop.domain.cases import (
    Case,
    CasePack,
    CaseStatus,
    CaseTexts,
    Illustration,
    Source,
)
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.prose import Prose
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.station.gallery import has_run_out, pack_told
from w4r_desktop.ui.station.petition import petitions_of


@dataclass(frozen=True, slots=True)
class BriefingState:
    """Everything the briefing shows.

    `writable` are the kinds that may be written now, `petition` the one that may be signed,
    `under_way` the one of a draft that waits on the page; `full_name` is the name as a letter gives
    it, where the story's language writes another; `pack` says whose the story is, `reason` why a
    letter cannot be written, `address_note` what an unknown address means for the letter.
    """

    case_id: str
    country: str
    name: str
    short_name: str
    illustration: Illustration
    image: str
    lengths: tuple[Prose, Prose, Prose]
    content_note: str
    whom: str
    demands: tuple[str, ...]
    status: str
    checked_on: date | None
    sources: tuple[Source, ...]
    writable: tuple[ActionKind, ...]
    under_way: ActionKind | None
    good_news: str
    reason: Message | None
    address_note: Message | None
    pack: Message | None = None
    full_name: str = ""
    petition: ActionKind | None = None


def briefing(
    case: Case,
    language: str,
    draft: Draft | None,
    *,
    pack: CasePack | None = None,
    day: date | None = None,
    audience: Audience = Audience.ADULTS,
) -> BriefingState:
    """A case as the briefing tells it in a language; `day` is the day on which people write."""
    texts = case.told_in(language)
    if draft is not None and draft.kind.is_petition:
        draft = None  # Nothing of a petition is begun before it is signed.
    writable = _still_writable(case, draft, day)
    petitions = () if has_run_out(case, day) else petitions_of(case, audience)
    is_released = case.status is CaseStatus.RELEASED
    return BriefingState(
        case_id=case.id,
        country=country_name(case.country, language),
        name=texts.headline,
        full_name="" if case.name in texts.headline else case.name,
        short_name=texts.short_name,
        illustration=case.illustration,
        image=texts.image,
        lengths=(texts.short, texts.story, texts.easy),
        content_note=texts.content_note,
        whom=texts.whom,
        demands=texts.demands,
        status="" if case.story_only or is_released else texts.status,
        checked_on=case.checked_on,
        sources=case.sources,
        writable=writable,
        under_way=draft.kind if draft is not None else None,
        good_news=_good_news(case, texts),
        reason=_run_out(case, draft, day) or _reason(case, texts, writable),
        address_note=_address_note(case) if ActionKind.LETTER in writable else None,
        pack=pack_told(pack) if pack is not None else None,
        petition=petitions[0] if petitions else None,
    )


def writable_kinds(case: Case) -> tuple[ActionKind, ...]:
    """The kinds that may be written for a case now, letters first."""
    if case.story_only:
        return ()
    return tuple(kind for kind in WRITTEN if case.ask(kind) is not None)


def _still_writable(case: Case, draft: Draft | None, day: date | None) -> tuple[ActionKind, ...]:
    """After the last day nothing is begun; what was begun may be finished."""
    if has_run_out(case, day):
        return (draft.kind,) if draft is not None else ()
    return writable_kinds(case)


def _run_out(case: Case, draft: Draft | None, day: date | None) -> Message | None:
    if case.story_only or not has_run_out(case, day):
        return None
    if draft is not None:
        return _(
            "Letters for this story were begun until {day}. Yours is begun: you can finish it.",
            day=case.valid_until,
        )
    return _(
        "Letters for this story were written until {day}, so none is begun now. "
        "You can read it, and tell others.",
        day=case.valid_until,
    )


def _good_news(case: Case, texts: CaseTexts) -> str:
    """What letters achieved; of somebody who was released, how that stands where no more is told."""
    if case.status is CaseStatus.RELEASED:
        return texts.good_news or texts.status
    return texts.good_news if case.story_only else ""


def _reason(case: Case, texts: CaseTexts, writable: tuple[ActionKind, ...]) -> Message | None:
    if case.story_only:
        return None
    if ActionKind.LETTER not in writable:
        told = texts.of_kind(ActionKind.LETTER).closed
        return verbatim(told) if told else _("No letters are needed for this story at present.")
    return None


def _address_note(case: Case) -> Message | None:
    ask = None if case.story_only else case.ask(ActionKind.LETTER)
    if ask is None or ask.addressees[0].has_address:
        return None
    return _("The postal address comes from your section: the volunteers take care of it.")
