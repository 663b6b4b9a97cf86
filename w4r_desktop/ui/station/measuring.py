"""Measures a draft while it is written: how many pages it takes, a moment after the last key."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.ui.station.alarms import Alarms
from w4r_desktop.ui.station.desks import Pages

if TYPE_CHECKING:
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.jobs import Jobs

PAUSE = 0.4
"""Seconds of rest after which a page is measured; shorter ones would measure every word."""

ALARM = "measure"


class PageMeasure:
    """Tells the pages of the newest version, None while they are not known."""

    def __init__(
        self, pages: Pages, jobs: "Jobs", alarms: Alarms, *, told: Callable[[int | None], None]
    ) -> None:
        self._pages = pages
        self._jobs = jobs
        self._alarms = alarms
        self._told = told
        self._newest: Draft | None = None

    def take(self, draft: Draft) -> None:
        """Measure this version as soon as the writer rests."""
        self._newest = draft
        self._alarms.set(ALARM, PAUSE, self._measure)

    def stop(self) -> None:
        """Measure nothing more."""
        self._alarms.stop(ALARM)
        self._newest = None

    def _measure(self) -> None:
        draft = self._newest
        if draft is not None:
            self._jobs.render(
                partial(_count, self._pages, draft),
                then=partial(self._tell, draft),
                failed=partial(self._tell_unknown, draft),
            )

    def _tell(self, draft: Draft, pages: int) -> None:
        if draft is self._newest:
            self._told(pages)

    def _tell_unknown(self, draft: Draft, _error: W4RError) -> None:
        if draft is self._newest:
            self._told(None)


def _count(pages: Pages, draft: Draft, _progress: "Progress") -> int:
    return pages.page_count(draft)
