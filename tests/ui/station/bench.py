"""A station without a window: alarms that ring when told to, a face that remembers."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.domain.events import EventState
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.letter_preview import LetterPreview
from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.station.desks import Desks
from w4r_desktop.ui.station.face import Question, ScreenState
from w4r_desktop.ui.station.presenter import StationPresenter
from w4r_desktop.ui.station.visiting import Visiting
from w4r_desktop.ui.station.writing import Progress

State = TypeVar("State")


class HandAlarms:
    """Alarms that ring when a test says so."""

    def __init__(self) -> None:
        self.calls: dict[str, tuple[float, Callable[[], None]]] = {}

    def set(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        self.calls[name] = (seconds, call)

    def is_set(self, name: str) -> bool:
        return name in self.calls

    def stop(self, *names: str) -> None:
        for name in names:
            self.calls.pop(name, None)

    def ring(self, name: str, times: int = 1) -> None:
        for _ in range(times):
            self.calls.pop(name)[1]()


@dataclass
class PlainFace:
    """Remembers what it was asked to show."""

    states: list[ScreenState] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    question: Question | None = None
    wiped: int = 0
    told: list[Part] = field(default_factory=list)
    is_left: bool = False

    def show_screen(self, state: ScreenState) -> None:
        self.states.append(state)

    def show_progress(self, progress: Progress) -> None:
        self.progress.append(progress)

    def ask(self, question: Question) -> None:
        self.question = question

    def hush(self) -> None:
        self.question = None

    def wipe(self) -> None:
        self.wiped += 1

    def tell(self, *parts: Part) -> None:
        self.told += parts

    def leave(self) -> None:
        self.is_left = True


class FullDisk(LetterDesk):
    """A desk whose disk is full as long as a test says so."""

    is_full = True

    def keep(self, draft: Draft) -> None:
        self._check()
        super().keep(draft)

    def put_away(self, draft: Draft) -> None:
        self._check()
        super().put_away(draft)

    def _check(self) -> None:
        if self.is_full:
            raise DiskFull(Path("event.w4r"))


class Bench:
    """A presenter with everything around it that a test looks at."""

    def __init__(
        self, evening: Evening, *, letters: LetterDesk | None = None, language: str = "en"
    ) -> None:
        self.evening = evening
        self.letters = letters or LetterDesk(evening)
        self.face, self.alarms = PlainFace(), HandAlarms()
        desks = Desks(
            jobs=InlineJobs(),
            evening=evening,
            letters=self.letters,
            counts=EventDesk(evening),
            pages=LetterPreview(evening),
            language=lambda: language,
        )
        self.visiting = Visiting(desks, self.alarms, self.face)
        self.presenter = StationPresenter(self.visiting)

    def shown(self, kind: type[State]) -> State:
        """The newest state, which must be of that kind."""
        state: Any = self.face.states[-1]
        assert isinstance(state, kind), state
        return state

    def trouble(self) -> W4RError | None:
        """What the page tells as trouble at present."""
        return self.face.progress[-1].error

    def answer(self, place: int) -> None:
        """Choose an answer to the question that is asked."""
        assert self.face.question is not None
        self.face.question.choices[place].call()

    def close_event(self) -> None:
        """Close the event as a coordinator would."""
        self.evening.event = replace(self.evening.event, state=EventState.CLOSED)
