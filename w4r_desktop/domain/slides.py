"""The projected programme as data: which slides there are, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import Case, CasePack, CaseStatus


@dataclass(frozen=True, slots=True)
class TitleSlide:
    """The evening's name, before anything else."""

    notes: str = ""


@dataclass(frozen=True, slots=True)
class StorySlide:
    """A person's name, country and story in a few short sentences."""

    case_id: str
    country: str
    headline: str
    story: str
    status: str
    notes: str = ""


@dataclass(frozen=True, slots=True)
class DemandSlide:
    """What is asked of whom for one case; for a story of success, what letters achieved."""

    case_id: str
    headline: str
    whom: str
    demands: tuple[str, ...]
    good_news: str
    status: str
    notes: str = ""


@dataclass(frozen=True, slots=True)
class CandleSlide:
    """The count of letters so far, as a candle that grows."""

    notes: str = ""


Slide = TitleSlide | StorySlide | DemandSlide | CandleSlide


def programme(
    pack: CasePack, *, language: str, case_ids: Sequence[str] = (), day: date | None = None
) -> tuple[Slide, ...]:
    """Title, then the slides of each case, then the candle; all cases where none is named.

    A recalled case is never shown; one with neither demands nor news has its story alone, and so
    has one that nothing is written for any more on that `day`.
    """
    chosen = [case for case in projected(pack) if not case_ids or case.id in case_ids]
    slides: list[Slide] = [TitleSlide()]
    for case in chosen:
        slides += _case_slides(
            case, language, is_over=day is not None and not case.is_valid_on(day)
        )
    return (*slides, CandleSlide())


def projected(pack: CasePack) -> tuple[Case, ...]:
    """The cases that may be shown to a room: all but the recalled ones."""
    return tuple(case for case in pack.cases if case.status is not CaseStatus.RECALLED)


def _case_slides(case: Case, language: str, *, is_over: bool) -> tuple[Slide, ...]:
    texts = case.told_in(language)
    demands = () if is_over else texts.demands
    story = StorySlide(
        case.id, case.country, texts.headline, texts.slide, texts.status, notes=texts.notes
    )
    demand = DemandSlide(
        case.id,
        texts.headline,
        texts.whom,
        demands,
        texts.good_news,
        texts.status,
        notes=texts.notes,
    )
    says_more = demands or texts.good_news or texts.status
    return (story, demand) if says_more else (story,)
