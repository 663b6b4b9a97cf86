"""How the evening stands: the numbers a coordinator looks at in passing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import Event, EventState
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.desk.told import CaseNames, TimeOfDay

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class CaseLine:
    """What came together for one case."""

    name: str
    letters: int
    messages: int
    signatures: int = 0
    by_hand: int = 0

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """What was written, signed and counted, in the order of the columns."""
        return (self.letters, self.messages, self.signatures, self.by_hand)

    @property
    def total(self) -> int:
        """Everything together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class TonightState:
    """The evening in numbers; lines stand in the order of the most letters."""

    event: Event
    letters: int = 0
    messages: int = 0
    signatures: int = 0
    by_hand: int = 0
    withheld: int = 0
    unfinished: int = 0
    lines: tuple[CaseLine, ...] = ()
    per_ten_minutes: tuple[int, ...] = ()
    problem: Message | None = None
    needs_key: bool = False
    """Whether the event's new key has to be tried before anybody can write."""
    has_come: bool = False
    """Whether a planned event's day is there."""

    @property
    def is_planned(self) -> bool:
        """Whether the event was made ahead and is not open yet."""
        return self.event.state is EventState.PLANNED

    @property
    def is_open(self) -> bool:
        """Whether people may still write."""
        return self.event.state is EventState.OPEN

    @property
    def since(self) -> Message:
        """Since when the event is open, or when it was closed; a planned one is neither."""
        if self.is_planned:
            return _("planned")
        if self.event.closed_at is not None:
            return _("Closed at {time}", time=TimeOfDay(self.event.closed_at))
        return _("Open since {time}", time=TimeOfDay(self.event.opened_at))


class TonightView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: TonightState) -> None:
        """Show the state."""
        ...


class Tonight:
    """Presenter of the numbers; looks anew when it is told, one look at a time."""

    def __init__(
        self,
        view: TonightView,
        jobs: "Jobs",
        *,
        status: Callable[[], EventStatus],
        event: Event,
        names: CaseNames,
        warning: Message | None = None,
    ) -> None:
        """A `warning` of what was found when the event was opened stands on the page all the time."""
        self._view = view
        self._jobs = jobs
        self._status = status
        self._names = names
        self._is_looking = False
        self._is_stale = False
        self._warning = warning
        self._state = TonightState(event, problem=warning)
        view.show_state(self._state)

    def look(self) -> None:
        """Count anew; asked again meanwhile, it looks once more afterwards."""
        self._is_stale = self._is_looking
        if not self._is_looking:
            self._is_looking = True
            self._jobs.run(self._count, then=self._show, failed=self._tell)

    def _count(self, _progress: Progress) -> EventStatus:
        return self._status()

    def _show(self, status: EventStatus) -> None:
        self._state = replace(state_of(status, self._names), problem=self._warning)
        self._looked()

    def _tell(self, error: W4RError) -> None:
        self._state = replace(self._state, problem=explain(error))
        self._looked()

    def _looked(self) -> None:
        self._is_looking = False
        self._view.show_state(self._state)
        if self._is_stale:
            self.look()


def state_of(status: EventStatus, names: CaseNames) -> TonightState:
    """The page for a status: every case of the pack, those with most letters first."""
    tally = status.tally
    ids = dict.fromkeys([*names.known, *tally.case_ids])
    lines = [
        CaseLine(
            names.of(case_id),
            tally.of(case_id, ActionKind.LETTER),
            tally.of(case_id, ActionKind.SOLIDARITY),
            tally.signatures(case_id),
            tally.counted_by_hand(case_id),
        )
        for case_id in ids
    ]
    return TonightState(
        event=status.event,
        letters=tally.of_kind(ActionKind.LETTER),
        messages=tally.of_kind(ActionKind.SOLIDARITY),
        signatures=tally.signatures(),
        by_hand=tally.counted_by_hand(),
        withheld=status.withheld,
        unfinished=status.unfinished,
        lines=tuple(sorted(lines, key=lambda line: -line.total)),
        per_ten_minutes=status.per_ten_minutes,
        needs_key=status.needs_key,
        has_come=status.has_come,
    )
