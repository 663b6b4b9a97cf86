"""Has the pages of a draft drawn as they will print, as sharp as the screen shows them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.ui.station.desks import Pages

if TYPE_CHECKING:
    from w4r_desktop.services.letter_preview import PagePicture
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.jobs import Jobs

FINEST = 300
"""No screen shows more dots an inch of a whole page than this."""


class PagePictures:
    """Tells the pictures of the draft asked for last; older answers are dropped."""

    def __init__(
        self,
        pages: Pages,
        jobs: "Jobs",
        *,
        told: "Callable[[tuple[PagePicture, ...]], None]",
        refused: Callable[[W4RError], None],
    ) -> None:
        self._pages = pages
        self._jobs = jobs
        self._told = told
        self._refused = refused
        self._asked: tuple[Draft, int] | None = None

    def ask(self, draft: Draft, dpi: int) -> None:
        """Draw the pages of a draft, unless they were asked for just so."""
        wanted = (draft, min(dpi, FINEST))
        if wanted != self._asked:
            self._asked = wanted
            self._jobs.render(
                partial(_draw, self._pages, *wanted),
                then=partial(self._tell, wanted),
                failed=partial(self._refuse, wanted),
            )

    def stop(self) -> None:
        """Drop what is still being drawn."""
        self._asked = None

    def _tell(self, wanted: tuple[Draft, int], pictures: "tuple[PagePicture, ...]") -> None:
        if wanted == self._asked:
            self._told(pictures)

    def _refuse(self, wanted: tuple[Draft, int], error: W4RError) -> None:
        if wanted == self._asked:
            self._refused(error)


def _draw(pages: Pages, draft: Draft, dpi: int, _progress: "Progress") -> "tuple[PagePicture, ...]":
    return pages.preview(draft, dpi=dpi)
