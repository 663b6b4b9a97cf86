"""What the gallery shows: a card for every story, and how many letters were written so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from w4r_desktop.domain.cases import Case, CasePack, CaseStatus, Illustration
from w4r_desktop.domain.pack_changes import CaseNews, News
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.services.case_book import on_offer


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word on a card; `tone` is a look of the theme."""

    words: Message
    tone: str


@dataclass(frozen=True, slots=True)
class StoryCard:
    """One story as its card tells it; `image` says in words what the picture shows."""

    case_id: str
    country: str
    name: str
    summary: str
    illustration: Illustration
    image: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class GalleryState:
    """Everything the gallery shows; `letters` is None until they were counted."""

    event_name: str
    place: str
    cards: tuple[StoryCard, ...]
    letters: int | None = None


def story_cards(
    pack: CasePack, language: str, news: Sequence[CaseNews] = ()
) -> tuple[StoryCard, ...]:
    """The cards of all stories on offer, those that only tell good news at the end.

    `news` are the cases that a newer pack told differently at this event.
    """
    offered = sorted(on_offer(pack), key=lambda case: case.story_only)
    told = {one.case_id: one.news for one in news}
    return tuple(_card(case, language, badge_of(case, told.get(case.id))) for case in offered)


def badge_of(case: Case, news: News | None = None) -> Badge | None:
    """What a card says of a case that is not simply open, or that is told differently now."""
    if case.story_only:
        return Badge(_("Good news"), "good")
    since = case.status_since
    match case.status:
        case CaseStatus.CHANGED:
            return Badge(_("News: {day}", day=since) if since else _("There is news"), "hint")
        case CaseStatus.RELEASED:
            return Badge(_("Released, {day}", day=since) if since else _("Released"), "good")
        case CaseStatus.CLOSED:
            return Badge(_("Closed"), "quiet")
        case _:
            return _badge_of_news(news)


def _badge_of_news(news: News | None) -> Badge | None:
    if news is None:
        return None
    return Badge(_("A new story") if news is News.NEW else _("There is news"), "hint")


def _card(case: Case, language: str, badge: Badge | None) -> StoryCard:
    texts = case.told_in(language)
    return StoryCard(
        case_id=case.id,
        country=country_name(case.country, language),
        name=case.name,
        summary=texts.summary,
        illustration=case.illustration,
        image=texts.image,
        badge=badge,
    )
