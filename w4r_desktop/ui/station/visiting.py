"""The visit under way: one value, read and replaced by the presenters of a station."""

from datetime import date

from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.events import letter_date
from w4r_desktop.ui.station.alarms import Alarms
from w4r_desktop.ui.station.desks import Desks
from w4r_desktop.ui.station.face import Face
from w4r_desktop.ui.station.visit import Visit


class Visiting:
    """What all presenters of a station share."""

    def __init__(self, desks: Desks, alarms: Alarms, face: Face) -> None:
        self.desks = desks
        self.alarms = alarms
        self.face = face
        self.now = Visit()
        self._last: Case | None = None

    @property
    def case(self) -> Case:
        """The case of the visit; one that a newer pack has no more is told as it was."""
        if self.is_gone and self._last is not None and self._last.id == self.now.case_id:
            return self._last
        self._last = self.desks.evening.pack.case(self.now.case_id)
        return self._last

    @property
    def is_gone(self) -> bool:
        """Whether the pack does not have the case of the visit any more."""
        cases = self.desks.evening.pack.cases
        return all(case.id != self.now.case_id for case in cases)

    @property
    def today(self) -> date:
        """The day on which people write: the one that a letter carries."""
        evening = self.desks.evening
        return letter_date(evening.event, evening.clock())

    @property
    def draft(self) -> Draft:
        """The draft of the visit, where there is one."""
        if self.now.draft is None:
            raise ValueError(self.now.screen)
        return self.now.draft
