"""The facilitator's console: what its keys and buttons do."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.actions import WRITTEN
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.changes import Changed, Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.events import letter_date
from w4r_desktop.domain.slides import Slide, programme, projected
from w4r_desktop.i18n import formats
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.system.clock import Clock
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.stage.console_state import ConsoleState, Passing, state_of, stopwatch
from w4r_desktop.ui.stage.content import Occasion
from w4r_desktop.ui.stage.programme import (
    Mode,
    Show,
    go_back,
    go_on,
    jump,
    toggle,
    with_slides,
)

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs

log = logging.getLogger(__name__)


class ConsoleScreen(Protocol):
    """What a console's widgets can do."""

    def show_state(self, state: ConsoleState) -> None:
        """Show the state."""
        ...

    def show_time(self, passing: Passing) -> None:
        """Show the time."""
        ...


class Console:
    """Takes the facilitator's wishes, moves the show and renders it."""

    def __init__(
        self,
        view: ConsoleScreen,
        occasion: Occasion,
        *,
        jobs: "Jobs",
        count: Callable[[], EventStatus],
        clock: Clock,
        pack: Callable[[], CasePack] | None = None,
    ) -> None:
        """`pack` tells which case pack is in use, where that can change."""
        self._view = view
        self._pack = pack
        self._occasion = occasion
        self._jobs = jobs
        self._count = count
        self._clock = clock
        self._stories = tuple(case.id for case in projected(occasion.pack))
        self._show = Show(self._slides())
        self._started = self._turned = clock()
        self._is_counting = False
        self._is_over = False

    @property
    def show(self) -> Show:
        """Where the programme stands."""
        return self._show

    def start(self) -> None:
        """Begin the evening's time, and show where the programme stands."""
        self._started = self._turned = self._clock()
        self._render()
        self.look()

    def stop(self) -> None:
        """Show nothing any more: what still comes, a count or a change, comes too late."""
        self._is_over = True

    def go_on(self) -> None:
        """One slide on."""
        self._move(go_on(self._show))

    def go_back(self) -> None:
        """One slide back."""
        self._move(go_back(self._show))

    def jump(self, position: int) -> None:
        """Straight to a slide."""
        self._move(jump(self._show, position))

    def toggle(self, mode: Mode) -> None:
        """Take up a mode of the wall, or leave it."""
        self._move(toggle(self._show, mode))

    def choose(self, case_id: str, *, is_shown: bool) -> None:
        """Show a story tonight, or leave it out; the last one stays."""
        wanted = {*self._stories, case_id} if is_shown else {*self._stories} - {case_id}
        if wanted:
            self._stories = tuple(
                case.id for case in projected(self._occasion.pack) if case.id in wanted
            )
            self._move(with_slides(self._show, self._slides()))
        else:
            self._render()

    def speak(self, language: str) -> None:
        """Tell the slides in another language, at the same place."""
        self._occasion = replace(self._occasion, language=language)
        self._move(with_slides(self._show, self._slides()))

    def tick(self) -> None:
        """Let a second pass."""
        self._view.show_time(self._passing())

    def look_again(self, changed: Changed) -> None:
        """Count anew where what changed makes a difference; tell what a newer pack tells."""
        if Part.PACK in changed and self._pack is not None:
            self._take(self._pack())
        if Part.ACTIONS in changed or Part.EVENT in changed:
            self.look()

    def look(self) -> None:
        """Count the letters, unless they are being counted."""
        if not self._is_counting and not self._is_over:
            self._is_counting = True
            self._jobs.run(self._work, then=self._counted, failed=self._not_counted)

    def _take(self, pack: CasePack) -> None:
        """Show the stories of another pack; new ones are shown, recalled ones are not."""
        before = {case.id for case in projected(self._occasion.pack)}
        left_out = before - set(self._stories)
        stories = tuple(case.id for case in projected(pack) if case.id not in left_out)
        self._stories = stories or tuple(case.id for case in projected(pack))
        self._occasion = replace(self._occasion, pack=pack)
        self._move(with_slides(self._show, self._slides()))

    def _work(self, _progress: Progress) -> EventStatus:
        return self._count()

    def _counted(self, status: EventStatus) -> None:
        self._is_counting = False
        tally = status.tally
        told = replace(
            self._occasion,
            event=status.event,
            letters=sum(map(tally.of_kind, WRITTEN)),
            signatures=tally.signatures(),
            by_hand=tally.counted_by_hand(),
        )
        if told != self._occasion:
            self._occasion = told
            self._render()

    def _not_counted(self, error: W4RError) -> None:
        """The wall keeps the last count; a room is no place for an error."""
        self._is_counting = False
        log.info("letters not counted: %s", type(error).__name__)

    def _slides(self) -> tuple[Slide, ...]:
        return programme(
            self._occasion.pack,
            language=self._occasion.language,
            case_ids=self._stories,
            day=letter_date(self._occasion.event, self._clock()),
        )

    def _move(self, show: Show) -> None:
        if show.position != self._show.position:
            self._turned = self._clock()
        self._show = show
        self._render()

    def _render(self) -> None:
        if self._is_over:  # its widgets may have gone by now, and this waits for the garbage
            return
        self._view.show_state(state_of(self._show, self._occasion, self._stories))
        self.tick()

    def _passing(self) -> Passing:
        now = self._clock()
        return Passing(
            since_start=stopwatch(now - self._started),
            on_slide=stopwatch(now - self._turned),
            clock=formats.clock_time(_local(now), self._occasion.language),
        )


def _local(moment: datetime) -> datetime:
    return moment.astimezone()
