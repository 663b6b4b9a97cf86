"""What a check finds in a pack: where it stands and what kind it is; the words are elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps a pack from being handed out; a warning is looked at and may be meant so."""

    ERROR = "error"
    WARNING = "warning"


class ProblemKind(StrEnum):
    """Everything a check can find."""

    REFUSED = "refused"
    FILE_MISSING = "file-missing"
    NOT_TOML = "not-toml"
    BAD_VALUE = "bad-value"
    NO_AGE_BAND = "no-age-band"
    FILL_IN = "fill-in"
    TRANSLATION_MISSING = "translation-missing"
    NOT_IN_LANGUAGE = "not-in-language"
    SECTION_MISSING = "section-missing"
    NO_ALT_TEXT = "no-alt-text"
    NO_CREDIT = "no-credit"
    TONE_TOO_LIGHT = "tone-too-light"
    SLIDE_TOO_LONG = "slide-too-long"
    NOT_PRINTABLE = "not-printable"
    NO_SOURCE = "no-source"
    EXPIRED = "expired"
    STATUS_UNTOLD = "status-untold"
    STILL_ASKS = "still-asks"
    CLOSED_UNTOLD = "closed-untold"
    NO_DEMANDS = "no-demands"
    NO_REQUEST = "no-request"
    REQUEST_TOO_LONG = "request-too-long"
    SAME_ID = "same-id"
    NO_RULES = "no-rules"
    NO_WORDS = "no-words"
    WORDS_APART = "words-apart"
    ADDRESS_UNTOLD = "address-untold"
    SOURCE_OLD = "source-old"
    LENT = "lent"
    UNKNOWN_COUNTRY = "unknown-country"
    UNKNOWN_KEY = "unknown-key"
    UNKNOWN_SECTION = "unknown-section"
    UNUSED_FILE = "unused-file"


WARNINGS = frozenset({
    ProblemKind.STILL_ASKS,
    ProblemKind.NO_RULES,
    ProblemKind.NO_WORDS,
    ProblemKind.WORDS_APART,
    ProblemKind.ADDRESS_UNTOLD,
    ProblemKind.REQUEST_TOO_LONG,
    ProblemKind.SOURCE_OLD,
    ProblemKind.LENT,
    ProblemKind.UNKNOWN_COUNTRY,
    ProblemKind.UNKNOWN_KEY,
    ProblemKind.UNKNOWN_SECTION,
    ProblemKind.UNUSED_FILE,
})


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right, in a line of a file; the facts go into its sentence."""

    kind: ProblemKind
    file: str
    line: int = 1
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Whether the pack may be handed out as it is."""
        return Severity.WARNING if self.kind in WARNINGS else Severity.ERROR
