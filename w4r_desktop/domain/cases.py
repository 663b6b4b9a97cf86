"""Cases and case packs: whose rights are at stake, what is asked of whom, and who says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.codes import fingerprint_of
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.kind_rules import KindRules
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.named_words import NamedWords
from w4r_desktop.domain.prose import Prose
from w4r_desktop.domain.senders import SenderLevel


class CaseStatus(StrEnum):
    """Where a case stands; anything but active comes with a date and a sentence."""

    ACTIVE = "active"
    CHANGED = "changed"
    RELEASED = "released"
    CLOSED = "closed"
    RECALLED = "recalled"


class Subject(StrEnum):
    """Whom a case is about."""

    PERSON = "person"
    PEOPLE = "people"
    GROUP = "group"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who receives an action: printed lines, country (ISO 3166-1 alpha-2), greetings by language.

    `care_of` is the embassy or office that passes post on; the lines begin with it.
    """

    id: str
    office: str
    name: str
    lines: tuple[str, ...]
    country: str
    salutation: Mapping[str, str]
    closing: Mapping[str, str]
    care_of: str = ""

    @property
    def has_address(self) -> bool:
        """Whether a postal address is known; where not, the app says "ask your section"."""
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Ask:
    """What may be done for a case by one kind of action, and the rules it comes with.

    `demands` holds them in languages of addressees that the pack itself need not be told in.
    """

    is_open: bool
    languages: tuple[str, ...]
    sender_level: SenderLevel
    addressees: tuple[Addressee, ...]
    rules: KindRules
    copies_to: tuple[Addressee, ...] = ()
    demands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sample_may_be_base: bool = False

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
    """A picture of the case: its credit, its own ground colour, and where its bytes are found.

    Two are the same picture where their `digest` (SHA-256) is; the bytes may be large and are
    fetched by `read` alone, which any thread may call.
    """

    digest: str
    credit: str
    licence: str
    tone: str
    source: Callable[[], bytes] = field(compare=False, repr=False)

    def read(self) -> bytes:
        """The bytes of an SVG or bitmap; may wait for a disk, so not on the window's thread."""
        return self.source()


@dataclass(frozen=True, slots=True)
class KindTexts:
    """The words that belong to one kind of action of a case.

    `no_address` says why none is known and what can be done instead; `sample` is an example of
    such a message, in the language `sample_language`. `request` is what a petition asks, printed
    above the signatures, in the language `request_language`; `thanks` is told to who signed it.
    `better_without` are words of that language that the author advises against.
    """

    prompt: Prose = ()
    rules: Prose = ()
    name_choice: str = ""
    closed: str = ""
    no_address: str = ""
    sample: Prose = ()
    sample_language: str = ""
    request: Prose = ()
    request_language: str = ""
    thanks: str = ""
    better_without: tuple[NamedWords, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseTexts:
    """A case told in one language; `short_name` is the person's inside a sentence of it."""

    language: str
    short_name: str
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
    """A person, family or group whose rights are at stake.

    `persons` are the people of a group by name; nothing is written for a case after `valid_until`.
    `texts` may be read language by language, when each is first asked for.
    """

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
    subject: Subject = Subject.PERSON
    persons: tuple[str, ...] = ()
    has_minors: bool = False
    valid_until: date | None = None

    def is_valid_on(self, day: date) -> bool:
        """Whether the case may still be written for on that day."""
        return self.valid_until is None or day <= self.valid_until

    def demands_in(self, language: str, kind: ActionKind) -> tuple[str, ...]:
        """What is asked, in that language; empty where the pack does not say it in that one."""
        ask = self.asks.get(kind)
        if ask is not None and language in ask.demands:
            return ask.demands[language]
        return self.texts[language].demands if language in self.texts else ()

    def ask(self, kind: ActionKind) -> Ask | None:
        """What is open to be done by that kind of action, or None."""
        ask = self.asks.get(kind)
        return ask if ask is not None and ask.is_open else None

    def told_in(self, language: str) -> CaseTexts:
        """The case in that language, else in the nearest there is, else in the pack's first."""
        told = nearest(language, self.texts)
        return next(iter(self.texts.values())) if told is None else self.texts[told]

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
