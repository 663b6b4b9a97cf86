"""What was done on paper and elsewhere: a volunteer enters numbers, puts them right, takes them back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.paper_counts import PaperCount
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.services.count_desk import CountDesk, Counted
from w4r_desktop.ui.desk.told import CHANNELS, CaseNames

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class PaperCountsState:
    """Everything the page shows; `entries` come the latest first.

    `cases` are ids with names; `correcting` is the entry whose number is being put right; `last`
    the one that was entered just now and can be undone by one press.
    """

    cases: tuple[tuple[str, str], ...] = ()
    entries: tuple[PaperCount, ...] = ()
    correcting: PaperCount | None = None
    last: UUID | None = None
    done: Message | None = None
    problem: Message | None = None

    @property
    def total(self) -> int:
        """How much was counted in all."""
        return sum(entry.count for entry in self.entries)


class PaperCountsView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: PaperCountsState) -> None:
        """Show the state."""
        ...

    def begin_anew(self) -> None:
        """Make the fields ready for the next number."""
        ...


class PaperCounts:
    """Presenter of the page."""

    def __init__(
        self,
        view: PaperCountsView,
        jobs: "Jobs",
        *,
        desk: CountDesk,
        names: CaseNames,
        tell: Callable[[Part], None],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._desk = desk
        self._names = names
        self._tell = tell
        self._state = PaperCountsState()
        self._show()

    def look(self) -> None:
        """Read the entries anew."""
        self._jobs.run(lambda _progress: self._desk.entries(), then=self._list, failed=self._fail)

    def enter(self, counted: Counted) -> None:
        """Add a number, or put right the one that is being corrected."""
        if (entry := self._state.correcting) is not None:
            self._put_right(entry, counted.count)
            return
        self._jobs.run(
            lambda _progress: self._desk.enter(counted), then=self._entered, failed=self._fail
        )

    def correct(self, entry_id: UUID) -> None:
        """Begin to put a number right."""
        found = next((one for one in self._state.entries if one.id == entry_id), None)
        self._show(correcting=found, done=None, problem=None)

    def leave_as_it_is(self) -> None:
        """Leave the number that was to be corrected."""
        self._show(correcting=None, problem=None)
        self._view.begin_anew()

    def take_back(self, entry_id: UUID) -> None:
        """Take a number back."""
        self._jobs.run(
            lambda _progress: self._desk.take_back(entry_id), then=self._taken, failed=self._fail
        )

    def undo(self) -> None:
        """Take back what was entered just now."""
        if self._state.last is not None:
            self.take_back(self._state.last)

    def _put_right(self, entry: PaperCount, count: int) -> None:
        self._jobs.run(
            lambda _progress: self._desk.correct(entry.id, count),
            then=self._corrected,
            failed=self._fail,
        )

    def _entered(self, entry: PaperCount) -> None:
        self._changed(_("Added: {what}", what=self._told(entry)), last=entry.id)
        self._view.begin_anew()

    def _corrected(self, entry: PaperCount) -> None:
        self._changed(_("Put right: {what}", what=self._told(entry)))
        self._view.begin_anew()

    def _taken(self, _entry: PaperCount) -> None:
        self._changed(_("Taken back. It counts no more."))

    def _changed(self, done: Message, *, last: UUID | None = None) -> None:
        self._show(correcting=None, done=done, last=last, problem=None)
        self._tell(Part.ACTIONS)
        self.look()

    def _told(self, entry: PaperCount) -> Message:
        return _(
            "{channel} for {case}: {count}",
            channel=CHANNELS[entry.channel],
            case=self._names.of(entry.case_id),
            count=entry.count,
        )

    def _list(self, entries: tuple[PaperCount, ...]) -> None:
        gone = self._state.last not in {entry.id for entry in entries}
        self._show(entries=entries, last=None if gone else self._state.last)

    def _fail(self, error: W4RError) -> None:
        self._show(problem=explain(error), done=None)

    def _show(self, **values: object) -> None:
        cases = tuple(self._names.known.items())
        self._state = replace(self._state, cases=cases, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)
