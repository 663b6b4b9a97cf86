"""The console: what the facilitator's wishes do, without a window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.factory import NOW
from tests.services.stick import CHANGED, GONE, GOOD_NEWS, RECALLED, RELEASED, newer_pack
from tests.ui.stage.evening import EVENT, occasion, status
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.changes import Part, changed
from w4r_desktop.domain.errors.stores import StoreBusy
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.slides import DemandSlide
from w4r_desktop.domain.tallies import Tally
from w4r_desktop.packs.read import open_pack
from w4r_desktop.services.event_desk import EventStatus
from w4r_desktop.system.tasks import Stoppable
from w4r_desktop.ui.jobs import InlineJobs, Job
from w4r_desktop.ui.stage.console import Console
from w4r_desktop.ui.stage.console_state import ConsoleState, Passing, stopwatch
from w4r_desktop.ui.stage.content import tell
from w4r_desktop.ui.stage.programme import Mode


class Screen:
    """Keeps what it is shown."""

    def __init__(self) -> None:
        self.states: list[ConsoleState] = []
        self.times: list[Passing] = []

    def show_state(self, state: ConsoleState) -> None:
        self.states.append(state)

    def show_time(self, passing: Passing) -> None:
        self.times.append(passing)

    @property
    def state(self) -> ConsoleState:
        return self.states[-1]


class Evening:
    """A console, its screen, a clock that is set and a count that is given."""

    def __init__(self, count: Callable[[], EventStatus] | None = None) -> None:
        self.now = NOW
        self.letters = 0
        self.screen = Screen()
        self.console = Console(
            self.screen,
            occasion(),
            jobs=InlineJobs(),
            count=count or self._count,
            clock=self._clock,
        )
        self.console.start()

    def _clock(self) -> datetime:
        return self.now

    def _count(self) -> EventStatus:
        return status(self.letters)


@pytest.fixture
def evening() -> Evening:
    return Evening()


def names(state: ConsoleState) -> list[str]:
    return [str(stop.name) for stop in state.stops]


def test_the_evening_begins_at_its_title(evening: Evening) -> None:
    wall = evening.screen.state.wall
    assert wall is not None
    assert str(wall.heading) == EVENT.name


def test_next_shows_the_slide_that_was_announced(evening: Evening) -> None:
    coming = evening.screen.state.coming
    evening.console.go_on()
    assert evening.screen.state.wall == coming


def test_a_black_wall_shows_nothing_and_the_console_shows_what_waits(evening: Evening) -> None:
    evening.console.go_on()
    shown = evening.screen.state.wall
    evening.console.toggle(Mode.BLACK)
    assert evening.screen.state.wall is None
    assert evening.screen.state.coming == shown


def test_a_jump_shows_no_slide_in_between(evening: Evening) -> None:
    before = len(evening.screen.states)
    evening.console.jump(evening.screen.state.stops[-1].position)
    assert len(evening.screen.states) == before + 1
    assert evening.screen.state.coming is None


def test_notes_and_words_of_care_are_for_the_console_alone(evening: Evening) -> None:
    place = names(evening.screen.state).index("Rocky Myers")
    evening.console.jump(evening.screen.state.stops[place].position)
    state = evening.screen.state
    assert "death penalty" in state.briefing.care
    assert state.briefing.notes
    assert state.wall is not None
    assert state.briefing.notes not in [str(text) for text in state.wall.paragraphs]


def test_a_story_left_out_is_not_shown_tonight(evening: Evening) -> None:
    evening.console.choose("damisoa", is_shown=False)
    assert "Damisoa" not in names(evening.screen.state)
    evening.console.choose("damisoa", is_shown=True)
    assert names(evening.screen.state)[1] == "Damisoa"


def test_the_last_story_cannot_be_left_out(evening: Evening) -> None:
    for story in evening.screen.state.stories:
        evening.console.choose(story.case_id, is_shown=False)
    shown = [story for story in evening.screen.state.stories if story.is_shown]
    assert len(shown) == 1


def test_the_candle_grows_with_each_count(evening: Evening) -> None:
    evening.console.jump(evening.screen.state.length - 1)
    evening.letters = 127
    evening.console.look()
    wall = evening.screen.state.wall
    assert wall is not None
    assert str(wall.heading) == "127"
    assert [str(text) for text in wall.paragraphs] == ["of 200 letters"]


def test_without_a_goal_the_candle_tells_the_count_alone() -> None:
    evening = Evening(lambda: replace(status(3), event=replace(EVENT, goal=0)))
    evening.console.jump(evening.screen.state.length - 1)
    wall = evening.screen.state.wall
    assert wall is not None
    assert [str(text) for text in wall.paragraphs] == ["letters so far"]


def test_the_wall_tells_signatures_and_what_was_counted_by_hand_apart() -> None:
    counts = {("damisoa", ActionKind.LETTER): 3, ("damisoa", ActionKind.PETITION): 8}
    by_hand = {("damisoa", Channel.PAPER_LETTER): 23}
    both = replace(status(3), tally=Tally(counts, by_hand))
    signed = replace(status(3), tally=Tally(counts))
    counted = replace(status(3), tally=Tally({}, by_hand))
    assert [lines_below(one) for one in (both, signed, counted)] == [
        ["and 8 signatures", "and 23 counted by hand"],
        ["and 8 signatures"],
        ["and 23 counted by hand"],
    ]


def lines_below(stands: EventStatus) -> list[str]:
    """The lines on the wall below the one that the number belongs to, where the candle stands."""
    evening = Evening(lambda: stands)
    evening.console.jump(evening.screen.state.length - 1)
    wall = evening.screen.state.wall
    assert wall is not None
    return [str(told) for told in wall.paragraphs[1:]]


def test_a_count_that_stays_the_same_shows_nothing_anew(evening: Evening) -> None:
    before = len(evening.screen.states)
    evening.console.look()
    assert len(evening.screen.states) == before


def test_a_signed_letter_is_counted_at_once(evening: Evening) -> None:
    evening.console.jump(evening.screen.state.length - 1)
    evening.letters = 1
    evening.console.look_again(changed(Part.DRAFTS))
    assert "0" in str(evening.screen.state.wall)
    evening.console.look_again(changed(Part.ACTIONS))
    wall = evening.screen.state.wall
    assert wall is not None
    assert str(wall.heading) == "1"


def test_a_count_that_fails_leaves_the_wall_as_it_is() -> None:
    def busy() -> EventStatus:
        raise StoreBusy(Path("event.w4r"))

    evening = Evening(busy)
    evening.console.look()
    assert evening.screen.state.wall is not None


class SlowJobs(InlineJobs):
    """Jobs that keep the work for later."""

    def __init__(self) -> None:
        self.waiting: list[object] = []

    def run(self, work: object, **_handlers: object) -> Job:
        """Keep the work."""
        self.waiting.append(work)
        return Stoppable()


def test_nothing_is_counted_twice_at_a_time() -> None:
    jobs = SlowJobs()
    console = Console(Screen(), occasion(), jobs=jobs, count=lambda: status(1), clock=lambda: NOW)
    console.look()
    console.look()
    assert len(jobs.waiting) == 1


def test_the_time_on_a_slide_begins_anew_with_each_slide(evening: Evening) -> None:
    evening.now += timedelta(seconds=90)
    evening.console.go_on()
    evening.now += timedelta(seconds=42)
    evening.console.tick()
    assert evening.screen.times[-1].since_start == "2:12"
    assert evening.screen.times[-1].on_slide == "0:42"


def test_another_language_keeps_the_place(evening: Evening) -> None:
    evening.console.jump(4)
    evening.console.speak("fr")
    assert evening.screen.state.position == 4
    assert str(evening.screen.state.stops[1].detail) == "Madagascar"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0:00"), (222, "3:42"), (3599, "59:59"), (3822, "1:03:42"), (-5, "0:00")],
)
def test_a_stopwatch_tells_minutes_and_seconds(seconds: int, told: str) -> None:
    assert stopwatch(timedelta(seconds=seconds)) == told


def test_a_newer_pack_is_told_on_the_wall_and_a_recalled_story_is_not(tmp_path: Path) -> None:
    newer = open_pack(newer_pack(tmp_path).read_bytes(), tmp_path)
    screen = Screen()
    console = Console(
        screen,
        occasion(),
        jobs=InlineJobs(),
        count=lambda: status(1),
        clock=lambda: NOW,
        pack=lambda: newer,
    )
    console.start()
    console.choose(CHANGED, is_shown=False)
    console.look_again(changed(Part.PACK))
    shown = {story.case_id for story in screen.state.stories if story.is_shown}
    assert not {RECALLED, GONE, CHANGED} & shown
    released = next(
        slide
        for slide in console.show.slides
        if isinstance(slide, DemandSlide) and slide.case_id == RELEASED
    )
    content = tell(released, replace(occasion(), pack=newer))
    assert (str(content.heading), str(content.paragraphs[0])) == ("Good news", GOOD_NEWS)
    assert not content.points


def test_before_the_first_story_the_facilitator_is_told_that_nobody_signed_the_pack() -> None:
    evening = Evening()
    evening.console.start()
    told = evening.screen.state.briefing.status
    assert str(told) == "Not signed: nobody vouches that it is what the section office wrote."
    evening.console.go_on()
    assert evening.screen.state.briefing.status is None


def test_a_console_that_was_left_shows_and_counts_nothing_more() -> None:
    counted: list[int] = []

    def count() -> EventStatus:
        counted.append(1)
        return status(len(counted))

    evening = Evening(count)
    before = (len(evening.screen.states), len(counted))
    evening.console.stop()
    evening.console.look_again(changed(*Part))
    evening.console.speak("ar")
    assert (len(evening.screen.states), len(counted)) == before
