"""What a station asks of the evening: a desk for letters, the counts, and the print shop."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.events import Event
from w4r_desktop.domain.pack_changes import CaseNews
from w4r_desktop.system.clock import Clock

if TYPE_CHECKING:
    from w4r_desktop.services.event_desk import EventStatus
    from w4r_desktop.services.letter_desk import Signed
    from w4r_desktop.services.letter_preview import PagePicture
    from w4r_desktop.ui.jobs import Jobs


class Letters(Protocol):
    """The part of the letter desk that a writer needs."""

    def begin(self, case_id: str, kind: ActionKind, language: str) -> Draft:
        """An empty draft for a case."""
        ...

    def keep(self, draft: Draft) -> None:
        """Put the draft on the disk."""
        ...

    def interrupted(self) -> Draft | None:
        """The draft somebody was writing when the program ended, if there is one."""
        ...

    def put_away(self, draft: Draft) -> None:
        """Seal an unfinished draft."""
        ...

    def throw_away(self, draft_id: UUID) -> None:
        """Erase a draft for good."""
        ...

    def sign(self, draft: Draft) -> "Signed":
        """Make the draft a signed letter."""
        ...


class Counts(Protocol):
    """The part of the event desk that a station shows."""

    def status(self) -> "EventStatus":
        """How the evening stands."""
        ...


class Pages(Protocol):
    """The part of the print shop that a writer sees."""

    def page_count(self, draft: Draft) -> int:
        """How many pages the draft takes."""
        ...

    def preview(self, draft: Draft, *, dpi: int) -> "tuple[PagePicture, ...]":
        """The pages as they will print."""
        ...


class Gathering(Protocol):
    """The evening as far as a station looks at it."""

    @property
    def event(self) -> Event:
        """The event in its present state."""
        ...

    @property
    def pack(self) -> CasePack:
        """The stories of the evening."""
        ...

    @property
    def clock(self) -> Clock:
        """Tells the time."""
        ...

    @property
    def news(self) -> tuple[CaseNews, ...]:
        """What the pack brought when it replaced another this evening."""
        ...


@dataclass(frozen=True, slots=True)
class Desks:
    """Everything the station's presenters work with; `language` tells the interface's language."""

    jobs: "Jobs"
    evening: Gathering
    letters: Letters
    counts: Counts
    pages: Pages
    language: Callable[[], str]
