"""What the petition shows: whom it asks, what is asked, and what becomes of the names."""

from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case, CaseTexts, Illustration
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.petitions import levels_of
from w4r_desktop.domain.prose import Prose
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.formats import country_name, language_name


@dataclass(frozen=True, slots=True)
class PetitionState:
    """Everything the petition shows.

    `language` is the one the request is read and signed in; `handed_over` names the one in which
    it is handed over, and `original` is the same request in it, where that is another. `other` is
    the petition for grown-ups or for children that is offered beside this one.
    """

    kind: ActionKind
    name: str
    full_name: str
    country: str
    illustration: Illustration
    image: str
    whom: str
    prompt: Prose
    request: Prose
    language: str
    original: Prose = ()
    original_language: str = ""
    handed_over: str = ""
    other: ActionKind | None = None


def petition(case: Case, draft: Draft, language: str, audience: Audience) -> PetitionState:
    """The petition that is about to be signed."""
    texts, ask = case.told_in(language), case.asks[draft.kind]
    signed = case.told_in(draft.language).of_kind(draft.kind)
    original = _original(case, draft.kind, draft.language)
    to = ask.addressee(draft.addressee_id)
    return PetitionState(
        kind=draft.kind,
        name=texts.headline,
        full_name="" if case.name in texts.headline else case.name,
        country=country_name(case.country, language),
        illustration=case.illustration,
        image=texts.image,
        whom=texts.whom or to.office,
        prompt=texts.of_kind(draft.kind).prompt,
        request=signed.request,
        language=draft.language,
        original=original.of_kind(draft.kind).request if original else (),
        original_language=original.language if original else "",
        handed_over=language_name(original.language) if original else "",
        other=_other(case, draft.kind, audience),
    )


def petitions_of(case: Case, audience: Audience) -> tuple[ActionKind, ...]:
    """The petitions that may be signed for a case at an event, that of grown-ups first."""
    if case.story_only:
        return ()
    offered = []
    for kind in (ActionKind.PETITION, ActionKind.YOUTH_PETITION):
        ask = case.ask(kind)
        if ask is not None and levels_of(kind, audience, wanted=ask.sender_level):
            offered.append(kind)
    return tuple(offered)


def _original(case: Case, kind: ActionKind, language: str) -> CaseTexts | None:
    """The petition in the language of those it goes to, where its signer reads another."""
    languages = case.asks[kind].languages
    if language in languages or languages[0] not in case.texts:
        return None
    return case.texts[languages[0]]


def _other(case: Case, kind: ActionKind, audience: Audience) -> ActionKind | None:
    others = [one for one in petitions_of(case, audience) if one is not kind]
    return others[0] if others else None
