"""An evening for the stage's tests: the real demo pack, a made-up event, counts that are given."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache

from tests.factory import EVENT_ID, NOW
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.stage.content import Occasion

EVENT = Event(
    EVENT_ID,
    "Letters by candlelight",
    "Town library",
    held_on=date(2026, 12, 10),
    audience=next(iter(Audience)),
    state=EventState.OPEN,
    opened_at=NOW,
    goal=200,
)


@cache
def pack() -> CasePack:
    """The demo pack, read once."""
    return pack_folder_here()


def occasion(language: str = "en") -> Occasion:
    """What slides are told from."""
    return Occasion(EVENT, pack(), language)


def status(letters: int) -> EventStatus:
    """An evening of so many letters."""
    tally = Tally({("damisoa", ActionKind.LETTER): letters})
    return EventStatus(EVENT, tally, (), withheld=0, unfinished=0, last_signed_at=None)


@dataclass
class KeptPreferences:
    """Preferences that only keep what they are told."""

    settings: Settings = field(default_factory=Settings)
    told: dict[str, object] = field(default_factory=dict)

    def change(self, **values: object) -> None:
        """Keep the values."""
        self.told |= values
