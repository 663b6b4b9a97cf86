"""What the facilitator's console shows, as plain values made from the show and the occasion."""

from dataclasses import dataclass
from datetime import timedelta

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.slides import Slide, StorySlide, TitleSlide, projected
from w4r_desktop.i18n import formats
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.i18n.signed_by import signer_in_full
from w4r_desktop.ui.stage.content import Content, Occasion, tell
from w4r_desktop.ui.stage.programme import Mode, Show, stop_of, stops


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of the programme to jump to."""

    position: int
    name: Message
    detail: Message


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """A story of the pack, and whether it is shown tonight."""

    case_id: str
    name: str
    country: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Briefing:
    """What only the facilitator reads: a word of care, how things stand, and the notes."""

    care: str = ""
    status: Message | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class ConsoleState:
    """Everything that the console shows, but for the time; `wall` is None while it is black."""

    wall: Content | None
    coming: Content | None
    mode: Mode
    position: int
    length: int
    briefing: Briefing
    stops: tuple[Stop, ...]
    current_stop: int
    stories: tuple[StoryChoice, ...]


@dataclass(frozen=True, slots=True)
class Passing:
    """The time: since the start, on this slide, and of the day."""

    since_start: str
    on_slide: str
    clock: str


def state_of(show: Show, occasion: Occasion, stories: tuple[str, ...]) -> ConsoleState:
    """What the console shows of a show."""
    wall, coming = show.on_the_wall, show.coming
    return ConsoleState(
        wall=tell(wall, occasion) if wall else None,
        coming=tell(coming, occasion) if coming else None,
        mode=show.mode,
        position=show.position,
        length=len(show.slides),
        briefing=_briefing(show.current, occasion),
        stops=tuple(_stop(show.slides, position, occasion) for position in stops(show.slides)),
        current_stop=stop_of(show.slides, show.position),
        stories=_choices(occasion.pack, occasion.language, stories),
    )


def stopwatch(passed: timedelta) -> str:
    """A span of time as minutes and seconds, and hours once there are any: 3:42, 1:03:42."""
    minutes, seconds = divmod(max(0, int(passed.total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _briefing(slide: Slide, occasion: Occasion) -> Briefing:
    match slide:
        case StorySlide(case_id=case_id):
            texts = occasion.pack.case(case_id).told_in(occasion.language)
            status = verbatim(texts.status) if texts.status else None
            return Briefing(texts.content_note, status, slide.notes)
        case TitleSlide() if occasion.pack.signer is None:
            return Briefing(status=signer_in_full(occasion.pack), notes=slide.notes)
        case _:
            return Briefing(notes=slide.notes)


def _stop(slides: tuple[Slide, ...], position: int, occasion: Occasion) -> Stop:
    slide = slides[position]
    match slide:
        case StorySlide(headline=headline, country=country):
            detail = verbatim(formats.country_name(country, occasion.language))
            return Stop(position, verbatim(headline), detail)
        case _ if position == 0:
            # L10N: name of the first slide, in a list of slides.
            return Stop(position, _("Welcome"), verbatim(""))
        case _:
            # L10N: name of the last slide, in a list of slides; everybody writes while it is shown.
            return Stop(position, _("Writing"), _("the candle"))


def _choices(pack: CasePack, language: str, shown: tuple[str, ...]) -> tuple[StoryChoice, ...]:
    return tuple(
        StoryChoice(
            case.id,
            case.told_in(language).headline,
            formats.country_name(case.country, language),
            case.id in shown,
        )
        for case in projected(pack)
    )
