"""Keeps a draft on the disk while it is being written: never more than two seconds behind."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.ui.station.alarms import Alarms
from w4r_desktop.ui.station.desks import Letters

if TYPE_CHECKING:
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.jobs import Jobs

PAUSE = 1.0
"""Seconds from the first change to its saving; half of the two that typing may lose."""

ALARM = "keep"


class Safety(StrEnum):
    """How safe the words on the screen are."""

    NOTHING_YET = "nothing_yet"
    SAVING = "saving"
    KEPT = "kept"
    AT_RISK = "at_risk"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the writer is told about saving; the error stays until saving succeeds again."""

    safety: Safety = Safety.NOTHING_YET
    error: W4RError | None = None


class DraftKeeper:
    """Saves the newest version of one draft after another; a new person gets a new keeper."""

    def __init__(
        self, letters: Letters, jobs: "Jobs", alarms: Alarms, *, told: Callable[[Kept], None]
    ) -> None:
        self._letters = letters
        self._jobs = jobs
        self._alarms = alarms
        self._told = told
        self._waiting: Draft | None = None
        self._is_over = False
        self.now = Kept()

    def take(self, draft: Draft) -> None:
        """Save this version within a second; versions that come meanwhile go with it."""
        self._waiting = draft
        if self.now.error is None:
            self._tell(Kept(Safety.SAVING))
        if not self._alarms.is_set(ALARM):
            self._alarms.set(ALARM, PAUSE, self.keep_now)

    def keep_now(self) -> None:
        """Save what waits to be saved, without waiting any longer."""
        self._alarms.stop(ALARM)
        draft, self._waiting = self._waiting, None
        if draft is not None:
            self._jobs.run(
                partial(_keep, self._letters, draft),
                then=self._was_kept,
                failed=partial(self._was_not_kept, draft),
            )

    def stop(self) -> None:
        """Save nothing more: the draft was signed, put away or thrown away."""
        self._alarms.stop(ALARM)
        self._waiting = None
        self._is_over = True

    def _was_kept(self, _nothing: None) -> None:
        if not self._is_over:
            self._tell(Kept(Safety.KEPT if self._waiting is None else Safety.SAVING))

    def _was_not_kept(self, draft: Draft, error: W4RError) -> None:
        if self._is_over:
            return
        self._waiting = self._waiting or draft
        self._tell(Kept(Safety.AT_RISK, error))

    def _tell(self, kept: Kept) -> None:
        if kept != self.now:
            self.now = kept
            self._told(kept)


def _keep(letters: Letters, draft: Draft, _progress: "Progress") -> None:
    letters.keep(draft)
