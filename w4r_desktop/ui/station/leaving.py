"""The volunteer's way out of a station: the event's passphrase opens it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _

if TYPE_CHECKING:
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class LeavingState:
    """What the sheet shows while the passphrase is asked for and looked at."""

    is_open: bool = False
    is_checking: bool = False
    refusal: Message | None = None


class LeavingFace(Protocol):
    """The sheet that asks for the passphrase."""

    def show_state(self, state: LeavingState) -> None:
        """Show the state."""
        ...


class LeavingPresenter:
    """Asks for the passphrase; `opened` is called once it was right."""

    def __init__(
        self,
        face: LeavingFace,
        jobs: "Jobs",
        *,
        passphrase_opens: Callable[[str], bool],
        opened: Callable[[], None],
    ) -> None:
        self._face = face
        self._jobs = jobs
        self._passphrase_opens = passphrase_opens
        self._opened = opened
        self.now = LeavingState()

    def ask(self) -> None:
        """Ask for the passphrase."""
        if not self.now.is_open:
            self._show(LeavingState(is_open=True))

    def cancel(self) -> None:
        """Stay at the station after all."""
        self._show(LeavingState())

    def check(self, passphrase: str) -> None:
        """Look whether the passphrase is the event's."""
        if self.now.is_checking or not passphrase:
            return
        self._show(LeavingState(is_open=True, is_checking=True))
        self._jobs.run(
            partial(_check, self._passphrase_opens, passphrase),
            then=self._answer,
            failed=self._fail,
        )

    def _answer(self, is_right: bool) -> None:  # noqa: FBT001 -- a job hands over its result
        if not self.now.is_open:
            return
        if is_right:
            self._show(LeavingState())
            self._opened()
        else:
            refusal = _("That is not the passphrase of this event. Please try again.")
            self._show(LeavingState(is_open=True, refusal=refusal))

    def _fail(self, error: W4RError) -> None:
        if self.now.is_open:
            self._show(LeavingState(is_open=True, refusal=explain(error)))

    def _show(self, state: LeavingState) -> None:
        self.now = state
        self._face.show_state(state)


def _check(passphrase_opens: Callable[[str], bool], passphrase: str, _progress: "Progress") -> bool:
    return passphrase_opens(passphrase)
