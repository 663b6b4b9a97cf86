"""What a slide says, put in words: the same for the wall and for the console's small picture."""

from dataclasses import dataclass

from w4r_desktop.domain.cases import CasePack, CaseStatus, Illustration
from w4r_desktop.domain.events import Event
from w4r_desktop.domain.slides import CandleSlide, DemandSlide, Slide, StorySlide, TitleSlide
from w4r_desktop.i18n import formats
from w4r_desktop.i18n.message import Message, _, _n, verbatim


@dataclass(frozen=True, slots=True)
class Flame:
    """The candle on a slide: how many letters there are, and the goal, 0 where there is none."""

    count: int
    goal: int


@dataclass(frozen=True, slots=True)
class Content:
    """One slide in words: from top to bottom, and what stands beside them.

    `heading` is a person's name on a story, which nothing on the slide outgrows; `number` a count
    that takes the heading's place.
    """

    heading: Message
    eyebrow: Message | None = None
    paragraphs: tuple[Message, ...] = ()
    points: tuple[Message, ...] = ()
    picture: Illustration | None = None
    flame: Flame | None = None
    is_name: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """What slides are told from: the event, its pack, the language, and what was done so far.

    `letters` are letters and messages; signatures and what was counted by hand are told apart.
    """

    event: Event
    pack: CasePack
    language: str
    letters: int = 0
    signatures: int = 0
    by_hand: int = 0


def tell(slide: Slide, occasion: Occasion) -> Content:
    """The slide in words."""
    match slide:
        case TitleSlide():
            return _title(occasion)
        case StorySlide():
            return _story(slide, occasion)
        case DemandSlide():
            return _demand(slide, occasion)
        case CandleSlide():
            return _candle(occasion)


def _title(occasion: Occasion) -> Content:
    event, titles = occasion.event, occasion.pack.title
    title = titles.get(occasion.language) or next(iter(titles.values()), "")
    place = [verbatim(event.place)] if event.place else []
    return Content(
        heading=verbatim(event.name),
        eyebrow=verbatim(title),
        paragraphs=(*place, Message("{date}", {"date": event.held_on})),
        flame=Flame(occasion.letters, event.goal),
    )


def _story(slide: StorySlide, occasion: Occasion) -> Content:
    return Content(
        heading=verbatim(slide.headline),
        eyebrow=verbatim(formats.country_name(slide.country, occasion.language)),
        paragraphs=(verbatim(slide.story),),
        picture=occasion.pack.case(slide.case_id).illustration,
        is_name=True,
    )


def _demand(slide: DemandSlide, occasion: Occasion) -> Content:
    heading, told = _outcome(slide, occasion.pack.case(slide.case_id).status)
    return Content(
        heading=heading,
        eyebrow=verbatim(slide.headline),
        paragraphs=tuple(verbatim(text) for text in told),
        points=tuple(verbatim(demand) for demand in slide.demands) if not told else (),
        picture=occasion.pack.case(slide.case_id).illustration,
    )


def _outcome(slide: DemandSlide, status: CaseStatus) -> tuple[Message, tuple[str, ...]]:
    """The heading of what is asked; or, where there is news instead, its heading and the news."""
    if status is CaseStatus.RELEASED and (slide.good_news or slide.status):
        # L10N: heading of a slide about a person who was released.
        return _("Good news"), (slide.good_news or slide.status,)
    if slide.good_news:
        # L10N: heading of a slide that tells what letters achieved for a person.
        return _("What letters can do"), (slide.good_news,)
    if not slide.demands:
        # L10N: heading of a slide about a person for whom nothing is asked at present.
        return _("Where things stand"), (slide.status,)
    # L10N: heading on the wall; {whom} is an office or a person, such as "the Norwegian authorities".
    return _("We ask {whom}:", whom=slide.whom), ()


def _candle(occasion: Occasion) -> Content:
    goal = occasion.event.goal
    if goal:
        # L10N: on the wall under a big number: "127" / "of 200 letters".
        under = _n("of one letter", "of {count} letters", goal)
    else:
        # L10N: on the wall under a big number, which is not repeated: "127" / "letters so far".
        under = _n("letter so far", "letters so far", occasion.letters)
    return Content(
        heading=Message("{number}", {"number": occasion.letters}),
        paragraphs=(under, *_more(occasion)),
        flame=Flame(occasion.letters, goal),
        is_number=True,
    )


def _more(occasion: Occasion) -> tuple[Message, ...]:
    """What was done beside letters, a line each, so that none breaks before its number."""
    signed = _n("and {count} signature", "and {count} signatures", occasion.signatures)
    # L10N: what volunteers counted by hand: letters on paper, e-mails, posts.
    counted = _n("and {count} counted by hand", "and {count} counted by hand", occasion.by_hand)
    done = ((signed, occasion.signatures), (counted, occasion.by_hand))
    return tuple(told for told, count in done if count)
