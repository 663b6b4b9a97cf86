"""What the gallery shows: a card for every story, and how many letters were written so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import Case, CasePack, CaseStatus, Illustration
from w4r_desktop.domain.pack_changes import CaseNews, News
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.i18n.signed_by import signed_by
from w4r_desktop.i18n.told_in import InLanguage
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
    """Everything the gallery shows; `letters` is None until they were counted.

    `pack` says which pack the stories come from, and who answers for it.
    """

    event_name: str
    place: str
    cards: tuple[StoryCard, ...]
    letters: int | None = None
    pack: Message | None = None


def pack_told(pack: CasePack) -> Message:
    """Which pack the stories come from and who signed it; plainly where nobody did."""
    # L10N: at the foot of all stories: the campaign's title, and "signed by a name" or "not signed".
    return _("{title} · case pack {signed}", title=InLanguage(pack.title), signed=signed_by(pack))


def story_cards(
    pack: CasePack, language: str, news: Sequence[CaseNews] = (), *, day: date | None = None
) -> tuple[StoryCard, ...]:
    """The cards of all stories on offer, those that nothing is written for at the end.

    `news` are the cases that a newer pack told differently at this event; `day` is the day on which
    people write, None where no case has run out.
    """
    offered = sorted(on_offer(pack), key=lambda case: case.story_only or has_run_out(case, day))
    told = {one.case_id: one.news for one in news}
    return tuple(
        _card(case, language, badge_of(case, told.get(case.id), day=day)) for case in offered
    )


def has_run_out(case: Case, day: date | None) -> bool:
    """Whether nothing new is begun for the case any more on that day."""
    return day is not None and not case.is_valid_on(day)


def badge_of(case: Case, news: News | None = None, *, day: date | None = None) -> Badge | None:
    """What a card says of a case that is not simply open, or that is told differently now."""
    if case.story_only:
        return Badge(_("Good news"), "good")
    since = case.status_since
    match case.status:
        case CaseStatus.CHANGED if not has_run_out(case, day):
            return Badge(_("News: {day}", day=since) if since else _("There is news"), "hint")
        case CaseStatus.RELEASED:
            return Badge(_("Released, {day}", day=since) if since else _("Released"), "good")
        case CaseStatus.CLOSED:
            return Badge(_("Closed"), "quiet")
        case _ if has_run_out(case, day):
            # L10N: short, on the picture of a story that letters were written for until that day.
            return Badge(_("Until {day}", day=case.valid_until), "quiet")
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
        name=texts.headline,
        summary=texts.summary,
        illustration=case.illustration,
        image=texts.image,
        badge=badge,
    )
