"""Cases and case packs: whose rights are at stake, what is asked of whom, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.codes import fingerprint_of
from w4r_desktop.domain.errors import CaseUnknown
from w4r_desktop.domain.prose import Prose
from w4r_desktop.domain.senders import SenderLevel


class CaseStatus(StrEnum):
    """Where a case stands; anything but active comes with a date and a sentence."""

    ACTIVE = "active"
    CHANGED = "changed"
    RELEASED = "released"
    CLOSED = "closed"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who receives an action: printed lines, country (ISO 3166-1 alpha-2), greetings by language."""

    id: str
    office: str
    name: str
    lines: tuple[str, ...]
    country: str
    salutation: Mapping[str, str]
    closing: Mapping[str, str]

    @property
    def has_address(self) -> bool:
        """Whether a postal address is known; where not, the app says "ask your section"."""
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Ask:
    """What may be done for a case by one kind of action, and the rules it comes with."""

    is_open: bool
    languages: tuple[str, ...]
    sender_level: SenderLevel
    addressees: tuple[Addressee, ...]

    def addressee(self, addressee_id: str) -> Addressee:
        """The addressee of that id, or the first where the pack no longer has it."""
        return next((a for a in self.addressees if a.id == addressee_id), self.addressees[0])


@dataclass(frozen=True, slots=True)
class Source:
    """A page that backs up what is told, with the date it was checked."""

    title: str
    publisher: str
    url: str
    checked: date
    covers: str


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture of the case: the bytes of an SVG or bitmap, its credit and its own ground colour."""

    content: bytes
    credit: str
    licence: str
    tone: str


@dataclass(frozen=True, slots=True)
class KindTexts:
    """The words that belong to one kind of action of a case."""

    prompt: Prose = ()
    rules: Prose = ()
    name_choice: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class CaseTexts:
    """A case told in one language."""

    language: str
    headline: str
    summary: str
    short: Prose
    story: Prose
    easy: Prose
    whom: str
    demands: tuple[str, ...]
    points: tuple[str, ...]
    starters: tuple[str, ...]
    thanks: str
    status: str
    content_note: str
    image: str
    slide: str
    notes: str
    good_news: str
    kinds: Mapping[ActionKind, KindTexts] = field(default_factory=dict)

    def of_kind(self, kind: ActionKind) -> KindTexts:
        """The words for one kind of action; empty where the pack has none."""
        return self.kinds.get(kind, KindTexts())


@dataclass(frozen=True, slots=True)
class Case:
    """A person, family or group whose rights are at stake."""

    id: str
    name: str
    short_name: str
    also_named: tuple[str, ...]
    country: str
    age_from: int
    story_only: bool
    status: CaseStatus
    status_since: date | None
    illustration: Illustration
    asks: Mapping[ActionKind, Ask]
    sources: tuple[Source, ...]
    texts: Mapping[str, CaseTexts]

    def ask(self, kind: ActionKind) -> Ask | None:
        """What is open to be done by that kind of action, or None."""
        ask = self.asks.get(kind)
        return ask if ask is not None and ask.is_open else None

    def told_in(self, language: str) -> CaseTexts:
        """The case in that language, else in its base language, else in the pack's first."""
        for wanted in (language, language.partition("-")[0]):
            if wanted in self.texts:
                return self.texts[wanted]
        return next(iter(self.texts.values()))

    @property
    def checked_on(self) -> date | None:
        """The date by which every source had been checked: the oldest of their dates."""
        return min((source.checked for source in self.sources), default=None)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed a pack: the name they go by, and the public key that tells them from others."""

    name: str
    key: bytes

    @property
    def fingerprint(self) -> str:
        """The key in 24 readable signs, to be compared by eye or on the telephone."""
        return fingerprint_of(self.key)


@dataclass(frozen=True, slots=True)
class CasePack:
    """A campaign's cases in several languages; titles and notice by language.

    `signer` is None where nobody answers for the pack.
    """

    id: str
    version: int
    season: int
    publisher: str
    languages: tuple[str, ...]
    title: Mapping[str, str]
    notice: Mapping[str, str]
    cases: tuple[Case, ...]
    signer: Signer | None = None

    def case(self, case_id: str) -> Case:
        """The case of that id; raises CaseUnknown where the pack has none."""
        for case in self.cases:
            if case.id == case_id:
                return case
        raise CaseUnknown(case_id=case_id)
