"""The letters of the evening as a list: filtered, found by code, read, taken back, held back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain import codes
from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.events import CodeUnknown
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.preview import PageImage
from w4r_desktop.services.event_desk import EventDesk, LetterFilter
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.system.tasks import Progress

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs

Pages = tuple[PageImage, ...]
Preview = Callable[[Action], Pages]


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of the list: what a coordinator looks for, without the words of the letter."""

    code: str
    case_id: str
    kind: ActionKind
    name: str
    signed_at: datetime
    state: ActionState


class Step(StrEnum):
    """What is being asked about the letter that is open."""

    READ = "read"
    WITHDRAW = "withdraw"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True)
class Reading:
    """The letter that is open, how it prints once that is known, and what is asked about it."""

    action: Action
    pages: Pages = ()
    unprintable: Message | None = None
    step: Step = Step.READ

    @property
    def body(self) -> str:
        """The words, none where the letter was withdrawn."""
        return self.action.letter.body if self.action.letter else ""


@dataclass(frozen=True, slots=True)
class LettersState:
    """Everything the page shows; `lines` are those that the filter leaves."""

    lines: tuple[LetterLine, ...] = ()
    total: int = 0
    kind: ActionKind | None = None
    case_id: str | None = None
    is_loading: bool = False
    reading: Reading | None = None
    problem: Message | None = None
    done: Message | None = None


class LettersView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: LettersState) -> None:
        """Show the state."""
        ...


class Letters:
    """Presenter of the list and of the letter that is open beside it."""

    def __init__(
        self,
        view: LettersView,
        jobs: "Jobs",
        *,
        desk: EventDesk,
        letter_desk: LetterDesk,
        preview: Preview,
        tell: Callable[[Part], None],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._desk = desk
        self._letter_desk = letter_desk
        self._preview = preview
        self._tell = tell
        self._lines: tuple[LetterLine, ...] = ()
        self._is_stale = False
        self._state = LettersState()
        view.show_state(self._state)

    def look(self) -> None:
        """Read the list anew; asked again meanwhile, it looks once more afterwards."""
        self._is_stale = self._state.is_loading
        if not self._state.is_loading:
            self._show(is_loading=True)
            self._jobs.run(self._load, then=self._show_lines, failed=self._stop_looking)

    def filter(self, kind: ActionKind | None, case_id: str | None) -> None:
        """Show the letters of that kind and case only; None stands for all."""
        self._state = replace(self._state, kind=kind, case_id=case_id)
        self._show(lines=self._filtered())

    def find(self, text: str) -> None:
        """Open the letter whose code was typed, whether the filter shows it or not."""
        self.open(codes.typed(text))

    def open(self, code: str) -> None:
        """Open a letter beside the list."""
        self._jobs.run(
            lambda _progress: self._desk.letter(code), then=self._read, failed=self._complain
        )

    def close(self) -> None:
        """Put the open letter away again."""
        self._show(reading=None, problem=None, done=None)

    def ask(self, step: Step) -> None:
        """Ask about the letter that is open before anything is done to it."""
        if self._state.reading is not None:
            self._show(reading=replace(self._state.reading, step=step), done=None)

    def withdraw(self) -> None:
        """Take the letter back for its writer."""
        self._change(self._letter_desk.withdraw, _("Withdrawn. The text is erased."))

    def withhold(self, reason: str) -> None:
        """Keep the letter back, once there is a reason."""
        if not (said := " ".join(reason.split())):
            self._show(problem=_("Please say why, so that it can be decided later."))
            return
        self._change(
            lambda code: self._letter_desk.withhold(code, said),
            _("Held back. It is counted, and not printed."),
        )

    def release(self) -> None:
        """Let a letter that was held back go again."""
        self._change(self._letter_desk.release, _("It goes out with the others again."))

    def draw(self) -> None:
        """Draw the pages of the letter that is open, as they print."""
        reading = self._state.reading
        if reading is None or reading.pages or reading.action.letter is None:
            return
        action = reading.action
        # On the store's thread: a letter from an older pack is looked up there.
        self._jobs.run(
            lambda _progress: (action, self._preview(action)),
            then=self._show_pages,
            failed=self._tell_unprintable,
        )

    def _load(self, _progress: Progress) -> tuple[LetterLine, ...]:
        # Only the lines are kept: ten thousand letters with their signatures would fill the memory.
        return tuple(map(line_of, self._desk.letters(LetterFilter())))

    def _show_lines(self, lines: tuple[LetterLine, ...]) -> None:
        self._lines = lines
        self._show(lines=self._filtered(), total=len(lines), is_loading=False)
        self._look_again_if_stale()

    def _stop_looking(self, error: W4RError) -> None:
        self._show(is_loading=False, problem=explain(error))
        self._look_again_if_stale()

    def _look_again_if_stale(self) -> None:
        if self._is_stale:
            self.look()

    def _filtered(self) -> tuple[LetterLine, ...]:
        kind, case_id = self._state.kind, self._state.case_id
        return tuple(
            line
            for line in self._lines
            if kind in {None, line.kind} and case_id in {None, line.case_id}
        )

    def _read(self, action: Action) -> None:
        self._show(reading=Reading(action), problem=None, done=None)

    def _change(self, change: Callable[[str], Action], done: Message) -> None:
        if self._state.reading is None:
            return
        code = self._state.reading.action.code
        self._jobs.run(
            lambda _progress: (change(code), done), then=self._changed, failed=self._complain
        )

    def _changed(self, result: tuple[Action, Message]) -> None:
        action, done = result
        self._show(reading=Reading(action), problem=None, done=done)
        self._tell(Part.ACTIONS)

    def _show_pages(self, result: tuple[Action, Pages]) -> None:
        action, pages = result
        if self._state.reading is not None and self._state.reading.action == action:
            self._show(reading=replace(self._state.reading, pages=pages))

    def _tell_unprintable(self, error: W4RError) -> None:
        if self._state.reading is not None:
            self._show(reading=replace(self._state.reading, unprintable=explain(error)))

    def _complain(self, error: W4RError) -> None:
        problem = explain(error)
        if isinstance(error, CodeUnknown) and not error.code:
            problem = _("Please type the six signs that stand on the letter.")
        self._show(problem=problem, done=None)

    def _show(self, **values: object) -> None:
        self._state = replace(self._state, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)


def line_of(action: Action) -> LetterLine:
    """The list's line for an action."""
    name = action.letter.sender.name if action.letter else ""
    return LetterLine(
        action.code, action.case_id, action.kind, name, action.signed_at, action.state
    )
