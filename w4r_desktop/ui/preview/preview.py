"""What the preview shows: one case of a pack as station, wall and paper will, with what is wrong."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case, CasePack
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.domain.slides import DemandSlide, StorySlide, programme
from w4r_desktop.i18n.catalogue import catalogue_for, is_right_to_left
from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.services.letter_preview import PagePicture
from w4r_desktop.services.sample_page import letter_language
from w4r_desktop.ui.stage.content import Content, Occasion, tell
from w4r_desktop.ui.station.briefing import BriefingState, briefing, writable_kinds

SAMPLE_AGE = 12

SOME_EVENING = Event(
    id=UUID(int=0),
    name="",
    place="",
    held_on=datetime.fromtimestamp(0, UTC).date(),
    audience=Audience.ADULTS,
    state=EventState.OPEN,
    opened_at=datetime.fromtimestamp(0, UTC),
)
"""Slides are told at an evening; those of a case say nothing of it."""


@dataclass(frozen=True, slots=True)
class PaperState:
    """The sample letter: of which kinds there is one, and its pages once they are drawn.

    `unshown` says why there are none; `note` tells of a language that letters are not accepted in.
    """

    kinds: tuple[ActionKind, ...]
    kind: ActionKind | None
    language: str
    note: Message | None = None
    pages: tuple[PagePicture, ...] | None = None
    unshown: W4RError | None = None


@dataclass(frozen=True, slots=True)
class CaseState:
    """One case in one language: briefing, slides with the facilitator's notes, and paper."""

    story: BriefingState
    slides: tuple[Content, ...]
    notes: str
    paper: PaperState


@dataclass(frozen=True, slots=True)
class PreviewState:
    """Everything the preview shows; before the first good reading there is no case.

    `cases` are ids with names; `problem` is what is wrong with the files at this moment.
    """

    title: str = ""
    version: int = 0
    cases: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ()
    language: str = ""
    case: CaseState | None = None
    problem: W4RError | None = None

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language that is shown is written from right to left."""
        return is_right_to_left(self.language)


def preview(
    pack: CasePack, case: Case, language: str, kind: ActionKind | None = None
) -> PreviewState:
    """A case of a pack in a language; its pages are still to be drawn."""
    return PreviewState(
        title=pack.title.get(language) or next(iter(pack.title.values()), ""),
        version=pack.version,
        cases=tuple((one.id, one.name) for one in pack.cases),
        languages=pack.languages,
        language=language,
        case=CaseState(
            story=briefing(case, language, None),
            slides=_slides(pack, case, language),
            notes=case.told_in(language).notes,
            paper=_paper(case, language, kind),
        ),
    )


def with_pages(state: PreviewState, paper: PaperState) -> PreviewState:
    """The same with another paper."""
    if state.case is None:
        return state
    return replace(state, case=replace(state.case, paper=paper))


def sample_sender(level: SenderLevel, language: str) -> Sender:
    """A sender that says of itself, in the letter's language, that it is a sample."""
    catalogue = catalogue_for(language)
    # L10N: these three stand on the sample letter in place of a writer's name, street and town.
    name, street = _("Sample sender").to(catalogue), _("1 Sample Street").to(catalogue)
    town = _("Sample town").to(catalogue)
    return Sender(level, name, town=town, age=SAMPLE_AGE, address=(street,))


def _slides(pack: CasePack, case: Case, language: str) -> tuple[Content, ...]:
    occasion = Occasion(SOME_EVENING, pack, language)
    slides = programme(pack, language=language, case_ids=(case.id,))
    return tuple(
        tell(slide, occasion) for slide in slides if isinstance(slide, StorySlide | DemandSlide)
    )


def _paper(case: Case, language: str, wanted: ActionKind | None) -> PaperState:
    kinds = writable_kinds(case)
    if not kinds:
        note = _("Nothing is written for this case, so there is no page.")
        return PaperState((), None, language, note, pages=())
    kind = wanted if wanted in kinds else kinds[0]
    written = letter_language(case, kind, language)
    return PaperState(kinds, kind, written, _note(language, written))


def _note(language: str, written: str) -> Message | None:
    if written == language:
        return None
    return _(
        "Nothing is accepted in {language} here, so this page is in {written}.",
        language=verbatim(language_name(language)),
        written=verbatim(language_name(written)),
    )
