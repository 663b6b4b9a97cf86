"""An evening for the stage's tests: the real demo pack, a made-up event, counts that are given."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, cast

from tests.factory import EVENT_ID, NOW
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.settings.settings import Settings
from w4r_desktop.ui.changes import Changes
from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.stage.content import Occasion
from w4r_desktop.ui.stage.room import StageRoom
from w4r_desktop.ui.tools import Tools

if TYPE_CHECKING:
    from w4r_desktop.services.evening import Evening

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


def stage(preferences: KeptPreferences, *, remembered: str = "") -> StageRoom:
    """A stage of the evening, with jobs that are done at once."""
    preferences.settings = replace(preferences.settings, projector=remembered)
    evening = StubEvening(EVENT, pack())
    tools = Tools(
        jobs=InlineJobs(),
        evening=cast("Evening", evening),
        changes=Changes(),
        preferences=preferences,
        passphrase_opens=bool,
    )
    room = StageRoom(tools)
    room.console._count = lambda: status(7)
    return room


@dataclass
class StubEvening:
    """An evening without a store."""

    event: Event
    pack: CasePack

    def clock(self) -> datetime:
        """A moment that does not pass."""
        return NOW
